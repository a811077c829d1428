/** Rows of the tables, for tests that ask the database itself. */
import type { Transaction } from '../../src/server/db/dialect.ts';
import { noStages } from '../../src/server/db/rooms.ts';
import type { PostRow } from '../../src/server/db/schema.ts';
import { noDetails, noTerms } from './people.ts';

/** Of an interval, nothing of who opened and closed it. */
export const untold = {
  ...{ opened_at: 0, opened_by: null, opened_how: null, closed_at: null, closed_by: null },
} as const;

const organization = { id: 'aubry', name: 'Maison Aubry', affiliation: 'employee' } as const;

/** Writes employees, and a room named `room` for what they write. */
export async function addPeople(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await transaction
    .insertInto('organizations')
    .values({ ...organization, people_end_at: null })
    .execute();
  for (const id of ids) {
    await transaction
      .insertInto('members')
      .values({
        ...{ id, name: id, affiliation: 'employee', organization: organization.id },
        ...{ department: null, title: null, city: null, time_zone: null, picture: null },
        ...{ languages_json: '[]', expertise_json: '[]', host_contact: null, ends_at: null },
        ...noDetails,
        ...noTerms,
        ...{ own_languages_json: null, own_expertise_json: null, own_phone: null },
        ...{ claims_at: 0, joined_at: 0, seen_at: 0 },
      })
      .execute();
  }
  await transaction
    .insertInto('rooms')
    .values({
      ...{ id: 'room', kind: 'project', title: 'Launch', record: null, record_url: null },
      ...{ partners: 'apart', opened_at: 0, ...noStages },
    })
    .execute();
}

/** A thread's first post in that room, without a text unless one is given. */
export function postRowOf(
  row: Partial<PostRow> & Pick<PostRow, 'id' | 'stream' | 'seq' | 'author' | 'at'>,
): PostRow {
  const byline = {
    ...{ id: row.author, name: row.author, affiliation: 'employee' },
    organization,
  };
  return {
    ...{ room: 'room', root: null, about: row.seq, byline_json: JSON.stringify(byline) },
    ...{ kind: 'message', title: null, text: '', mentions_json: '[]', body_json: '[]' },
    ...{
      detail_json: '{"kind":"message"}',
      unanswered: 0,
      undecided: 0,
      answered_by: null,
      to_json: null,
      quote: null,
    },
    ...{ pinned: 0, expires_at: null, edited_at: null, deleted: 0, deleted_at: null },
    ...{ comments: 0, changed: row.seq },
    ...row,
  };
}
