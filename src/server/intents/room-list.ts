import { stageNames } from '../../protocol/stage.ts';
import type { InputOf } from '../../protocol/registry.ts';
import * as protocol from '../../protocol/room-list.ts';
import { mostUnread } from '../../protocol/reading.ts';
import { readerAt } from '../db/members.ts';
import { whomMayKnow } from '../db/readers.ts';
import { ownRequests, requestsBy } from '../db/requests.ts';
import {
  facilitatorsOf,
  newestIn,
  openRooms,
  ownRooms,
  purposesOf,
  unreadIn,
  type ListedRow,
} from '../db/room-list.ts';
import { reading, type Context } from '../handler.ts';
import { plainWordsOf } from '../search/words.ts';

type Wanted = InputOf<typeof protocol.roomList>;

/** A room in its list, before what is said of the rooms of one page alone. */
interface Entry {
  row: ListedRow;
  /** What the reader may know of it: a partner who is not in a room is not told its stage. */
  stage: ListedRow['stage'];
  /** 0 of a room that they are not in: nobody learns there what goes on. */
  activeAt: number;
}

export const roomList = reading({
  intent: protocol.roomList,
  authorize: async (context) => readerAt(context.caller, context.now),
  async handle(context, input, reader) {
    const { transaction, caller, session, services } = context;
    const isOpen = input.of === 'open';
    const rows = isOpen
      ? await openRooms(transaction, caller)
      : await ownRooms(transaction, reader);
    const newest =
      isOpen || input.order === 'title' ? new Map() : await newestIn(transaction, reader);
    const entries = rows
      .map((row): Entry => ({
        row,
        stage: isOpen && caller.affiliation !== 'employee' ? null : row.stage,
        activeAt: isOpen ? 0 : (newest.get(row.id) ?? row.opened_at),
      }))
      .filter(isWanted(input));
    entries.sort(inOrder(input.order));
    const page = entries.slice(input.from, input.from + input.limit);
    const rooms = isOpen ? await listOpen(context, page) : await listOwn(context, page, input);
    if (session && !isOpen) services.heads.listen(session);
    return { rooms, total: entries.length };
  },
});

/** What is asked for by stage, kind and words of titles. */
function isWanted({ stage, kind, query = '' }: Wanted): (entry: Entry) => boolean {
  const wanted = plainWordsOf(query);
  return (entry) => {
    if (stage !== undefined && entry.stage !== stage) return false;
    if (kind !== undefined && entry.row.kind !== kind) return false;
    if (wanted.length === 0) return true;
    const words = plainWordsOf(entry.row.title);
    return wanted.every((begun) => words.some((word) => word.startsWith(begun)));
  };
}

const byTitle = (one: Entry, other: Entry): number =>
  one.row.title.localeCompare(other.row.title) || (one.row.id < other.row.id ? -1 : 1);
const byActivity = (one: Entry, other: Entry): number =>
  other.activeAt - one.activeAt || byTitle(one, other);
/** What is no project stands after all that is. */
const stagePlace = ({ stage }: Entry): number =>
  stage === null ? stageNames.length : stageNames.indexOf(stage);

function inOrder(order: protocol.RoomOrder): (one: Entry, other: Entry) => number {
  if (order === 'title') return byTitle;
  if (order === 'activity') return byActivity;
  return (one, other) => stagePlace(one) - stagePlace(other) || byActivity(one, other);
}

const idsOf = (page: readonly Entry[]): string[] => page.map(({ row }) => row.id);

async function listOwn(
  { transaction, caller, now }: Context,
  page: readonly Entry[],
  { order }: Wanted,
): Promise<protocol.ListedRoom[]> {
  const ids = idsOf(page);
  const reader = readerAt(caller, now);
  const purposes = await purposesOf(transaction, ids);
  const unread = await unreadIn(transaction, reader, ids);
  // In another order it is known by now.
  const newest = order === 'title' ? await newestIn(transaction, reader, ids) : new Map();
  return page.map((entry) => ({
    ...viewOf(entry, purposes),
    role: entry.row.role,
    activeAt: newest.get(entry.row.id) ?? entry.activeAt,
    unread: Math.min(unread.get(entry.row.id) ?? 0, mostUnread),
  }));
}

async function listOpen(
  { transaction, caller, now }: Context,
  page: readonly Entry[],
): Promise<protocol.ListedRoom[]> {
  const ids = idsOf(page);
  const purposes = await purposesOf(transaction, ids);
  const leading = await facilitatorsOf(transaction, ids);
  const people = [...new Set(leading.map(({ person }) => person.id))];
  const known = await whomMayKnow(transaction, caller.id, people, now);
  const requests = await requestsBy(transaction, caller.id);
  const own = new Map(
    (await ownRequests(transaction, requests, caller)).map((request) => [request.room, request]),
  );
  return page.map((entry) => ({
    ...viewOf(entry, purposes),
    facilitators: leading
      .filter(({ room, person }) => room === entry.row.id && known.has(person.id))
      .map(({ person }) => person),
    request: own.get(entry.row.id) ?? null,
  }));
}

function viewOf({ row, stage }: Entry, purposes: ReadonlyMap<string, string>): protocol.ListedRoom {
  const { id, kind, title, record, record_url } = row;
  return {
    ...{ id, kind, title, stage, purpose: purposes.get(id) ?? null },
    record: record === null ? null : { name: record, url: record_url },
    ...{ role: null, activeAt: null, unread: 0, facilitators: [], request: null },
  };
}
