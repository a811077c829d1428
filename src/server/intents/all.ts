import type { Handler } from '../handler.ts';
import { announcementReaders, announcementRemind } from './announcement.ts';
import { auditExport, auditRead } from './audit.ts';
import { charterAccept, charterChange, charterHistory } from './charter.ts';
import { postDelete, postRestore } from './deletion.ts';
import { feedRead, threadRead } from './feed.ts';
import { fileList } from './file.ts';
import { roomFollow } from './follow.ts';
import { ideaDecide } from './idea.ts';
import {
  inspectionAgree,
  inspectionAsk,
  inspectionEnd,
  inspectionList,
  inspectionUse,
} from './inspection.ts';
import { invitationCreate, invitationList, invitationRevoke } from './invitation.ts';
import { joinAnswer, joinAsk, joinWithdraw } from './join.ts';
import { memberEdit } from './member-edit.ts';
import { memberFollow } from './member-follow.ts';
import { memberList } from './member-list.ts';
import { memberShared } from './member-shared.ts';
import { memberSearch } from './member.ts';
import { organizationAdmit, organizationRemove } from './organization.ts';
import { milestoneDrop, milestoneReach, milestoneRestore, milestoneSet } from './milestone.ts';
import { announcementConfirm, threadBookmark, threadFollow, threadMark } from './own.ts';
import { perimeterRead } from './perimeter.ts';
import { postPin } from './pin.ts';
import { postComment, postCreate, postEdit, postHistory, postSource } from './post.ts';
import { presenceList, presenceSet, typingSet } from './presence.ts';
import { previewDrop } from './preview.ts';
import { progressRead } from './progress.ts';
import { questionAccept, questionReopen } from './question.ts';
import { reactionAdd, reactionRemove } from './reaction.ts';
import { postReaders } from './readers.ts';
import { readAdvance, readCount } from './reading.ts';
import { recordOpen } from './record.ts';
import { postResolve } from './reference.ts';
import { reviewHistory, roomReview } from './review.ts';
import { roomList } from './room-list.ts';
import { memberAdmit, memberRemove, roomOpen } from './room.ts';
import { scheduleDrop, scheduleSet } from './schedule.ts';
import { searchRead } from './search.ts';
import { sessionOpen, sessionRenew } from './session.ts';
import { stageChange } from './stage.ts';
import {
  facilitatorName,
  hostChange,
  memberEnd,
  memberLimit,
  organizationLimit,
} from './steward-change.ts';
import { stewardOrganizations, stewardPeople, stewardRooms } from './steward.ts';
import { streamClose, streamOpen } from './stream.ts';
import { voteCast, voteList } from './vote.ts';

/** Every handler there is. The dispatcher compares them with the protocol's registry and refuses to start on a gap. */
export const handlers: readonly Handler[] = [
  announcementConfirm,
  announcementReaders,
  announcementRemind,
  auditExport,
  auditRead,
  charterAccept,
  charterChange,
  charterHistory,
  facilitatorName,
  feedRead,
  fileList,
  hostChange,
  ideaDecide,
  inspectionAgree,
  inspectionAsk,
  inspectionEnd,
  inspectionList,
  inspectionUse,
  invitationCreate,
  invitationList,
  invitationRevoke,
  joinAnswer,
  joinAsk,
  joinWithdraw,
  memberAdmit,
  memberEdit,
  memberEnd,
  memberFollow,
  memberLimit,
  memberList,
  memberRemove,
  memberSearch,
  memberShared,
  milestoneDrop,
  milestoneReach,
  milestoneRestore,
  milestoneSet,
  organizationAdmit,
  organizationLimit,
  organizationRemove,
  perimeterRead,
  postComment,
  postCreate,
  postDelete,
  postEdit,
  postHistory,
  postPin,
  postReaders,
  postResolve,
  postRestore,
  postSource,
  presenceList,
  presenceSet,
  previewDrop,
  progressRead,
  questionAccept,
  questionReopen,
  reactionAdd,
  reactionRemove,
  readAdvance,
  readCount,
  recordOpen,
  reviewHistory,
  roomFollow,
  roomList,
  roomOpen,
  roomReview,
  scheduleDrop,
  scheduleSet,
  searchRead,
  sessionOpen,
  sessionRenew,
  stageChange,
  stewardOrganizations,
  stewardPeople,
  stewardRooms,
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
