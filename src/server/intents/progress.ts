import * as protocol from '../../protocol/progress.ts';
import { openIntervalsOf } from '../db/intervals.ts';
import { readerAt } from '../db/members.ts';
import { progressOf } from '../db/progress.ts';
import { reading } from '../handler.ts';
import { grantRoom } from './grants.ts';

export const progressRead = reading({
  intent: protocol.progressRead,
  authorize: (context, { room }) => grantRoom(context, room),
  async handle({ transaction, caller, now }, { room }) {
    const intervals = await openIntervalsOf(transaction, caller.id, now, room);
    const streams = [...new Set(intervals.map(({ stream }) => stream))];
    return progressOf(transaction, readerAt(caller, now), streams);
  },
});
