import type { Handler } from '../handler.ts';
import { announcementReaders, announcementRemind } from './announcement.ts';
import { charterChange } from './charter.ts';
import { postDelete, postRestore } from './deletion.ts';
import { feedRead, threadRead } from './feed.ts';
import { roomFollow } from './follow.ts';
import { ideaDecide } from './idea.ts';
import { memberSearch } from './member.ts';
import { organizationAdmit, organizationRemove } from './organization.ts';
import { announcementConfirm, threadBookmark, threadFollow, threadMark } from './own.ts';
import { postPin } from './pin.ts';
import { postComment, postCreate, postEdit, postHistory, postSource } from './post.ts';
import { presenceList, presenceSet, typingSet } from './presence.ts';
import { questionAccept, questionReopen } from './question.ts';
import { reactionAdd, reactionRemove } from './reaction.ts';
import { readAdvance, readCount } from './reading.ts';
import { recordOpen } from './record.ts';
import { postResolve } from './reference.ts';
import { memberAdmit, memberRemove, roomOpen } from './room.ts';
import { scheduleDrop, scheduleSet } from './schedule.ts';
import { sessionOpen, sessionRenew } from './session.ts';
import { streamClose, streamOpen } from './stream.ts';
import { voteCast, voteList } from './vote.ts';

/** Every handler there is. The dispatcher compares them with the protocol's registry and refuses to start on a gap. */
export const handlers: readonly Handler[] = [
  announcementConfirm,
  announcementReaders,
  announcementRemind,
  charterChange,
  feedRead,
  ideaDecide,
  memberAdmit,
  memberRemove,
  memberSearch,
  organizationAdmit,
  organizationRemove,
  postComment,
  postCreate,
  postDelete,
  postEdit,
  postHistory,
  postPin,
  postResolve,
  postRestore,
  postSource,
  presenceList,
  presenceSet,
  questionAccept,
  questionReopen,
  reactionAdd,
  reactionRemove,
  readAdvance,
  readCount,
  recordOpen,
  roomFollow,
  roomOpen,
  scheduleDrop,
  scheduleSet,
  sessionOpen,
  sessionRenew,
  streamClose,
  streamOpen,
  threadBookmark,
  threadFollow,
  threadMark,
  threadRead,
  typingSet,
  voteCast,
  voteList,
];
