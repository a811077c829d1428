import { msg } from '@lit/localize';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../client/session.ts';
import { intend } from '../lit/intend.ts';
import { roomFollow, type Following } from '../protocol/follow.ts';
import { followOf } from '../store/follow.ts';
import { icon } from '../ui/icon/icon.ts';
import { bellIcon, closeIcon } from '../ui/icon/more-icons.ts';
import '../ui/menu/menu.ts';
import type { CercleChooseEvent, MenuItem } from '../ui/menu/menu.ts';

type Follow = Following['follow'];

/** What there is to choose, besides what was chosen. */
function itemsFor(follow: Follow): MenuItem[] {
  const items: (MenuItem & { name: Follow })[] = [
    { name: 'followed', label: msg('Follow the room'), icon: bellIcon },
    { name: 'muted', label: msg('Mute the room'), icon: closeIcon },
    {
      name: 'usual',
      label: follow === 'muted' ? msg('Unmute the room') : msg('Unfollow the room'),
      icon: bellIcon,
    },
  ];
  return items.filter(({ name }) => (name === 'usual' ? follow !== name : follow === 'usual'));
}

/** Whether the reader follows or has muted a room, in a word; empty where they do neither. */
export const followWord = (session: Session, room: string): string =>
  ({ usual: '', followed: msg('followed'), muted: msg('muted') })[followOf(session.state, room)];

/** Draws with what the reader follows or mutes a room. */
export function renderRoomFollow(from: LitElement, session: Session, room: string): TemplateResult {
  return html`<button
      class="icon-button follow"
      popovertarget="follow"
      aria-haspopup="menu"
      aria-label=${msg('Follow or mute')}
      title=${msg('Follow or mute')}
    >
      ${icon(bellIcon)}
    </button>
    <cercle-menu
      id="follow"
      popover
      label=${msg('Follow or mute')}
      .items=${itemsFor(followOf(session.state, room))}
      @cercle-choose=${({ name }: CercleChooseEvent) =>
        void intend(from, session, roomFollow, { room, follow: name as Follow })}
    ></cercle-menu>`;
}
