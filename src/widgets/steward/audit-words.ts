import { msg, str } from '@lit/localize';
import { mediumDate, noonOf } from '../../lit/format.ts';
import { roleWord, untilWords } from '../../lit/stay-words.ts';
import { stageWord } from '../../lit/stage-words.ts';
import { affiliationWord } from '../../lit/words.ts';
import { affiliations } from '../../protocol/member.ts';
import { stageNames } from '../../protocol/stage.ts';

/** What was done, in a few words; as the server calls it where it is newer than these. */
export const actionWord = (action: string): string => words()[action] ?? action;

const words = (): Record<string, string> => ({
  'audit:export': msg('Audit trail exported'),
  'audit:read': msg('Audit trail read'),
  'charter:accept': msg('Charter accepted'),
  'charter:change': msg('Charter changed'),
  'facilitator:name': msg('Owner of a room named'),
  'host:change': msg('Host contact named'),
  'inspection:agree': msg('Inspection agreed to'),
  'inspection:ask': msg('Inspection asked for'),
  'inspection:end': msg('Inspection ended'),
  'inspection:use': msg('Inspection begun'),
  'invitation:create': msg('Invited'),
  'invitation:refuse': msg('Invitation of no use'),
  'invitation:revoke': msg('Invitation taken back'),
  'invitation:use': msg('Invitation used'),
  'join:decline': msg('Request to join declined'),
  'member:admit': msg('Admitted to a room'),
  'member:end': msg('Put out of the network'),
  'member:enter': msg('Came into the network'),
  'member:leave': msg('Left the network'),
  'member:limit': msg('End of a membership set'),
  'member:move': msg('Moved to another organization'),
  'member:remove': msg('Removed from a room'),
  'member:turn-away': msg('Turned away'),
  'membership:end': msg('Membership ended by itself'),
  'organization:admit': msg('Organization admitted to a room'),
  'organization:limit': msg('End of an organization set'),
  'organization:remove': msg('Admission of an organization ended'),
  'provisioning:activate': msg('Activated by provisioning'),
  'provisioning:change': msg('Changed by provisioning'),
  'provisioning:create': msg('Created by provisioning'),
  'provisioning:deactivate': msg('Deactivated by provisioning'),
  'provisioning:delete': msg('Deleted by provisioning'),
  'provisioning:turn-away': msg('Turned away by provisioning'),
  'record:open': msg('Record opened'),
  'room:open': msg('Room opened'),
  'room:review': msg('Room reviewed'),
  'stage:change': msg('Stage of a room changed'),
  'steward:begin': msg('Became a steward'),
  'steward:end': msg('Steward no more'),
});

/** What else was written down: of each a label and a value, as a reader knows them. */
export function detailWords(
  detail: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
  now: number,
): string[] {
  const labels: Record<string, string> = {
    action: msg('What was done'),
    actor: msg('Done by'),
    address: msg('Address'),
    affiliation: msg('Affiliation'),
    by: msg('Asked by'),
    endsOn: msg('Last day'),
    from: msg('Before'),
    hostContact: msg('Host contact'),
    invitedBy: msg('Invited by'),
    members: msg('People'),
    organization: msg('Organization'),
    query: msg('Words'),
    reason: msg('Reason'),
    role: msg('Role'),
    room: msg('Room'),
    stage: msg('Stage'),
    subject: msg('About'),
    title: msg('Title'),
    to: msg('After'),
    until: msg('Until'),
  };
  return Object.entries(detail).flatMap(([key, value]) => {
    if (value === null || value === '' || unsaid.has(key)) return [];
    const word = valueWord(key, value, names, now);
    return msg(str`${labels[key] ?? key}: ${word}`);
  });
}

/** They tell an entry from others, or where it was read on, and nobody anything. */
const unsaid = new Set(['inspection', 'invitation', 'after', 'through', 'before', 'partners']);

function valueWord(
  key: string,
  value: unknown,
  names: ReadonlyMap<string, string>,
  now: number,
): string {
  if (typeof value === 'number') return key === 'until' ? untilWords(value, now) : String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (key === 'action') return actionWord(value);
  if (key === 'role') return roleWord(value as 'member') ?? value;
  const affiliation = affiliations.find((one) => one === value);
  if (affiliation) return affiliationWord(affiliation);
  const stage = stageNames.find((one) => one === value);
  if (stage) return stageWord(stage);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return mediumDate(noonOf(value));
  // What people wrote is not looked through for names.
  if (key === 'reason' || key === 'title' || key === 'query') return value;
  const parts = value.split(' ');
  return parts.every((part) => names.has(part))
    ? parts.map((part) => names.get(part)!).join(', ')
    : value;
}
