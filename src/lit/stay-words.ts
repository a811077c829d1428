import { msg, str } from '@lit/localize';
import type { LeavingReason } from '../protocol/perimeter.ts';
import type { Role } from '../protocol/room.ts';
import type { Stay } from '../protocol/stay.ts';
import { endTime, lastDayBefore, mediumDate } from './format.ts';

const week = 6 * 86_400_000;

/** Why someone is in a room: as in `admitted by Claire Fontaine`; empty where it was not kept. */
export function howWords({ how, by }: Stay): string {
  switch (how) {
    case 'opened':
      return by ? msg('there since the room opened') : msg('opened the room');
    case 'admitted':
      return by ? msg(str`admitted by ${by.name}`) : msg('admitted');
    case 'asked':
      return by ? msg(str`asked to join, admitted by ${by.name}`) : msg('asked to join');
    case 'invited':
      return by ? msg(str`invited by ${by.name}`) : msg('invited');
    case 'ticket':
      return msg('has a ticket of the record');
    case 'network':
      return msg('belongs to the company');
    case 'inspection':
      return msg('reads it as a steward');
    default:
      return '';
  }
}

/** How someone's time in a room ended: as in `removed by Claire Fontaine`; empty where it was not kept. */
export function endWords({ how, ended, endedBy }: Stay): string {
  if (how === 'inspection') {
    return endedBy
      ? msg(str`read it as a steward, ended by ${endedBy.name}`)
      : msg('read it as a steward');
  }
  switch (ended) {
    case 'removed':
      return endedBy ? msg(str`removed by ${endedBy.name}`) : msg('removed');
    case 'left':
      return msg('left');
    case 'expired':
      return how === 'ticket' ? msg('the ticket ended') : msg('the membership ended');
    case 'moved':
      return msg('left the organization');
    default:
      return '';
  }
}

/** The day on which something begins or ends, and the clock where that is near. */
export const momentWords = (at: number, now: number): string =>
  Math.abs(at - now) < week ? endTime(at, now) : mediumDate(at);

/** Until when something is so: the last day of it, or the clock where it ends within a day that is near. */
export const untilWords = (end: number, now: number): string => {
  const last = lastDayBefore(end);
  return last === end ? momentWords(end, now) : mediumDate(last);
};

/** What someone is in a room, in a word. */
export const roleWord = (role: Role): string =>
  ({
    owner: msg('owner'),
    facilitator: msg('facilitator'),
    member: msg('member'),
    reader: msg('reader'),
  })[role];

/** Why someone should have left a room, in a sentence. */
export function reasonWords({ is, at, host }: LeavingReason): string {
  const day = at === null ? '' : mediumDate(lastDayBefore(at));
  const name = host?.name ?? '';
  switch (is) {
    case 'ended':
      return msg(str`Their membership ended on ${day}.`);
    case 'ends':
      return msg(str`Their membership ends on ${day}.`);
    case 'host-gone':
      return msg(str`${name}, their host contact, is no member of the company.`);
    case 'host-out':
      return msg(str`${name}, their host contact, has left this room.`);
    case 'unseen':
      return msg('They have not come in for 90 days.');
  }
}
