import { memberStream, roomStream } from '../../perimeter/streams.ts';
import { joinChanged, joinEnded } from '../../protocol/join.ts';
import type { Transaction } from '../db/dialect.ts';
import type { NewFact } from '../db/log.ts';
import { deleteRequest, ownRequests } from '../db/requests.ts';
import type { RequestRow } from '../db/room-row.ts';
import type { MemberRow } from '../db/schema.ts';

/**
 * Forgets requests to join, open and declined: who asked is in by now, or may ask no longer. Returns the facts to append.
 */
export async function endRequests(
  { transaction }: { transaction: Transaction },
  rows: readonly RequestRow[],
): Promise<NewFact[]> {
  const facts: NewFact[] = [];
  for (const row of rows) {
    await deleteRequest(transaction, row);
    facts.push(...endedFacts(row), {
      stream: memberStream(row.member),
      type: joinChanged.type,
      data: { room: row.room, request: null },
    });
  }
  return facts;
}

/** The fact that tells a room's employees that a request is open no longer; none where it was not. */
export const endedFacts = ({ room, member, declined_at }: RequestRow): NewFact[] =>
  declined_at === null
    ? [{ stream: roomStream(room, 'inside'), type: joinEnded.type, data: { room, member } }]
    : [];

/** The fact that tells whoever asked what has become of it. */
export async function changedFact(
  transaction: Transaction,
  row: RequestRow,
  member: MemberRow,
): Promise<NewFact> {
  const [request] = await ownRequests(transaction, [row], member);
  return {
    stream: memberStream(row.member),
    type: joinChanged.type,
    data: { room: row.room, request: request! },
  };
}
