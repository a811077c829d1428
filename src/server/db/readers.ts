import { isOpen, type Interval, type Reader } from '../../perimeter/receive.ts';
import { mayKnow, mayMeet, type Person, type SharedRoom } from '../../perimeter/know.ts';
import { parseStream } from '../../perimeter/streams.ts';
import type { Transaction } from './dialect.ts';

/** Members as the perimeter sees them, with their intervals in these streams. Who is not a member is left out. */
export async function readersOf(
  transaction: Transaction,
  members: readonly string[],
  streams: readonly string[],
): Promise<Map<string, Reader>> {
  const readers = new Map<string, Reader & { intervals: Interval[] }>();
  if (members.length === 0) return readers;
  // One query: it is asked at each delivery, on every node.
  for (const row of await transaction
    .selectFrom('members')
    .leftJoin('intervals', (join) =>
      join
        .onRef('intervals.member', '=', 'members.id')
        .on('intervals.stream', 'in', streams.length > 0 ? streams : ['']),
    )
    .select(['members.id', 'affiliation', 'ends_at'])
    .select(['stream', 'from_seq', 'until_seq', 'until_time'])
    .where('members.id', 'in', members)
    .execute()) {
    const { id, affiliation, ends_at: endsAt, stream, from_seq: from } = row;
    const intervals = readers.get(id)?.intervals ?? [];
    readers.set(id, { id, affiliation, endsAt, intervals });
    if (stream === null || from === null) continue;
    intervals.push({ stream, from, until: row.until_seq, untilTime: row.until_time });
  }
  return readers;
}

/** Which of the viewers may know the subject (DESIGN 4.6). Nobody knows who is not a member. */
export async function whoMayKnow(
  transaction: Transaction,
  viewers: readonly string[],
  subject: string,
  now: number,
): Promise<Set<string>> {
  const people = await peopleOf(transaction, [...viewers, subject]);
  const known = people.get(subject);
  if (!known) return new Set();
  const shared = await sharedRooms(transaction, viewers, [subject], now);
  return new Set(
    viewers.filter((viewer) => {
      const person = people.get(viewer);
      return person && mayKnow(person, known, shared.get(viewer)?.get(subject) ?? []);
    }),
  );
}

/**
 * Which of the subjects the viewer may know.
 *
 * @param room - in which the viewer is to learn of them; none where it says nothing of where they are.
 */
export async function whomMayKnow(
  transaction: Transaction,
  viewer: string,
  subjects: readonly string[],
  now: number,
  room?: SharedRoom,
): Promise<Set<string>> {
  const people = await peopleOf(transaction, [viewer, ...subjects]);
  const person = people.get(viewer);
  if (!person) return new Set();
  const shared = await sharedRooms(transaction, [viewer], subjects, now);
  return new Set(
    subjects.filter((subject) => {
      const known = people.get(subject);
      if (!known || (room && !mayMeet(person, known, room))) return false;
      return mayKnow(person, known, shared.get(viewer)?.get(subject) ?? []);
    }),
  );
}

async function peopleOf(
  transaction: Transaction,
  members: readonly string[],
): Promise<Map<string, Person>> {
  const rows = await transaction
    .selectFrom('members')
    .select(['id', 'affiliation', 'organization', 'host_contact as hostContact'])
    .where('id', 'in', [...new Set(members)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** For each viewer and subject, the rooms whose `everyone` both may read now. */
async function sharedRooms(
  transaction: Transaction,
  viewers: readonly string[],
  subjects: readonly string[],
  now: number,
): Promise<Map<string, Map<string, SharedRoom[]>>> {
  const shared = new Map<string, Map<string, SharedRoom[]>>();
  if (viewers.length === 0 || subjects.length === 0) return shared;
  const rows = await transaction
    .selectFrom('intervals as of_viewer')
    .innerJoin('intervals as of_subject', 'of_subject.stream', 'of_viewer.stream')
    .innerJoin('rooms', 'rooms.id', 'of_viewer.room')
    .innerJoin('members as subject', 'subject.id', 'of_subject.member')
    .select([
      'of_viewer.member as viewer',
      'of_subject.member as subject',
      'of_viewer.stream as stream',
      'rooms.partners as partners',
      'of_viewer.until_time as viewerUntil',
      'of_subject.until_time as subjectUntil',
    ])
    .where('of_viewer.member', 'in', viewers)
    .where('of_subject.member', 'in', subjects)
    .where('of_viewer.until_seq', 'is', null)
    .where('of_subject.until_seq', 'is', null)
    .where((expression) =>
      expression.or([
        expression('subject.ends_at', 'is', null),
        expression('subject.ends_at', '>', now),
      ]),
    )
    .execute();
  for (const row of rows) {
    const stream = parseStream(row.stream);
    if (stream?.of !== 'room' || stream.audience !== 'everyone') continue;
    const open = (untilTime: number | null) =>
      isOpen({ stream: row.stream, from: 0, until: null, untilTime }, now);
    if (!open(row.viewerUntil) || !open(row.subjectUntil)) continue;
    const ofViewer = shared.get(row.viewer) ?? new Map<string, SharedRoom[]>();
    shared.set(row.viewer, ofViewer);
    ofViewer.set(row.subject, [...(ofViewer.get(row.subject) ?? []), { partners: row.partners }]);
  }
  return shared;
}
