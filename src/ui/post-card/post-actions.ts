import { msg } from '@lit/localize';
import { clockIcon, decisionIcon, eyeIcon, okIcon, pinIcon, retryIcon } from '../icon/icon.ts';
import {
  bellIcon,
  checkIcon,
  closeIcon,
  editIcon,
  flagIcon,
  linkIcon,
  trashIcon,
  usersIcon,
  voiceIcon,
} from '../icon/more-icons.ts';
import type { MenuItem } from '../menu/menu.ts';

/** What a reader can do with a post from its menu. */
export type PostAction =
  | 'edit'
  | 'quote'
  | 'link'
  | 'replace'
  | 'accept'
  | 'reopen'
  | 'adopt'
  | 'decline'
  | 'readers'
  | 'voters'
  | 'supporters'
  | 'bookmark'
  | 'unbookmark'
  | 'follow'
  | 'unfollow'
  | 'mute'
  | 'unmute'
  | 'remind'
  | 'pin'
  | 'unpin'
  | 'author'
  | 'history'
  | 'reach'
  | 'delete';

/** The menu's lines for what a reader can do, in the order given. */
export function menuItems(actions: readonly PostAction[]): MenuItem[] {
  const items: Record<PostAction, Omit<MenuItem, 'name'>> = {
    edit: { label: msg('Edit'), icon: editIcon },
    quote: { label: msg('Quote'), icon: voiceIcon },
    link: { label: msg('Copy link'), icon: linkIcon },
    replace: { label: msg('Replace by another decision'), icon: decisionIcon },
    accept: { label: msg('Accept as the answer'), icon: okIcon },
    reopen: { label: msg('Open the question again'), icon: retryIcon },
    adopt: { label: msg('Adopt the idea'), icon: checkIcon },
    decline: { label: msg('Decline the idea'), icon: closeIcon },
    readers: { label: msg('Who has read this'), icon: eyeIcon },
    voters: { label: msg('Who chose what'), icon: usersIcon },
    supporters: { label: msg('Who supports this'), icon: usersIcon },
    bookmark: { label: msg('Bookmark'), icon: flagIcon },
    unbookmark: { label: msg('Remove the bookmark'), icon: flagIcon },
    follow: { label: msg('Follow'), icon: bellIcon },
    unfollow: { label: msg('Unfollow'), icon: bellIcon },
    mute: { label: msg('Mute'), icon: closeIcon },
    unmute: { label: msg('Unmute'), icon: bellIcon },
    remind: { label: msg('Remind those who have not confirmed'), icon: bellIcon },
    pin: { label: msg('Pin to the top'), icon: pinIcon },
    unpin: { label: msg('Unpin'), icon: pinIcon },
    author: { label: msg('All from this author'), icon: usersIcon },
    history: { label: msg('What it said before'), icon: clockIcon },
    reach: { label: msg('Who can read this'), icon: eyeIcon },
    delete: { label: msg('Delete'), icon: trashIcon, tone: 'danger' },
  };
  return actions.map((name) => ({ name, ...items[name] }));
}
