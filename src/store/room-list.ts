import { followChanged } from '../protocol/follow.ts';
import { joinChanged } from '../protocol/join.ts';
import { ownChanged } from '../protocol/own.ts';
import { readMarked } from '../protocol/reading.ts';
import { accessChanged, accessEnded } from '../protocol/room.ts';
import {
  roomsActive,
  type ListedRoom,
  type RoomListName,
  type RoomOrder,
} from '../protocol/room-list.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** Which rooms are listed, and how. */
export interface RoomQuestion {
  of: RoomListName;
  order: RoomOrder;
  query: string;
}

/** What is loaded of a list of rooms. */
export interface RoomListing {
  rooms: readonly ListedRoom[];
  /** How many there are in all. */
  total: number;
  /** The turn at which it was read: it may be another by now. */
  turn: number;
}

interface Lists {
  /** How often something has happened after which a list of rooms may be another. */
  turn: number;
  /** By the question. */
  listings: ReadonlyMap<string, RoomListing>;
}

const turned = (slice: Lists): Lists => ({ ...slice, turn: slice.turn + 1 });

const slice = defineSlice<Lists>({
  name: 'room-list',
  empty: { turn: 0, listings: new Map() },
  reducers: {
    [accessChanged.type]: turned,
    [accessEnded.type]: turned,
    [readMarked.type]: turned,
    [followChanged.type]: turned,
    [ownChanged.type]: turned,
    [joinChanged.type]: turned,
  },
  signals: { [roomsActive]: turned },
  // Without the reader's own stream nobody tells of the rooms that they are no longer in.
  erase: (lists, stream) =>
    stream.startsWith('member/') && lists.listings.size > 0
      ? { turn: lists.turn + 1, listings: new Map() }
      : lists,
});

const nameOf = ({ of, order, query }: RoomQuestion): string => JSON.stringify([of, order, query]);

/** A number that changes with each thing after which a list of rooms may be another. */
export const turnOfRooms = (state: State): number => slice.of(state).turn;

/** What is loaded of a list; undefined before anything is. */
export const listingOf = (state: State, question: RoomQuestion): RoomListing | undefined =>
  slice.of(state).listings.get(nameOf(question));

/** Keeps what was read of a list. */
export const keepListing = (state: State, question: RoomQuestion, listing: RoomListing): State =>
  slice.update(state, (lists) => ({
    ...lists,
    listings: withEntry(lists.listings, nameOf(question), listing),
  }));
