/** A place on a page with a session of its own: for stories, which show what no server would give at will. */
import { ContextProvider } from '@lit/context';
import { render, type TemplateResult } from 'lit';
import { sessionContext } from '../../src/lit/session-context.ts';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import { announcementReminded } from '../../src/protocol/reminder.ts';
import { followChanged } from '../../src/protocol/follow.ts';
import { nothingOwn, type Own } from '../../src/protocol/own.ts';
import type { Post } from '../../src/protocol/post.ts';
import { readCount, readMarked } from '../../src/protocol/reading.ts';
import { scheduleChanged, type Scheduled } from '../../src/protocol/schedule.ts';
import { postResolve } from '../../src/protocol/reference.ts';
import { applyPage } from '../../src/store/feed.ts';
import * as eg from './eg.ts';
import { threads } from './kinds.ts';
import { tellPerimeter } from './told-perimeter.ts';
import { nothingTold, tellProgress } from './told-progress.ts';
import { openState, scriptedSession, type ScriptedOptions } from './scripted-session.ts';

const { roomStream } = eg;
const thomas = eg.member({ id: 'thomas', name: 'Thomas Berger', department: 'Quality' });
const nora = eg.member({ id: 'nora', name: 'Nora Weiß', department: 'Logistics' });

type Follow = Own['follow'];
type Scripted = ReturnType<typeof scriptedSession>;

const sessions = new WeakMap<Element, Scripted>();

/** Puts widgets where they find this session, in a frame of this width, in px. */
export function scene(session: Scripted | null, content: TemplateResult, width = 900): HTMLElement {
  const place = document.createElement('div');
  place.style.setProperty('max-width', `${width}px`);
  new ContextProvider(place, { context: sessionContext, initialValue: session }).hostConnected();
  render(content, place);
  if (session) sessions.set(place, session);
  return place;
}

/** The session of what stands in a page. */
export const sessionIn = (page: Element): Scripted => sessions.get(page.firstElementChild!)!;

/** Room `launch`, in which something was said inside and with Exotic Liquids, and whatever else is given. */
export function inRoom(options: ScriptedOptions = {}): Scripted {
  const { everyone, inside, partner } = {
    everyone: roomStream('launch', 'everyone'),
    inside: roomStream('launch', 'inside'),
    partner: roomStream('launch', 'with:exotic'),
  };
  const snapshots: Record<string, Snapshot> = {
    [eg.memberStream('claire')]: { accesses: [eg.access({ role: 'facilitator' })] },
    [everyone]: {
      room: eg.roomState({ members: 3 }),
      memberships: [
        eg.membership({ role: 'facilitator' }),
        eg.membership({ member: thomas }),
        eg.membership({ member: nora }),
      ],
    },
    [inside]: { perimeter: eg.perimeter() },
    [partner]: { memberships: [eg.membership({ member: eg.supplier() })] },
  };
  const session = scriptedSession({
    ...{ state: openState(snapshots, eg.page(conversation())), ...options },
  });
  tellPerimeter(session);
  tellProgress(session, { milestones: [], told: nothingTold });
  return session;
}

/** The same room with a thread of each kind, and something that the reader has yet to read. */
export function inRoomOfEveryKind(options: ScriptedOptions = {}): Scripted {
  const session = inRoom(options);
  const inside = roomStream('launch', 'inside');
  const read = { stream: inside, place: { at: eg.monday, id: '0' } };
  session.change((state) => applyPage(state, [inside], eg.page(Object.values(threads))));
  session.hear(eg.fact(readMarked, { mark: read }, { stream: eg.memberStream('claire') }));
  return session;
}

/** The same room with a muted thread, one that is followed and has two new replies, and a reminder; 12 are to be read. */
export function inFollowedRoom(room: Follow = 'usual'): Scripted {
  const session = inRoom();
  const inside = roomStream('launch', 'inside');
  const post = (id: string, text: string, more: Partial<Post> = {}) =>
    eg.post({ id, by: thomas, body: eg.paragraphs(text), ...more });
  const muted = post('muted', 'The football pool of Friday: every name costs five euros.');
  const followed = post('followed', 'Who weighs the pallets on Monday?');
  const comments = [eg.member(), nora, thomas].map((by, index) =>
    eg.post({ root: followed.id, by, body: eg.paragraphs(`Reply ${index + 1}`) }),
  );
  const announcement = post('announced', 'Deliveries go to gate 4.', {
    ...{ title: 'The dock is closed on Friday', detail: { kind: 'announcement' } },
  });
  const page = eg.page([
    eg.thread(muted, [], { own: { ...nothingOwn, follow: 'muted' } }),
    eg.thread(followed, comments, { own: { ...nothingOwn, follow: 'followed' } }),
    eg.thread(announcement),
  ]);
  session.change((state) => applyPage(state, [inside], page));
  const by = { id: 'thomas', name: 'Thomas Berger' };
  const reminder = { post: announcement.id, stream: inside, by, at: eg.monday };
  const own = { stream: eg.memberStream('claire') };
  session.hear(
    eg.fact(announcementReminded, { reminder }, own),
    eg.fact(followChanged, { room: 'launch', follow: room }, own),
  );
  session.script(readCount, ({ streams }) => ({
    ok: true,
    data: { unread: streams.map((stream) => (stream === inside && room !== 'muted' ? 12 : 0)) },
  }));
  return session;
}

/** The same room with posts that quote, and a draft for this audience that quotes what was said inside. */
export function inRoomThatQuotes(audience: 'inside' | 'with:exotic') {
  const quote = eg.reference({ by: thomas, text: 'No penalty for a first deviation.' });
  const draft = {
    text: 'As Thomas says.',
    stream: roomStream('launch', audience),
    quote: quote.id,
  };
  const session = inRoom({ drafts: { 'post launch': draft } });
  const inside = roomStream('launch', 'inside');
  const record = 'See erp:purchase-order/10248.';
  Object.assign(session.pages, { record: '/{system}/{type}/{id}' });
  const quoting = [
    eg.thread(eg.post({ quote: quote.id, body: eg.paragraphs(`I agree. ${record}`) })),
    eg.thread(eg.post({ quote: 'gone', by: nora })),
  ];
  session.change((state) => applyPage(state, [inside], eg.page(quoting)));
  session.script(postResolve, ({ ids }) => ({
    ok: true,
    data: { references: ids.map((id) => (id === quote.id ? quote : null)) },
  }));
  return session;
}

/** A post that the reader has for later, in two days. */
export const later = (overrides: Partial<Scheduled> = {}, post: object = {}): Scheduled => ({
  id: 'later-1',
  dueAt: eg.monday + 2 * 86_400_000,
  post: {
    ...{ stream: roomStream('launch', 'inside'), text: 'The dock is closed.', mentions: [] },
    ...post,
  },
  failure: null,
  ...overrides,
});

/** These are there for the reader. */
export const hearLater = (session: Scripted, ...some: Scheduled[]) =>
  session.hear(
    ...some.map((scheduled) =>
      eg.fact(scheduleChanged, { scheduled }, { stream: eg.memberStream('claire') }),
    ),
  );

/** The same room with two posts for later, of which one was refused, and a post that goes in two days. */
export function inRoomWithLater(options: ScriptedOptions = {}): Scripted {
  const session = inRoom(options);
  const partner = roomStream('launch', 'with:exotic');
  const failure = { code: 'forbidden', message: 'You may read this, but not do that.' } as const;
  hearLater(
    session,
    later(),
    later(
      { id: 'later-2', dueAt: eg.monday - 3_600_000, failure },
      { stream: partner, title: 'Which pallet do we weigh first?', text: '' },
    ),
  );
  const expiresAt = Date.now() + 2 * 86_400_000;
  const body = eg.paragraphs('The dock is free for whoever needs it.');
  const going = eg.thread(eg.post({ expiresAt, body }));
  const inside = roomStream('launch', 'inside');
  session.change((state) => applyPage(state, [inside], eg.page([going])));
  return session;
}

/** The same room before anyone has written. */
export const inEmptyRoom = (): Scripted => {
  const streams = ['everyone', 'inside', 'with:exotic'] as const;
  const snapshots: Record<string, Snapshot> = {
    [eg.memberStream('claire')]: { accesses: [eg.access()] },
    ...Object.fromEntries(streams.map((audience) => [roomStream('launch', audience), {}])),
    [roomStream('launch', 'everyone')]: { room: eg.roomState(), memberships: [] },
  };
  return scriptedSession({ state: openState(snapshots, eg.page([])) });
};

/** Cards of an employee and of a partner, whose profiles are open. */
export const withCards = (options: ScriptedOptions = {}): Scripted =>
  scriptedSession({
    state: openState({
      [eg.profileStream('claire')]: { member: eg.member() },
      [eg.profileStream('ravi')]: { member: eg.supplier() },
    }),
    ...options,
  });

function conversation() {
  const stream = roomStream('launch', 'with:exotic');
  const question = eg.post({
    stream,
    by: eg.supplier(),
    at: eg.monday + 42 * 60_000,
    body: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'We weighed pallet 3 again: 38 cases left our dock, not 40. ' },
          { type: 'mention', member: 'claire', name: 'Claire Fontaine' },
          { type: 'text', text: ', may we credit two?' },
        ],
      },
    ],
    reactions: [{ reaction: 'agree', members: ['claire', 'thomas'] }],
  });
  const reply = eg.post({
    stream,
    root: question.id,
    at: eg.monday + 55 * 60_000,
    body: eg.paragraphs('Yes, please. Quote our order 10248.'),
  });
  const inside = eg.post({
    by: thomas,
    at: eg.monday,
    body: eg.paragraphs('Nous gardons la relation : pas de pénalité pour un premier écart.'),
  });
  return [eg.thread(question, [reply]), eg.thread(inside)];
}
