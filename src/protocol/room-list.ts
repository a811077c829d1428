import * as z from 'zod/mini';
import { ownRequest } from './join.ts';
import { defineIntent } from './registry.ts';
import { recordName, roles, roomKinds } from './room.ts';
import { stageName, stageNames } from './stage.ts';
import { count, id, instant, text } from './text.ts';

/** Rooms that the asker is in, or those that they are not in and may ask to join. */
export const roomLists = ['mine', 'open'] as const;
export type RoomListName = (typeof roomLists)[number];

/** Those with the newest thread first; by their stages, and within each by what is newest; by their titles. */
export const roomOrders = ['activity', 'stage', 'title'] as const;
export type RoomOrder = (typeof roomOrders)[number];

/** The most rooms that one answer has. */
export const mostRoomsListed = 100;
/** The longest text that titles are searched for, in UTF-16 units. */
export const longestRoomQuery = 120;

/**
 * Signal in `member/<id>`: in rooms that the member is in, something has happened that a list of rooms shows. Its data
 * is {@link roomsActiveData}.
 */
export const roomsActive = 'rooms:active';
export const roomsActiveData = z.object({ rooms: z.array(id) });

export const listedRoom = z.object({
  id,
  kind: z.enum(roomKinds),
  title: z.string(),
  /** The business object of a record's room. */
  record: z.nullable(z.object({ name: recordName, url: z.nullable(z.string()) })),
  /** Null for a room that is no project, and of a room that a partner is not in. */
  stage: z.nullable(stageName),
  /** Null for a room that is no project. */
  purpose: z.nullable(z.string()),
  /** Null for a room that the asker is not in. */
  role: z.nullable(z.enum(roles)),
  /** When the newest thread came that the asker may read, or else the room; null for a room that they are not in. */
  activeAt: z.nullable(instant),
  /** How many threads of others they have yet to read, at most `mostUnread`; none of a room that they are not in. */
  unread: count,
  /** Who keeps a room alive that they are not in, of those whom they may know. */
  facilitators: z.array(z.object({ id, name: z.string() })),
  /** Their own request to join a room that they are not in. */
  request: z.nullable(ownRequest),
});
/** A room as a list shows it. */
export type ListedRoom = z.infer<typeof listedRoom>;

/**
 * Lists rooms: so many from a place in the order on, and how many there are in all. Those that may be joined are
 * ordered by title or stage; nobody is told what goes on in them. Over a socket, the asker is told from then on when
 * something happens in rooms that they are in ({@link roomsActive}).
 */
export const roomList = defineIntent({
  name: 'room:list',
  writes: false,
  input: z.object({
    of: z.enum(roomLists),
    order: z.enum(roomOrders),
    stage: z.optional(z.enum(stageNames)),
    kind: z.optional(z.enum(roomKinds)),
    /** Beginnings of words of their titles. */
    query: z.optional(text(longestRoomQuery, 0)),
    from: count,
    limit: z.int().check(z.gte(1), z.lte(mostRoomsListed)),
  }),
  output: z.object({ rooms: z.array(listedRoom), total: count }),
});
