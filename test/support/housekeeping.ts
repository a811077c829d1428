/** Time that has passed, and what the server does because of it. */
import { sweep } from '../../src/server/files/sweep.ts';
import { createHousekeeping } from '../../src/server/housekeeping.ts';
import type { LaunchRoom } from './launch-room.ts';
import { manualTimers } from './timers.ts';

/** Lets so many milliseconds pass, and waits until what is due then is done. */
export async function letPass(
  { backend, database }: Pick<LaunchRoom, 'backend' | 'database'>,
  milliseconds: number,
): Promise<void> {
  backend.advance(milliseconds);
  const timers = manualTimers();
  const failed: unknown[] = [];
  const housekeeping = createHousekeeping({
    database,
    dispatcher: backend.app.dispatcher,
    files: { sweep: () => sweep(database, backend.store, backend.clock()) },
    clock: backend.clock,
    timers,
    onError: (error) => failed.push(error),
  });
  await timers.pass(1000);
  await housekeeping.close();
  if (failed.length > 0) throw failed[0];
}
