import { memberStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/follow.ts';
import { saveFollow } from '../db/follows.ts';
import { writing } from '../handler.ts';
import { grantRoom } from './grants.ts';

export const roomFollow = writing({
  intent: protocol.roomFollow,
  lock: async (_context, { room }) => ({ room, mode: 'shared' }),
  authorize: (context, { room }) => grantRoom(context, room),
  async handle({ transaction, caller, append }, following) {
    await saveFollow(transaction, caller.id, following);
    const { type } = protocol.followChanged;
    await append([{ stream: memberStream(caller.id), type, data: following }]);
    return following;
  },
});
