/** A room whose charter is looked at, with what it was before. */
import { charterChanged, charterHistory } from '../../src/protocol/charter-change.ts';
import type { Charter } from '../../src/protocol/charter.ts';
import { reviewHistory } from '../../src/protocol/review.ts';
import { accessChanged, type RoomState } from '../../src/protocol/room.ts';
import { stageChanged } from '../../src/protocol/stage-change.ts';
import * as eg from './eg.ts';
import { inRoom } from './scene.ts';
import type { ScriptedOptions } from './scripted-session.ts';

const everyone = { stream: eg.roomStream('launch', 'everyone') };
const day = 86_400_000;

/** As it stands with another charter, in other stages, or so many days after the day of its example. */
export function inRoomAsItStands(
  {
    charter,
    stages,
    days = 0,
  }: { charter?: Partial<Charter>; stages?: RoomState['stages']; days?: number },
  options: ScriptedOptions = {},
) {
  const session = inRoom(options);
  session.setNow(eg.monday + days * day);
  const room = 'launch';
  if (charter)
    session.hear(eg.fact(charterChanged, { room, charter: eg.charter(charter) }, everyone));
  if (stages) session.hear(eg.fact(stageChanged, { room, stages }, everyone));
  session.script(charterHistory, () => ({ ok: true, data: { versions } }));
  session.script(reviewHistory, () => ({ ok: true, data: { reviews } }));
  return session;
}

/** As it is to someone who has not accepted its charter. */
export function asNewcomer(options: ScriptedOptions = {}) {
  const session = inRoomAsItStands({}, options);
  const { streams } = eg.access();
  const due = eg.access({
    charter: 'due',
    streams: streams.map(({ stream }) => ({ stream, act: false })),
  });
  session.hear(eg.fact(accessChanged, { access: due }, { stream: eg.memberStream('claire') }));
  return session;
}

/** What is told once they have. */
export const acceptedFact = () =>
  eg.fact(accessChanged, { access: eg.access() }, { stream: eg.memberStream('claire') });

const by = { id: 'claire', name: 'Claire Fontaine' };
const later = eg.charter({ reviewOn: '2027-03-01', rules: ['One rule.'] });
const versions = [
  { at: eg.monday + 30 * day, by, charter: later },
  { at: eg.monday + 3 * day, by, charter: eg.charter({ purpose: 'To 140 shops.' }) },
  { at: eg.monday, by, charter: eg.charter() },
];
const reviews = [
  {
    ...{ at: eg.monday + 30 * day, by, outcome: 'keep' as const, into: null },
    measures: eg.charter().measures,
    note: 'Two shops wait for their labels.',
  },
];
