import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { announcementConfirm } from '../../../src/protocol/announcement.ts';
import { nothingOwn, ownChanged, threadFollow } from '../../../src/protocol/own.ts';
import {
  feedRead,
  postCreate,
  postDelete,
  postDeleted,
  postRestore,
  postRestored,
  type Post,
} from '../../../src/protocol/post.ts';
import { questionAccept, questionAnswered } from '../../../src/protocol/question.ts';
import { applyPage } from '../../../src/store/feed.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import { CercleTagEvent } from '../../../src/ui/rich-text/rich-text.ts';
import type { CercleComposer } from '../../../src/ui/composer/composer.ts';
import { field, find, press, submitButton } from '../../support/composed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import {
  buttonOf,
  chooseFromMenu,
  clear,
  deep,
  discard,
  drawn,
  place,
  wordsOf,
  write,
} from '../../support/placed.ts';
import { inRoom, inRoomOfEveryKind } from '../../support/scene.ts';
import { openState, refusal, scriptedSession } from '../../support/scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const room = html`<cercle-feed room="launch"></cercle-feed>`;
const by = eg.post().by;
const say = (text: string, root: string | null = null) =>
  eg.post({ id: text, root, by, body: eg.paragraphs(text) });

/** The room in which Claire wrote three posts, and two comments below the middle one. */
function whereClaireWrote() {
  const first = eg.thread(say('First'));
  const second = eg.thread(say('Second'), [say('One', 'Second'), say('Two', 'Second')]);
  const snapshots = {
    [eg.memberStream('claire')]: { accesses: [eg.access({}, [])] },
    [eg.roomStream('launch', 'everyone')]: { room: eg.roomState(), memberships: [] },
    [inside]: {},
  };
  const page = eg.page([eg.thread(say('Third')), second, first]);
  return scriptedSession({ state: openState(snapshots, page) });
}

const cardOf = (feed: Element, id: string) =>
  deep<HTMLElement & { post: { id: string } }>(feed, 'cercle-post-card').find(
    ({ post }) => post.id === id,
  )!;
const focusedIn = ({ shadowRoot }: CercleFeed) => {
  const focused = shadowRoot!.activeElement;
  return focused?.localName === 'cercle-post-card'
    ? (focused as HTMLElement & { post: { id: string } }).post.id
    : focused?.localName;
};

const remove = (feed: CercleFeed, id: string): Promise<void> => choose(feed, id, 'Delete');

async function choose(feed: CercleFeed, id: string, name: string): Promise<void> {
  const card = cardOf(feed, id);
  const more = [...card.shadowRoot!.querySelectorAll<HTMLElement>('.more')].at(-1)!;
  more.focus();
  const menu = () => deep<HTMLElement>(card.shadowRoot!, 'cercle-menu').at(-1);
  more.click();
  await eventually(() => menu()?.shadowRoot?.querySelector('[role]'));
  const items = deep<HTMLElement>(menu()!, '[role="menuitem"]');
  items.find((item) => wordsOf(item) === name)!.click();
  await drawn(feed);
}

describe('the focus in a feed', () => {
  afterEach(clear);

  it('goes from a deleted post to the next one, from the last to the one before', async () => {
    const session = whereClaireWrote();
    const feed = await place<CercleFeed>(session, room);
    for (const [id, beside] of [
      ['Third', 'Second'],
      ['First', 'Second'],
    ] as const) {
      await remove(feed, id);
      session.hear(eg.fact(postDeleted, { id, root: null }, { about: 1 }));
      await drawn(feed);
      expect(focusedIn(feed)).to.equal(beside);
      expect(cardOf(feed, beside).shadowRoot!.activeElement?.localName).to.equal('article');
    }
  });

  it('goes from a deleted comment no further than to its post', async () => {
    const feed = await place<CercleFeed>(whereClaireWrote(), room);
    await remove(feed, 'One');
    expect(focusedIn(feed)).to.equal('Two');
    await remove(feed, 'Two');
    expect(focusedIn(feed)).to.equal('One');
  });

  /** The text of the button in the feed that has the focus. */
  const pressable = ({ shadowRoot }: CercleFeed) => shadowRoot!.activeElement?.textContent?.trim();

  for (const when of ['before', 'after']) {
    it(`goes on to what brings back a post, gone ${when} the answer, and back to it`, async () => {
      const session = whereClaireWrote();
      const feed = await place<CercleFeed>(session, room);
      const { post } = cardOf(feed, 'Third') as HTMLElement & { post: Post };
      const hear = () =>
        session.hear(eg.fact(postDeleted, { id: 'Third', root: null }, { about: 1 }));
      session.script(postDelete, () => {
        if (when === 'before') hear();
        return { ok: true, data: { seq: 8 } };
      });
      session.script(postRestore, () => ({ ok: true, data: { seq: 9 } }));
      await remove(feed, 'Third');
      await eventually(() => wordsOf(feed).includes('Deleted.'));
      await drawn(feed);
      if (when === 'after') hear();
      await eventually(() => pressable(feed) === 'Undo');
      buttonOf(feed, 'Undo').click();
      session.hear(eg.fact(postRestored, { post }, { about: 1 }));
      await eventually(() => focusedIn(feed) === 'Third');
    });
  }

  it('is not called back to a deleted post from where its reader has gone', async () => {
    const session = whereClaireWrote();
    const feed = await place<CercleFeed>(session, room);
    let answer = () => {};
    session.script(
      postDelete,
      () => new Promise((resolve) => (answer = () => resolve({ ok: true, data: { seq: 8 } }))),
    );
    await remove(feed, 'Second');
    deep<CercleComposer>(feed, 'cercle-composer')[0]!.focus();
    await eventually(() => focusedIn(feed) === 'cercle-composer');
    session.hear(eg.fact(postDeleted, { id: 'Second', root: null }, { about: 1 }));
    answer();
    await eventually(() => wordsOf(feed).includes('Deleted.'));
    await drawn(feed);
    expect(focusedIn(feed)).to.equal('cercle-composer');
  });

  it('goes on to what shows a muted thread again', async () => {
    const session = whereClaireWrote();
    const feed = await place<CercleFeed>(session, room);
    session.script(threadFollow, ({ post, follow }) => {
      const stream = eg.memberStream('claire');
      session.hear(eg.fact(ownChanged, { post, own: { ...nothingOwn, follow } }, { stream }));
      return { ok: true, data: { own: { ...nothingOwn, follow } } };
    });
    await chooseFromMenu(cardOf(feed, 'Second'), 'Mute');
    await eventually(() => pressable(feed) === 'Show');
  });

  it('stays with an announcement whose button goes as it is confirmed', async () => {
    const session = inRoomOfEveryKind();
    session.script(announcementConfirm, ({ post }) => {
      const own = { ...nothingOwn, confirmedAt: eg.monday };
      const stream = eg.memberStream('claire');
      session.hear(eg.fact(ownChanged, { post, own }, { stream }));
      return { ok: true, data: { own } };
    });
    const feed = await place<CercleFeed>(session, room);
    const detail = () =>
      deep(cardOf(feed, 'announcement')?.shadowRoot ?? feed, 'cercle-post-detail')[0];
    const confirm = () => detail() && deep<HTMLElement>(detail()!, 'button')[0];
    await eventually(confirm);
    confirm()!.focus();
    confirm()!.click();
    await eventually(() => !confirm() && focusedIn(feed) === 'announcement');
  });

  it('goes with the window to what a feed far down the page is narrowed to, while that comes', async () => {
    const session = whereClaireWrote();
    let answer = () => {};
    session.script(
      feedRead,
      () => new Promise((done) => (answer = () => done({ ok: true, data: eg.page([]) }))),
    );
    await setViewport({ width: 800, height: 200 });
    const feed = await place<CercleFeed>(session, room);
    // What is loaded once there is something to read has styles of its own.
    const { length } = (feed.constructor as typeof CercleFeed).elementStyles;
    await eventually(() => feed.shadowRoot!.adoptedStyleSheets.length > length);
    const above = document.createElement('div');
    above.style.setProperty('height', '1500px');
    document.body.prepend(above);
    cardOf(feed, 'First').scrollIntoView({ block: 'start' });
    const tabs = () => deep(feed, '.tabs')[0]!.getBoundingClientRect();
    expect(tabs().bottom).to.be.lessThan(0);
    cardOf(feed, 'First').dispatchEvent(new CercleTagEvent('dock'));
    await drawn(feed);
    await eventually(() => Math.abs(tabs().top) < 2);
    answer();
    await eventually(() => wordsOf(feed).includes('Nothing here is like that.'));
    expect(feed.shadowRoot!.activeElement?.textContent).to.include('#dock');
    await setViewport({ width: 800, height: 600 });
  });

  it('goes with a comment that its reader accepts as the answer', async () => {
    const question = { ...say('Asked'), detail: { kind: 'question', accepted: null } } as Post;
    const comments = [say('No', 'Asked'), say('Yes', 'Asked')];
    const session = whereClaireWrote();
    const page = eg.page([eg.thread(question, comments)]);
    session.change((state) => applyPage(state, [inside], page));
    const feed = await place<CercleFeed>(session, room);
    session.script(questionAccept, ({ comment }) => {
      const accepted = { comment, by, at: eg.monday };
      session.hear(eg.fact(questionAnswered, { id: 'Asked', accepted, answer: comments[1]! }));
      return { ok: true, data: { seq: 1 } };
    });
    await eventually(() => cardOf(feed, 'Yes'));
    await choose(feed, 'Yes', 'Accept as the answer');
    await eventually(() => wordsOf(cardOf(feed, 'Yes')).startsWith('Accepted answer'));
    await eventually(() => focusedIn(feed) === 'Yes');
  });

  it('stays with a post where the page stops its deletion', async () => {
    const feed = await place<CercleFeed>(whereClaireWrote(), room);
    feed.addEventListener('cercle-intent', (event) => event.preventDefault());
    await remove(feed, 'Third');
    expect(focusedIn(feed)).to.equal('Third');
  });

  it('goes from what is not sent to what comes next, and to its text where it is edited', async () => {
    const session = inRoom();
    session.script(postCreate, () => refusal('too-large'));
    for (const text of ['First try', 'Second try']) {
      void session.intend(postCreate, { stream: inside, text, mentions: [] });
    }
    const feed = await place<CercleFeed>(session, room);
    const [second, first] = deep<HTMLElement>(feed, 'cercle-post-card');
    await discard(feed, second!);
    expect(feed.shadowRoot!.activeElement).to.equal(first);
    expect(wordsOf(first!)).to.include('First try');
    buttonOf(first!, 'Edit').click();
    await eventually(() => focusedIn(feed) === 'cercle-composer');
  });

  it('stays in the text field when a post is sent, by its button and from its title', async () => {
    const feed = await place<CercleFeed>(inRoom(), room);
    const composer = deep<CercleComposer>(feed, 'cercle-composer')[0]!;
    for (const send of [
      () => (submitButton(composer).focus(), submitButton(composer).click()),
      () => press(find(composer, '.title'), 'Enter', { ctrlKey: true }),
    ]) {
      composer.focus();
      write(field(composer), 'A lid.');
      await drawn(feed);
      buttonOf(composer, 'Idea').click();
      await drawn(feed);
      write(find<HTMLInputElement>(composer, '.title'), 'Lids');
      await drawn(feed);
      send();
      await drawn(feed);
      expect(find(composer, '.title')).to.equal(null);
      expect(composer.shadowRoot!.activeElement === field(composer)).to.equal(true);
    }
  });

  it('goes from a reply back to where it was begun, and once it is sent to its thread', async () => {
    const feed = await place<CercleFeed>(whereClaireWrote(), room);
    const replyOf = (id: string) =>
      buttonOf(deep(cardOf(feed, id), 'cercle-reaction-bar')[0]!, 'Reply');
    const focused = () => {
      const bar = cardOf(feed, focusedIn(feed)!)?.shadowRoot!.activeElement;
      return [focusedIn(feed), bar?.shadowRoot!.activeElement?.textContent.trim()];
    };
    const begin = async (id: string) => {
      replyOf(id).click();
      await drawn(feed);
      expect(focusedIn(feed)).to.equal('cercle-composer');
      return deep<CercleComposer>(feed, 'cercle-composer[mode="comment"]')[0]!;
    };
    const leave: ((composer: CercleComposer) => void)[] = [
      (composer) => press(field(composer), 'Escape'),
      (composer) => buttonOf(composer, 'Cancel').click(),
    ];
    for (const [index, id] of ['One', 'Second'].entries()) {
      leave[index]!(await begin(id));
      await drawn(feed);
      expect(focused()).to.deep.equal([id, 'Reply']);
    }
    const composer = await begin('Two');
    write(field(composer), 'Three');
    await drawn(feed);
    submitButton(composer).focus();
    submitButton(composer).click();
    await drawn(feed);
    expect(focused()).to.deep.equal(['Second', 'Reply']);
  });
});
