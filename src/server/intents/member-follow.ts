import { memberStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/member-follow.ts';
import { saveMemberFollowing } from '../db/member-follows.ts';
import { writing } from '../handler.ts';
import { grantKnown } from './member.ts';

export const memberFollow = writing({
  intent: protocol.memberFollow,
  lock: async () => null,
  authorize: (context, { member }) => grantKnown(context, member),
  async handle({ transaction, caller, append }, following) {
    await saveMemberFollowing(transaction, caller.id, following);
    const { type } = protocol.memberFollowed;
    await append([{ stream: memberStream(caller.id), type, data: following }]);
    return following;
  },
});
