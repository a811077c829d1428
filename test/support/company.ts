/** What the tests of the example company ask of it: who was where, and who read and acted there. */
import assert from 'node:assert/strict';
import { organizations, people, posts, rooms, timeOf } from '../../demo/company/index.ts';
import type { Comment, Moment, Person, Post, Room } from '../../demo/company/index.ts';

/** A Wednesday afternoon. */
export const noon = Date.UTC(2027, 2, 17, 13, 30);
export const personOf = new Map<string, Person>(people.map((person) => [person.id, person]));
export const roomOf = new Map<string, Room>(rooms.map((room) => [room.id, room]));
export const organizationOf = new Map<string, (typeof organizations)[number]>(
  organizations.map((organization) => [organization.id, organization]),
);

export function known<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id);
  assert.ok(value !== undefined, `${id} does not exist`);
  return value;
}

/** Partner organizations of a room with the day of their admission; a record's parties come with it. */
export function partnersOf(room: Room): ReadonlyMap<string, number> {
  return new Map([
    ...Object.entries(room.organizations ?? {}),
    ...(room.parties ?? []).map((party): [string, number] => [party, room.openedOn]),
  ]);
}

export function startOf(day: number): number {
  return timeOf({ day, time: '07:00' }, noon);
}

export function admitted(person: string, room: Room, at: Moment): boolean {
  const day = room.members[person];
  return day !== undefined && startOf(day) <= timeOf(at, noon);
}

export function reads(person: Person, room: Room, post: Post): boolean {
  if (person.affiliation === 'employee') return true;
  if (post.audience === 'inside' || person.affiliation === 'customer') return false;
  const since = partnersOf(room).get(person.organization);
  if (since === undefined || startOf(since) > timeOf(post.at, noon)) return false;
  return post.audience === 'everyone' || post.audience === `with:${person.organization}`;
}

export function acts(person: Person, room: Room, post: Post): boolean {
  if (!reads(person, room, post)) return false;
  if (person.affiliation === 'employee' || post.audience !== 'everyone') return true;
  return room.partners === 'together' || partnersOf(room).size === 1;
}

/** All that a post says, in its text and beside it. */
export function wordsOf({ title = '', text, detail }: Post): string {
  const choices = detail?.kind === 'poll' ? detail.choices : [];
  const reason = detail?.kind === 'idea' ? (detail.outcome?.reason ?? '') : '';
  return [title, text, ...choices, reason].join('\n').trim();
}

/** Every post and every comment. */
export const written = posts.flatMap((post) => [
  { post, text: post as Comment, words: wordsOf(post), where: post.id },
  ...(post.comments ?? []).map((text, index) => ({
    post,
    text,
    words: text.text,
    where: `${post.id}, comment ${index + 1}`,
  })),
]);
