/** Everything: registers every widget, in English. */
import './widgets/on-demand.ts';

export type { ConnectOptions } from './client/connect-options.ts';
export type { HostPages } from './client/page.ts';
export { connect, type Session } from './client/session.ts';
export type { Status } from './client/status.ts';
export { SignInEnded } from './client/token.ts';
export { CercleIntentEvent } from './lit/intend.ts';
export { presenceList } from './protocol/presence.ts';
export { memberSearch } from './protocol/member.ts';
export { accesses } from './store/access.ts';
export { CercleFeed } from './widgets/feed/feed.ts';
export { CercleCharter } from './widgets/charter/charter.ts';
export { CercleFiles } from './widgets/files/files.ts';
export { CercleCardActionEvent, type CardAction } from './widgets/member-card/card-action.ts';
export { CercleMember } from './widgets/member/member.ts';
export { CercleMembers } from './widgets/members/members.ts';
export { CercleChoiceEvent } from './widgets/members/members-events.ts';
export { CercleMemberCard } from './widgets/member-card/member-card.ts';
export { CercleNetwork, CercleStatusEvent } from './widgets/network/network.ts';
export { CerclePerimeter } from './widgets/perimeter/perimeter.ts';
export { CercleProgress } from './widgets/progress/progress.ts';
export { CercleHitEvent, CercleSearchEndEvent } from './widgets/search/search-events.ts';
export { CercleRoomEvent } from './widgets/rooms/rooms-events.ts';
export { CercleRooms } from './widgets/rooms/rooms.ts';
export { CercleSearch } from './widgets/search/search.ts';
export { CercleSteward } from './widgets/steward/steward.ts';
export { CercleProjectRoom, CercleRoomOpenedEvent } from './widgets/project-room/project-room.ts';
