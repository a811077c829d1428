import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { fileList } from '../../../src/protocol/file-list.ts';
import { postCreated, postDeleted } from '../../../src/protocol/post.ts';
import { accessEnded } from '../../../src/protocol/room.ts';
import '../../../src/ui/viewer/viewer.ts';
import type { CercleFiles } from '../../../src/widgets/files/files.ts';
import '../../../src/widgets/files/files.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { inRoomThatListsNothing, inRoomWithFiles, roomFiles } from '../../support/files-scene.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { refusal, scriptedSession } from '../../support/scripted-session.ts';

const inLaunch = html`<cercle-files room="launch"></cercle-files>`;
const rowsOf = (widget: CercleFiles) => deep(widget, 'li').map(wordsOf);
const asked = (session: ReturnType<typeof inRoomWithFiles>) =>
  session.asked.filter(({ name }) => name === 'file:list').map(({ input }) => input);
const put = async (session = inRoomWithFiles()) => {
  const widget = await place<CercleFiles>(session, inLaunch);
  await eventually(() => deep(widget, 'header, cercle-notice').length > 0);
  await drawn(widget);
  return { session, widget };
};

describe('cercle-files', () => {
  afterEach(clear);

  it('lists the files of its room, newest first, with who has sent them, when, and where', async () => {
    const { session, widget } = await put();
    expect(asked(session)).to.deep.equal([
      { streams: eg.access().streams.map(({ stream }) => stream), before: null, limit: 30 },
    ]);
    const rows = rowsOf(widget);
    expect(rows).to.have.length(roomFiles.length);
    expect(rows[0]).to.match(/^Pallet 3\.jpg .*Picture · 2\.4 MB Ravi Patel S The post of 2 Nov/);
    expect(rows[1]).to.match(/Delivery note 80213\.pdf .*PDF · 184 kB Claire Fontaine/);
    const [link] = deep<HTMLAnchorElement>(widget, 'li a');
    expect(link!.hash).to.equal(`#cercle-post=${roomFiles[0]!.post}`);
  });

  it('leads to the page that the host has for the room', async () => {
    const session = inRoomWithFiles(roomFiles, { pages: { room: '/rooms/{room}' } });
    const { widget } = await put(session);
    expect(deep<HTMLAnchorElement>(widget, 'li a')[0]!.pathname).to.equal('/rooms/launch');
  });

  it('shows what is older when it is asked to', async () => {
    const { session, widget } = await put(inRoomWithFiles(roomFiles, { atOnce: 4 }));
    expect(rowsOf(widget)).to.have.length(4);
    buttonOf(widget, 'Show older').click();
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(6);
    expect(asked(session)[1]!.before.post).to.equal(roomFiles[3]!.post);
    expect(wordsOf(widget)).not.to.include('Show older');
    const [, , , , fresh] = deep(widget, 'li');
    expect(fresh!.contains(widget.shadowRoot!.activeElement)).to.equal(true);
  });

  it('says of each file who reads it', async () => {
    const [inside, outside] = ['inside', 'with:exotic'].map((audience) =>
      eg.listedFile({ stream: eg.roomStream('launch', audience as 'inside') }, eg.file()),
    );
    const { widget } = await put(inRoomWithFiles([inside!, outside!]));
    await eventually(() => deep(widget, 'cercle-audience').length === 2);
    expect(deep(widget, 'cercle-audience').map(wordsOf)).to.deep.equal([
      'Inside',
      'With Exotic Liquids',
    ]);
  });

  it('begins all of it at one edge, with and without files', async () => {
    const left = (found: Element): number => {
      const { paddingInlineStart } = getComputedStyle(found);
      return found.getBoundingClientRect().left + parseFloat(paddingInlineStart);
    };
    const { widget } = await put();
    const [heading] = deep(widget, 'header h2').map(left);
    expect(new Set(deep(widget, 'li, .tabs').map(left))).to.deep.equal(new Set([heading]));
    const { widget: empty } = await put(inRoomWithFiles([]));
    const notice = empty.renderRoot.querySelector('cercle-notice')!;
    expect(left(notice.shadowRoot!.querySelector('.base')!)).to.equal(
      left(empty.renderRoot.querySelector('header h2')!),
    );
  });

  it('is narrowed to pictures or to documents', async () => {
    const { widget } = await put();
    for (const [name, count] of [
      ['Pictures', 2],
      ['Documents', 4],
      ['All', 6],
    ] as const) {
      buttonOf(widget, name).click();
      await drawn(widget);
      await drawn(widget);
      expect(rowsOf(widget), name).to.have.length(count);
      expect(buttonOf(widget, name).ariaPressed).to.equal('true');
    }
  });

  it('has what is posted while it is open, and loses what is deleted', async () => {
    const { session, widget } = await put();
    const file = eg.file({ name: 'new.pdf' });
    const post = eg.post({ at: eg.monday + 1, files: [file] });
    session.hear(eg.fact(postCreated, { post }));
    await drawn(widget);
    expect(rowsOf(widget)[0]).to.include('new.pdf');
    session.hear(eg.fact(postDeleted, { id: post.id, root: null }));
    await drawn(widget);
    expect(wordsOf(widget)).not.to.include('new.pdf');
    expect(asked(session)).to.have.length(1);
  });

  it('shows nothing any more to whoever is removed', async () => {
    const { session, widget } = await put();
    const own = { stream: eg.memberStream('claire') };
    const streams = eg.access().streams.map(({ stream }) => stream);
    session.hear(eg.fact(accessEnded, { room: 'launch', streams }, own));
    await drawn(widget);
    expect(wordsOf(widget)).to.match(/^There is nothing here for you to read\./);
    expect(deep(widget, 'li, img')).to.have.length(0);
  });

  it('opens its pictures, all of them, and closes what goes with its post', async () => {
    const { session, widget } = await put();
    buttonOf(widget, deep(widget, 'button.name')[0]!.textContent.trim()).click();
    await eventually(() => deep(widget, 'dialog[open]').length === 1);
    const viewer = () => widget.shadowRoot!.querySelector('cercle-viewer');
    expect(wordsOf(viewer()!)).to.match(/^Pallet 3\.jpg .*Ravi Patel .*1 of 2/);
    await eventually(() => deep<HTMLImageElement>(viewer()!, 'img')[0]?.naturalWidth);
    const [{ src }] = deep<HTMLImageElement>(viewer()!, 'img') as [HTMLImageElement];
    session.hear(eg.fact(postDeleted, { id: roomFiles[0]!.post, root: null }));
    await eventually(() => !viewer());
    await drawn(widget);
    expect(widget.shadowRoot!.activeElement).to.equal(deep(widget, '[part="list"]')[0]);
    expect(await fetch(src).catch(() => 'gone')).to.equal('gone');
  });

  it('gives the focus back to the picture that was looked at last', async () => {
    const { widget } = await put();
    const names = deep<HTMLButtonElement>(widget, 'button.name');
    names[0]!.click();
    await eventually(() => deep(widget, 'dialog[open]').length === 1);
    buttonOf(widget, 'Next picture').click();
    await drawn(widget);
    buttonOf(widget, 'Close').click();
    await eventually(() => !widget.shadowRoot!.querySelector('cercle-viewer'));
    expect(widget.shadowRoot!.activeElement).to.equal(names[1]);
  });

  it('waits, says that it failed, and tries again', async () => {
    const session = inRoomThatListsNothing('refused');
    const { widget } = await put(session);
    expect(wordsOf(widget)).to.include('The files could not be loaded.');
    session.script(fileList, () => ({ ok: true, data: { files: [], before: null } }));
    buttonOf(deep(widget, 'cercle-notice')[0]!, 'Try again').click();
    await drawn(widget);
    await drawn(widget);
    expect(wordsOf(widget)).to.include('There are no files here yet.');
  });

  it('reads by itself what was away with the connection', async () => {
    const session = inRoomWithFiles();
    const { script } = session;
    script(fileList, () => {
      session.setStatus('offline');
      return refusal('unavailable');
    });
    const { widget } = await put(session);
    expect(wordsOf(widget)).not.to.include('The files could not be loaded.');
    script(fileList, () => ({ ok: true, data: { files: [...roomFiles], before: null } }));
    session.setStatus('open');
    await drawn(widget);
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(6);
  });

  it('says no more of a room that is not there than of one that is not its reader’s', async () => {
    const widget = await place<CercleFiles>(
      inRoomWithFiles(),
      html`<cercle-files room="another"></cercle-files>`,
    );
    expect(wordsOf(widget)).to.match(/^There is nothing here for you to read\./);
  });

  it('lists those of a record', async () => {
    const record = 'erp:purchase-order/10248';
    const session = scriptedSession({
      state: inRoomWithFiles().state,
      records: { [record]: { kind: 'open', room: 'launch' } as never },
    });
    session.script(fileList, () => ({ ok: true, data: { files: [...roomFiles], before: null } }));
    const widget = await place<CercleFiles>(
      session,
      html`<cercle-files record=${record}></cercle-files>`,
    );
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(6);
    expect(session.watchers.get(record)).to.equal(1);
  });
});
