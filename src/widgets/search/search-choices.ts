import type { Session } from '../../client/session.ts';
import { kinds } from '../../protocol/kind.ts';
import { accesses, accessTo } from '../../store/access.ts';
import { recordIcon } from '../../ui/icon/icon.ts';
import { usersIcon } from '../../ui/icon/more-icons.ts';
import type { MenuItem } from '../../ui/menu/menu.ts';
import { kindIcons, kindWord } from './search-kinds.ts';

/** What a room is called. */
export const titleOf = ({ state }: Session, room: string): string =>
  accessTo(state, room)?.room.title ?? room;

/** The rooms that a search can be narrowed to. */
export function roomItems({ state }: Session): MenuItem[] {
  return [...accesses(state).values()]
    .map(({ room: { id, title, record } }) => ({
      name: id,
      label: title,
      icon: record ? recordIcon : usersIcon,
    }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** The kinds of post that a search can be narrowed to. */
export const kindItems = (): MenuItem[] =>
  kinds.map((kind) => ({ name: kind, label: kindWord(kind), icon: kindIcons[kind] }));
