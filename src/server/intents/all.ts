import type { Handler } from '../handler.ts';
import { charterChange } from './charter.ts';
import { feedRead, threadRead } from './feed.ts';
import { memberSearch } from './member.ts';
import { organizationAdmit, organizationRemove } from './organization.ts';
import { postComment, postCreate, postDelete, postEdit, postSource } from './post.ts';
import { presenceList, presenceSet, typingSet } from './presence.ts';
import { reactionAdd, reactionRemove } from './reaction.ts';
import { recordOpen } from './record.ts';
import { memberAdmit, memberRemove, roomOpen } from './room.ts';
import { sessionOpen, sessionRenew } from './session.ts';
import { streamClose, streamOpen } from './stream.ts';

/** Every handler there is. The dispatcher compares them with the protocol's registry and refuses to start on a gap. */
export const handlers: readonly Handler[] = [
  charterChange,
  feedRead,
  memberAdmit,
  memberRemove,
  memberSearch,
  organizationAdmit,
  organizationRemove,
  postComment,
  postCreate,
  postDelete,
  postEdit,
  postSource,
  presenceList,
  presenceSet,
  reactionAdd,
  reactionRemove,
  recordOpen,
  roomOpen,
  sessionOpen,
  sessionRenew,
  streamClose,
  streamOpen,
  threadRead,
  typingSet,
];
