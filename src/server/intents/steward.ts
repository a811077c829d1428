import * as protocol from '../../protocol/steward-list.ts';
import {
  comparePlaces,
  concernsOf,
  isFoundBy,
  organizationRows,
  peopleRows,
  placeOf,
  roomsAdmitting,
  stewardedPeople,
} from '../db/stewarded.ts';
import { stewardedRooms } from '../db/stewarded-rooms.ts';
import { reading, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { plainWordsOf } from '../search/words.ts';

/** The caller answers for the whole network. Of everybody else it looks as if there were nothing of the sort. */
export async function grantSteward({ caller }: Pick<Context, 'caller'>): Promise<void> {
  if (caller.steward !== 1 || caller.affiliation !== 'employee') throw new Refusal('absent');
}

interface Paged {
  query: string;
  after: protocol.ListPlace | null;
  limit: number;
}

/** One page of a list, in the order of the names, and how many there are in all. */
function pageOf<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => { id: string; name: string },
  { after, limit }: Paged,
) {
  const placed = entries.map((entry) => ({ entry, place: placeOf(nameOf(entry)) }));
  placed.sort((one, other) => comparePlaces(one.place, other.place));
  const rest = after ? placed.filter(({ place }) => comparePlaces(place, after) > 0) : placed;
  const page = rest.slice(0, limit);
  return {
    page: page.map(({ entry }) => entry),
    after: rest.length > limit ? page.at(-1)!.place : null,
    count: entries.length,
  };
}

/** Words that are none find nothing. */
const isNothing = (query: string, wanted: readonly string[]): boolean =>
  wanted.length === 0 && query.trim() !== '';

export const stewardPeople = reading({
  intent: protocol.stewardPeople,
  authorize: grantSteward,
  async handle({ transaction, now }, input) {
    const { affiliation, organization, concern, steward, current } = input.filter;
    const wanted = plainWordsOf(input.query);
    const rows = (await peopleRows(transaction)).filter(
      (row) =>
        (affiliation === undefined || row.affiliation === affiliation) &&
        (organization === undefined || row.organization === organization) &&
        (!steward || row.steward === 1) &&
        (!current || row.ends_at === null || row.ends_at > now) &&
        (concern === undefined || concernsOf(row, now).includes(concern)) &&
        !isNothing(input.query, wanted) &&
        isFoundBy(wanted, [row.name, row.organization_name, row.title, row.department, row.mail]),
    );
    const { page, after, count } = pageOf(rows, (row) => row, input);
    const ids = page.map(({ id }) => id);
    return { people: await stewardedPeople(transaction, ids, now), after, count };
  },
});

export const stewardOrganizations = reading({
  intent: protocol.stewardOrganizations,
  authorize: grantSteward,
  async handle({ transaction, now }, input) {
    const { affiliation, limited } = input.filter;
    const wanted = plainWordsOf(input.query);
    const rows = (await organizationRows(transaction, now)).filter(
      ({ organization, setEndsAt }) =>
        (affiliation === undefined || organization.affiliation === affiliation) &&
        (!limited || setEndsAt !== null) &&
        !isNothing(input.query, wanted) &&
        isFoundBy(wanted, [organization.name]),
    );
    const { page, after, count } = pageOf(rows, ({ organization }) => organization, input);
    const admissions = await roomsAdmitting(
      transaction,
      page.map(({ organization }) => organization.id),
    );
    const organizations = page.map((row) => {
      const rooms = admissions.filter((one) => one.organization === row.organization.id);
      return {
        ...row,
        rooms: rooms.slice(0, protocol.mostRoomsNamed).map(({ id, title }) => ({ id, title })),
        admissions: rooms.length,
      };
    });
    return { organizations, after, count };
  },
});

export const stewardRooms = reading({
  intent: protocol.stewardRooms,
  authorize: grantSteward,
  async handle({ transaction, caller, now }, input) {
    const { stage, organization, concern } = input.filter;
    const wanted = plainWordsOf(input.query);
    const rooms = (await stewardedRooms(transaction, caller, now)).filter(
      (room) =>
        (stage === undefined || room.stage === stage) &&
        (organization === undefined || room.organizations.some(({ id }) => id === organization)) &&
        (concern === undefined || room.concerns.includes(concern)) &&
        !isNothing(input.query, wanted) &&
        isFoundBy(wanted, [room.title]),
    );
    const { page, after, count } = pageOf(rooms, ({ id, title }) => ({ id, name: title }), input);
    return { rooms: page, after, count };
  },
});
