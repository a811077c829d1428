import { msg, str } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import type { Member } from '../../protocol/member.ts';
import type { InputOf } from '../../protocol/registry.ts';
import { roomOpen } from '../../protocol/room.ts';

/** What has been written about a room that is not open yet. */
export interface RoomDraft {
  /** By the place that each has in the intent. */
  values: Readonly<Record<string, string>>;
  sponsor?: Pick<Member, 'id' | 'name'> | undefined;
}

/** What is wrong, and with which field; '' for the whole. */
export interface RoomProblem {
  field: string;
  message: string;
}

const place = 'room';

/** What the member wrote before, perhaps before a reload. */
export function roomDraft(session: Session): RoomDraft {
  const kept = session.draft(place);
  return kept === '' ? { values: {} } : (JSON.parse(kept) as RoomDraft);
}

/** Keeps a draft, or forgets it. */
export function keepRoomDraft(session: Session, draft: RoomDraft | null): void {
  session.saveDraft(place, draft ? JSON.stringify(draft) : '');
}

/** Reads a draft; the protocol's own schema says what is missing. */
export function readRoomDraft(
  { values, sponsor }: RoomDraft,
  today: string,
): { input: InputOf<typeof roomOpen> } | { problem: RoomProblem } {
  const value = (name: string): string => (values[name] ?? '').trim();
  const parsed = roomOpen.input.safeParse({
    title: value('title'),
    partners: value('partners') || 'apart',
    members: [],
    charter: {
      purpose: value('charter.purpose'),
      objective: value('charter.objective'),
      sponsor: sponsor?.id ?? '',
      rules: value('charter.rules')
        .split('\n')
        .map((rule) => rule.trim())
        .filter(Boolean),
      measures: [
        {
          name: value('charter.measures.0.name'),
          today: value('charter.measures.0.today'),
          target: value('charter.measures.0.target'),
          due: value('charter.measures.0.due'),
        },
      ],
      reviewOn: value('charter.reviewOn'),
      stages: [{ name: value('charter.stages.0.name'), on: today }],
      stage: 0,
    },
  });
  if (parsed.success) return { input: parsed.data };
  const issue = parsed.error.issues[0]!;
  const most = issue.code === 'too_big' ? Number(issue.maximum) : undefined;
  return { problem: { field: issue.path.join('.'), message: wordsFor(issue.path, most) } };
}

/** What to do about a field. @param most - as much as fits there, where it is too much. */
function wordsFor(path: readonly PropertyKey[], most: number | undefined): string {
  const field = path.join('.');
  if (field === 'charter.sponsor') return msg('Choose the employee who answers for this room.');
  if (field.endsWith('reviewOn') || field.endsWith('due')) return msg('Choose a date.');
  if (most === undefined) return msg('Write something here.');
  return field === 'charter.rules'
    ? msg(str`Write at most ${most} rules.`)
    : msg(str`Write at most ${most} characters.`);
}
