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
export { CercleMemberCard } from './widgets/member-card/member-card.ts';
export { CercleNetwork, CercleStatusEvent } from './widgets/network/network.ts';
export { CercleProjectRoom, CercleRoomOpenedEvent } from './widgets/project-room/project-room.ts';
