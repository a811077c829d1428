import { roomStream } from '../perimeter/streams.ts';
import { roomOpened } from '../protocol/room.ts';
import type { Database } from './db/database.ts';
import { appendFacts } from './db/log.ts';
import { insertRoom, noStages, roomById, roomView } from './db/rooms.ts';
import { networkRoom } from './intents/member-settle.ts';

/** Opens the room of the whole company, once in the life of a database. */
export async function openNetworkRoom(
  database: Database,
  options: { title: string; clock: () => number; newId: () => string },
): Promise<void> {
  await database.write(async (transaction) => {
    if (await roomById(transaction, networkRoom)) return;
    const now = options.clock();
    const row = {
      id: networkRoom,
      kind: 'network' as const,
      title: options.title,
      record: null,
      record_url: null,
      partners: 'apart' as const,
      opened_at: now,
      ...noStages,
    };
    await insertRoom(transaction, row);
    const origin = { by: null, key: null, now, newId: options.newId };
    await appendFacts(transaction, origin, [
      {
        stream: roomStream(networkRoom, 'everyone'),
        type: roomOpened.type,
        data: { room: roomView(row), charter: null, stages: [] },
      },
    ]);
  });
}
