/** Room `launch` for whoever talks in it: what stories show of answers, of what is asked about a post, and of deleting. */
import {
  announcementReaders,
  announcementRemind,
  remindEvery,
} from '../../src/protocol/announcement.ts';
import { postPin } from '../../src/protocol/pin.ts';
import {
  postDelete,
  postDeleted,
  postHistory,
  postSource,
  type Post,
} from '../../src/protocol/post.ts';
import { typingSignal } from '../../src/protocol/presence.ts';
import { postReaders } from '../../src/protocol/readers.ts';
import { applyPage } from '../../src/store/feed.ts';
import { applyOpened } from '../../src/store/frame.ts';
import * as eg from './eg.ts';
import { others } from './kinds.ts';
import type { Step } from './played.ts';
import { inRoom, sessionIn } from './scene.ts';
import { refusal } from './scripted-session.ts';
import { charlotte, reach, reader } from './told-perimeter.ts';

const inside = eg.roomStream('launch', 'inside');
const thomas = eg.member({ id: 'thomas', name: 'Thomas Berger', department: 'Quality' });
const nora = eg.member({ id: 'nora', name: 'Nora Weiß', department: 'Logistics' });

const saying = (text: string, more: Partial<Post> = {}): Post =>
  eg.post({ body: eg.paragraphs(text), ...more });

const weighed = saying('Pallet 3 has 38 cases.', { id: 'weighed', editedAt: eg.monday });
const twice = saying('Counted twice, by two people?', { root: weighed.id, by: thomas });
const yes = saying('Yes, before noon.', {
  root: weighed.id,
  to: { comment: twice.id, name: thomas.name },
  reactions: [{ reaction: 'thanks', members: ['thomas'] }],
});
const deleted = saying('', { id: 'deleted', by: thomas, body: [], deleted: true });
const key = saying('I have the key.', { root: deleted.id, by: nora });

/** The room with a thread of each sort that people talk in. */
export function inRoomToTalk(): ReturnType<typeof inRoom> {
  const session = inRoom();
  const longer = eg.thread(weighed, [twice, yes]);
  const page = eg.page([
    { ...longer, post: { ...longer.post, comments: 6 } },
    eg.thread(deleted, [key]),
    others['announced']!,
    others['open']!,
  ]);
  session.change((state) =>
    applyOpened(applyPage(state, [inside], page), {
      stream: eg.profileStream('claire'),
      upTo: { seq: 1, fact: 'first' },
      snapshot: { member: eg.member() },
    }),
  );
  session.script(postReaders, () => ({
    ok: true,
    data: reach([reader({ member: charlotte, then: false }), reader()]),
  }));
  session.script(postHistory, () => ({
    ok: true,
    data: {
      versions: [
        {
          ...{ at: eg.monday, title: null, body: eg.paragraphs('It has 40 cases.') },
          files: ['Cases on Monday.xlsx', 'Pallet 3.jpg'],
        },
      ],
    },
  }));
  session.script(postSource, () => ({
    ok: true,
    data: { title: null, text: 'Pallet 3 has **38** cases.', mentions: [] },
  }));
  session.script(announcementReaders, () => ({
    ok: true,
    data: {
      organizations: [
        { id: 'aubry', name: 'Maison Aubry', confirmed: 31, readers: 42 },
        { id: 'exotic', name: 'Exotic Liquids', confirmed: 6, readers: 6 },
      ],
    },
  }));
  session.script(announcementRemind, () => ({ ok: true, data: { reminded: 11 } }));
  session.script(postPin, () => refusal('full'));
  session.script(postDelete, ({ id }) => {
    session.hear(eg.fact(postDeleted, { id, root: null }));
    return { ok: true, data: { id, seq: 1 } };
  });
  return session;
}

/** The same, whose readers were reminded a while ago. */
export function inRoomThatWasReminded(): ReturnType<typeof inRoom> {
  const session = inRoomToTalk();
  session.script(announcementRemind, () =>
    refusal('forbidden', { retryAfter: remindEvery - 3_600_000 }),
  );
  return session;
}

/** Others begin to write: in the thread of pallet 3, and something of their own. */
export const typing: Step = (story) => {
  const session = sessionIn(story);
  for (const [{ id, name }, root] of [
    [thomas, weighed.id],
    [nora, null],
  ] as const) {
    const until = session.now() + 10_000;
    session.signal(inside, { type: typingSignal, member: id, until, data: { name, root } });
  }
};
