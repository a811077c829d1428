import { admissionsIn, stagesAfter } from '../../perimeter/stage.ts';
import { roomStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/stage-change.ts';
import { stageNames, type Stage, type StageName } from '../../protocol/stage.ts';
import { audit } from '../db/audit.ts';
import type { NewFact } from '../db/log.ts';
import { openRequestsOf } from '../db/requests.ts';
import { roomById, stagesOf, updateRoom, type RoomRecord } from '../db/rooms.ts';
import { writing, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { accessFacts } from './admission.ts';
import { grantFacilitator } from './grants.ts';
import { endRequests } from './requests.ts';

/** Takes a room to a stage: those after it have not begun. Returns where it stands then, and the facts to append. */
export async function enterStage(
  context: WriteContext,
  room: RoomRecord,
  name: StageName,
): Promise<{ stages: Stage[]; facts: NewFact[] }> {
  const { transaction, now } = context;
  const place = stageNames.indexOf(name);
  const begun = stagesOf(room).filter((one) => stageNames.indexOf(one.name) < place);
  const stages = [...begun, { name, since: now }];
  await updateRoom(transaction, room.id, {
    stage: name,
    stages_json: JSON.stringify(stages),
    // Nobody is asked any more whether it keeps its promise.
    ...(name === 'archived' && { lapses_at: null }),
  });
  const after = (await roomById(transaction, room.id))!;
  const fact = {
    stream: roomStream(room.id, 'everyone'),
    type: protocol.stageChanged.type,
    data: { room: room.id, stages },
  };
  // Where nobody is admitted any more, nobody asks.
  const requests =
    admissionsIn(after) === 'none' ? await openRequestsOf(transaction, [room.id]) : [];
  const ended = await endRequests(context, requests);
  return { stages, facts: [fact, ...ended, ...(await accessFacts(context, after))] };
}

export const stageChange = writing({
  intent: protocol.stageChange,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, { room: id, stage }) {
    const room = await grantFacilitator(context, id);
    const possible = stagesAfter(room.stage!);
    if (!possible.includes(stage)) {
      const message =
        possible.length === 0
          ? 'An archived room stays as it is.'
          : `From ${room.stage} a room goes to ${possible.join(' or ')}.`;
      throw new Refusal('invalid', message, { field: 'stage' });
    }
    return room;
  },
  async handle(context, { stage }, room) {
    const { stages, facts } = await enterStage(context, room, stage);
    await context.append(facts);
    await audit(context, 'stage:change', room.id, { from: room.stage, to: stage });
    return { stages };
  },
});
