/** Room `launch` before the eyes of Ravi Patel of Exotic Liquids, who is kept apart from other partners. */
import type { Access } from '../../src/protocol/room.ts';
import * as eg from './eg.ts';
import { openState, scriptedSession } from './scripted-session.ts';
import { nothingTold, tellProgress } from './told-progress.ts';

const everyone = eg.roomStream('launch', 'everyone');
const partner = eg.roomStream('launch', 'with:exotic');
const ravi = eg.supplier();
const charlotte = eg.supplier({ id: 'charlotte', name: 'Charlotte Cooper' });

function inRoomOf(streams: Access['streams']): ReturnType<typeof scriptedSession> {
  const toAll = eg.post({
    stream: everyone,
    title: 'The dock is closed on Friday',
    body: eg.paragraphs('Deliveries go to gate 4.'),
    detail: { kind: 'announcement' },
    reactions: [{ reaction: 'ok', members: ['claire'] }],
  });
  const asked = eg.post({
    stream: partner,
    by: charlotte,
    body: eg.paragraphs('Which code do we print on the sleeve?'),
    detail: { kind: 'question', accepted: null },
  });
  const answer = eg.post({ stream: partner, root: asked.id, body: eg.paragraphs('The new one.') });
  const session = scriptedSession({
    member: ravi,
    state: openState(
      {
        [eg.memberStream('ravi')]: { accesses: [eg.access({ streams })] },
        [everyone]: { room: eg.roomState(), memberships: [eg.membership()] },
        [partner]: {
          memberships: [eg.membership({ member: ravi }), eg.membership({ member: charlotte })],
        },
      },
      eg.page([eg.thread(asked, [answer]), eg.thread(toAll)]),
    ),
  });
  return tellProgress(session, { milestones: [], told: nothingTold });
}

/** What employees say to all partners he reads, and writes with his own organization alone. */
export const inRoomOfPartner = (): ReturnType<typeof scriptedSession> =>
  inRoomOf([
    { stream: everyone, act: false },
    { stream: partner, act: true },
  ]);

/** He may read, and do nothing more. */
export const inRoomToRead = (): ReturnType<typeof scriptedSession> =>
  inRoomOf([
    { stream: everyone, act: false },
    { stream: partner, act: false },
  ]);
