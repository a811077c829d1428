import { expect } from '@open-wc/testing';
import type { Files } from '../../src/client/session.ts';
import { CercleContentEvent, type ContentUrl } from '../../src/ui/attachments/content-event.ts';
import { giveContent } from '../../src/widgets/contents.ts';
import { contentOf } from '../support/contents.ts';
import * as eg from '../support/eg.ts';
import { eventually } from '../support/eventually.ts';
import { scriptedSession } from '../support/scripted-session.ts';

const file = eg.picture(1600, 1200);

/** A session that reads pictures, and what was read of it. */
function reader(
  readFile: Files['read'] = async (_id, { width } = {}) => ({
    ok: true,
    data: await contentOf(file, width),
  }),
) {
  const read: { id: string; width: number | undefined; signal: AbortSignal }[] = [];
  const session = scriptedSession({
    readFile(id, options = {}) {
      read.push({ id, width: options.width, signal: options.signal! });
      return readFile(id, options);
    },
  });
  const ask = (
    width: number | undefined = 320,
    onProgress?: (done: number, of: number) => void,
  ) => {
    const stop = new AbortController();
    const answers: ContentUrl[] = [];
    const answer = (url: ContentUrl) => void answers.push(url);
    giveContent(session, new CercleContentEvent(file, width, stop.signal, answer, onProgress));
    return { answers, stop: () => stop.abort() };
  };
  return { session, read, ask };
}
const isThere = (url: ContentUrl) =>
  fetch(url!).then(
    () => true,
    () => false,
  );

describe('what a widget reads of files', () => {
  it('is read once for all who show it, and has no address once nobody does', async () => {
    const { read, ask } = reader();
    const [one, other] = [ask(), ask()];
    await eventually(() => one.answers.length + other.answers.length === 2);
    expect(read).to.have.length(1);
    expect(one.answers).to.deep.equal(other.answers);
    one.stop();
    expect(await isThere(one.answers[0])).to.equal(true);
    other.stop();
    expect(await isThere(one.answers[0])).to.equal(false);
  });

  it('is read anew where it is shown anew: it may have gone meanwhile', async () => {
    const { read, ask } = reader();
    const one = ask();
    await eventually(() => one.answers.length);
    one.stop();
    const other = ask();
    await eventually(() => other.answers.length);
    expect(read).to.have.length(2);
  });

  it('is given up where nobody waits for it any more', async () => {
    const { read, ask } = reader(() => new Promise(() => {}));
    const one = ask();
    await eventually(() => read.length);
    expect(read[0]!.signal.aborted).to.equal(false);
    one.stop();
    expect(read[0]!.signal.aborted).to.equal(true);
  });

  it('is shown narrower until the wider one is here', async () => {
    let arrive: (() => void) | undefined;
    const { ask } = reader(async (_id, { width } = {}) => {
      if (width === 960) await new Promise<void>((resolve) => (arrive = resolve));
      return { ok: true, data: await contentOf(file, width) };
    });
    const narrow = ask(320);
    await eventually(() => narrow.answers.length);
    const wide = ask(960);
    expect(wide.answers).to.deep.equal(narrow.answers);
    await eventually(() => arrive);
    arrive!();
    await eventually(() => wide.answers.length === 2);
    expect(wide.answers[1]).not.to.equal(wide.answers[0]);
  });

  it('says that it is gone, or that it failed, and is read again when it is asked for again', async () => {
    for (const [code, expected] of [
      ['absent', 'absent'],
      ['unavailable', undefined],
    ] as const) {
      const { read, ask } = reader(async () => ({ ok: false, error: { code, message: '' } }));
      const one = ask();
      await eventually(() => one.answers.length);
      expect(one.answers).to.deep.equal([expected]);
      ask();
      await eventually(() => read.length === 2);
    }
  });

  it('has no address any more once somebody else is signed in', async () => {
    const { session, ask } = reader();
    const one = ask();
    await eventually(() => one.answers.length);
    session.setMember(eg.supplier());
    await eventually(async () => !(await isThere(one.answers[0])));
  });

  it('is bytes alone where a browser would run it', async () => {
    const { ask } = reader(async () => ({
      ok: true,
      data: new Blob(['<script>alert(1)</script>'], { type: 'text/html' }),
    }));
    const one = ask(undefined);
    await eventually(() => one.answers.length);
    const { type } = await (await fetch(one.answers[0]!)).blob();
    expect(type).to.equal('application/octet-stream');
  });

  it('tells everybody who waits how much has come', async () => {
    const { ask } = reader((_id, { onProgress } = {}) => {
      queueMicrotask(() => onProgress?.(5, 10));
      return new Promise(() => {});
    });
    const told: string[] = [];
    ask(undefined, (done, of) => told.push(`one ${done} of ${of}`));
    ask(undefined, (done, of) => told.push(`other ${done} of ${of}`));
    await eventually(() => told.length === 2);
    expect(told).to.deep.equal(['one 5 of 10', 'other 5 of 10']);
  });
});
