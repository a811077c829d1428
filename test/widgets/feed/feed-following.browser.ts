import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { announcementReaders, announcementRemind } from '../../../src/protocol/announcement.ts';
import { followChanged, roomFollow } from '../../../src/protocol/follow.ts';
import {
  nothingOwn,
  ownChanged,
  threadFollow,
  threadMark,
  threadMarked,
} from '../../../src/protocol/own.ts';
import { postCreated } from '../../../src/protocol/post.ts';
import { readCount } from '../../../src/protocol/reading.ts';
import { applyPage } from '../../../src/store/feed.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/project-room/project-room.ts';
import type { CercleUnreadEvent } from '../../../src/widgets/unread-counts.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import {
  buttonOf,
  chooseFromMenu,
  clear,
  deep,
  drawn,
  place,
  wordsOf,
} from '../../support/placed.ts';
import { inFollowedRoom, inRoom } from '../../support/scene.ts';
import { refusal, type ScriptedSession } from '../../support/scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const mine = { stream: eg.memberStream('claire') };
const room = html`<cercle-feed room="launch"></cercle-feed>`;
const inputsOf = (session: ScriptedSession, intent: string) =>
  session.asked.filter(({ name }) => name === intent).map(({ input }) => input);

/** The feed, once what it shows of following has come. */
async function placed(session: ScriptedSession, content = room): Promise<CercleFeed> {
  const feed = await place<CercleFeed>(session, content);
  await eventually(() => deep(feed, '[aria-label="Follow or mute"]').length > 0);
  await drawn(feed);
  return feed;
}
const cardOf = (feed: CercleFeed, text: string) =>
  deep(feed, 'cercle-post-card').find((card) => wordsOf(card).includes(text));

describe('following and muting in a feed', () => {
  // What is out of sight is not drawn.
  before(() => setViewport({ width: 800, height: 6000 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('moves nothing when it comes to the heading, whether there is something new or not', async () => {
    for (const unread of [0, 13]) {
      const session = inFollowedRoom();
      session.script(readCount, ({ streams }) => ({
        ok: true,
        data: { unread: streams.map(() => unread) },
      }));
      const feed = await placed(session);
      const [header] = deep<HTMLElement>(feed, 'header');
      await eventually(() => /\d new/.test(header!.innerText) === unread > 0);
      const { height } = header!.getBoundingClientRect();
      for (const later of [...header!.children].slice(1)) later.remove();
      expect(height).to.equal(header!.getBoundingClientRect().height);
      clear();
    }
  });

  it('folds what is muted to one line, and unfolds it', async () => {
    const feed = await placed(inFollowedRoom());
    const [folded] = deep(feed, '.folded');
    expect(wordsOf(folded!)).to.equal(
      'The football pool of Friday: every name costs five euros. · muted Show',
    );
    await setViewport({ width: 320, height: 6000 });
    expect(folded!.getBoundingClientRect().height, 'in a narrow column').to.be.below(40);
    await setViewport({ width: 800, height: 6000 });
    expect(cardOf(feed, 'The football pool') === undefined).to.equal(true);
    buttonOf(folded!, 'Show').click();
    await eventually(() => cardOf(feed, 'The football pool'));
    expect(deep(feed, '.folded')).to.have.length(0);
  });

  it('mutes and follows from the menu of a thread, and offers the way back', async () => {
    const session = inFollowedRoom();
    const feed = await placed(session);
    await chooseFromMenu(cardOf(feed, 'Who weighs')!, 'Unfollow');
    await chooseFromMenu(cardOf(feed, 'Nous gardons')!, 'Follow');
    await chooseFromMenu(cardOf(feed, 'Nous gardons')!, 'Mute');
    await eventually(() => inputsOf(session, threadFollow.name).length === 3);
    const follows = inputsOf(session, threadFollow.name).map(({ follow }) => follow);
    expect(follows).to.deep.equal(['usual', 'followed', 'muted']);
    const own = { ...nothingOwn, follow: 'usual' as const };
    session.hear(eg.fact(ownChanged, { post: 'muted', own }, mine));
    await eventually(() => cardOf(feed, 'The football pool'));
  });

  it('finds what is followed', async () => {
    const feed = await placed(inFollowedRoom());
    buttonOf(feed, 'Followed').click();
    await drawn(feed);
    expect(feed.shadowRoot!.querySelector('[aria-pressed="true"]')!.textContent).to.include(
      'Followed',
    );
  });

  it('says how many replies are new until they were seen', async () => {
    const session = inFollowedRoom();
    session.script(threadMark, ({ marks }) => {
      session.hear(...marks.map((mark) => eg.fact(threadMarked, mark, mine)));
      return { ok: true, data: {} };
    });
    const feed = await placed(session);
    expect(wordsOf(cardOf(feed, 'Who weighs')!)).to.include('2 new replies');
    await eventually(() => inputsOf(session, threadMark.name).length > 0);
    await eventually(() => !wordsOf(feed).includes('new replies'));
    expect(inputsOf(session, threadMark.name)).to.have.length(1);
  });

  it('counts what is new, tells the page, and counts only anew what has changed', async () => {
    const session = inFollowedRoom();
    const told: [number, [string, number][]][] = [];
    const listen = ({ unread, rooms }: CercleUnreadEvent) => void told.push([unread, [...rooms]]);
    document.body.addEventListener('cercle-unread', listen);
    const feed = await placed(session);
    await eventually(() => wordsOf(feed).includes('12 new'));
    expect(told).to.deep.equal([[12, [['launch', 12]]]]);
    session.script(readCount, ({ streams }) => ({
      ok: true,
      data: { unread: streams.map(() => 13) },
    }));
    const by = eg.supplier();
    session.hear(
      ...['one', 'two'].map((id) => eg.fact(postCreated, { post: eg.post({ id, by }) })),
    );
    await eventually(() => wordsOf(feed).includes('13 new'));
    document.body.removeEventListener('cercle-unread', listen);
    expect(told.at(-1)).to.deep.equal([13, [['launch', 13]]]);
    expect(inputsOf(session, readCount.name).map(({ streams }) => streams.length)).to.deep.equal([
      3, 1,
    ]);
    expect(inputsOf(session, readCount.name)[1]).to.deep.equal({ streams: [inside] });
  });

  it('mutes a room from its heading, and says that it is', async () => {
    const session = inFollowedRoom();
    const feed = await placed(
      session,
      html`<cercle-project-room room="launch"></cercle-project-room>`,
    );
    await eventually(() => wordsOf(feed).includes('· 12 new'));
    buttonOf(feed, 'Follow or mute').click();
    const choices = () => deep(deep(feed, '#follow')[0]!, 'button');
    await eventually(() => choices().length > 0);
    choices()
      .find((one) => wordsOf(one) === 'Mute the room')!
      .click();
    expect(inputsOf(session, roomFollow.name)).to.deep.equal([{ room: 'launch', follow: 'muted' }]);
    session.hear(eg.fact(followChanged, { room: 'launch', follow: 'muted' }, mine));
    await drawn(feed);
    expect(wordsOf(feed)).to.include('· 12 new · muted');
  });
});

describe('a reminder in a feed', () => {
  before(() => setViewport({ width: 800, height: 6000 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('stands at the top until its reader has confirmed', async () => {
    const session = inFollowedRoom();
    const feed = await placed(session);
    const [line] = deep(feed, '.reminders');
    expect(wordsOf(line!)).to.equal(
      'Thomas Berger asks you to confirm: The dock is closed on Friday',
    );
    const [text] = deep(feed, '.reminders p');
    expect(text!.getBoundingClientRect().height, 'with its bell').to.be.below(30);
    buttonOf(line!, 'The dock is closed on Friday').click();
    await eventually(() => feed.shadowRoot!.activeElement?.matches('cercle-post-card'));
    const own = { ...nothingOwn, confirmedAt: eg.monday };
    session.hear(eg.fact(ownChanged, { post: 'announced', own }, mine));
    await drawn(feed);
    expect(deep(feed, '.reminders')).to.have.length(0);
  });

  it('is sent from where its author sees who has confirmed, and says when it can come again', async () => {
    const session = inRoom();
    const announced = eg.post({
      ...{ title: 'The dock is closed on Friday', detail: { kind: 'announcement' } },
    });
    session.change((state) => applyPage(state, [inside], eg.page([eg.thread(announced)])));
    const organizations = [
      { id: 'aubry', name: 'Maison Aubry', readers: 40, confirmed: 31 },
      { id: 'exotic', name: 'Exotic Liquids', readers: 6, confirmed: 3 },
    ];
    session.script(announcementReaders, () => ({ ok: true, data: { organizations } }));
    session.script(announcementRemind, () => ({ ok: true, data: { reminded: 12 } }));
    const feed = await place<CercleFeed>(session, room);
    const card = () => cardOf(feed, 'The dock is closed on Friday')!;
    await eventually(card);
    await chooseFromMenu(card(), 'Who has read this');
    await eventually(() => wordsOf(card()).includes('Remind the 12 who have not'));
    buttonOf(feed, 'Remind the 12 who have not').click();
    await eventually(() => wordsOf(card()).includes('12 were reminded.'));
    session.script(announcementRemind, () => refusal('forbidden', { retryAfter: 3_600_000 }));
    await chooseFromMenu(card(), 'Who has read this');
    await eventually(() => wordsOf(card()).includes('Remind the 12 who have not'));
    buttonOf(feed, 'Remind the 12 who have not').click();
    await eventually(() => wordsOf(card()).includes('You can remind them again on'));
  });
});
