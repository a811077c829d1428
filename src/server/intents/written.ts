import { isWithin } from '../../perimeter/streams.ts';
import {
  furthestTime,
  type Ballot,
  type Detail,
  type DetailInput,
  type Person,
} from '../../protocol/kind.ts';
import { roomWord, type Block } from '../../protocol/rich-text.ts';
import { memberCards, mentionableAmong, readerAt } from '../db/members.ts';
import { postRow } from '../db/posts.ts';
import { whomMayKnow } from '../db/readers.ts';
import { roomById } from '../db/rooms.ts';
import type { PostRow } from '../db/schema.ts';
import type { Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { resolveDecision } from './decision.ts';
import { grantReadable, moderates, roomOfStream } from './grants.ts';

/** What the writer of a post says of it, whichever intent it comes with. */
export interface Written {
  title?: string | null | undefined;
  text: string;
  mentions: readonly string[];
}

/** Of these members those in the conversation, and of them those whom the writer may know (DESIGN 4.2). */
export async function namable(
  context: Context,
  stream: string,
  ids: readonly string[],
): Promise<Person[]> {
  const { transaction, caller, now } = context;
  const room = await roomById(transaction, roomOfStream(stream).room);
  const known = await whomMayKnow(transaction, caller.id, ids, now, room);
  const named = await mentionableAmong(transaction, stream, [...known], readerAt(caller, now));
  const cards = await memberCards(transaction, [...named]);
  return ids.flatMap((id) => {
    const card = cards.get(id);
    return card ? [{ id, name: card.name }] : [];
  });
}

/** Parses what was written for a stream, and finds whom it names. */
export async function resolveText(
  context: Context,
  stream: string,
  { title, text, mentions }: Written,
): Promise<Pick<PostRow, 'title' | 'text' | 'mentions_json'> & { body: Block[] }> {
  const people = await namable(context, stream, [...new Set(mentions)]);
  const room =
    text.includes(`@${roomWord}`) && (await moderates(context, roomOfStream(stream).room));
  return {
    title: title ?? null,
    text,
    mentions_json: JSON.stringify(people),
    body: context.services.parseMarkdown(text, { members: people, room }),
  };
}

/**
 * Turns what the writer says of a post of some kind into what its readers see.
 *
 * @param appearsAt - when they see it: now, or later.
 */
export async function resolveDetail(
  context: Context,
  stream: string,
  input: DetailInput,
  appearsAt: number,
): Promise<Detail> {
  switch (input.kind) {
    case 'message':
      return { kind: 'message' };
    case 'question':
      return { kind: 'question', accepted: null };
    case 'announcement':
      if (context.caller.affiliation !== 'employee') throw new Refusal('forbidden');
      return { kind: 'announcement' };
    case 'poll': {
      const { choices, several, anonymous, closesAt } = input;
      const early = 'Let the poll end later than it begins.';
      grantTime(context, closesAt, { after: appearsAt, early, field: 'detail.closesAt' });
      return { kind: 'poll', ballot: { ...ballotOf(choices), several, anonymous, closesAt } };
    }
    case 'decision':
      return resolveDecision(context, stream, input);
    case 'idea':
      return { kind: 'idea', ballot: ballotOf(['']), outcome: null };
  }
}

/** Checks that something is set for no time, or for one that is later than another and not too far away. */
export function grantTime(
  { now }: Context,
  at: number | null,
  { after, early, field }: { after: number; early: string; field: string },
): void {
  if (at !== null && at <= after) throw new Refusal('invalid', early, { field });
  if (at !== null && at > now + furthestTime) {
    throw new Refusal('invalid', 'Choose a time within two years.', { field });
  }
}

function ballotOf(texts: readonly string[]): Ballot {
  return {
    choices: texts.map((text) => ({ text, count: 0, members: [] })),
    voters: 0,
    several: false,
    anonymous: false,
    closesAt: null,
  };
}

/** Checks that everyone who will read a quote may read what it quotes (DESIGN 4.2). */
export async function grantQuote(context: Context, stream: string, id: string): Promise<void> {
  const post = await grantReadable(context, id);
  if (!isWithin(stream, post.stream)) {
    throw new Refusal('narrower', 'More people would read the quote here than may. Put a link.', {
      field: 'quote',
    });
  }
}

/** The comment of a thread to which another one replies; null where it is there no more: the thread is replied to then. */
export async function resolveTo(
  context: Context,
  root: string,
  id: string,
): Promise<{ comment: string; name: string } | null> {
  const comment = await postRow(context.transaction, id);
  if (comment?.root !== root || comment.deleted) return null;
  return { comment: id, name: JSON.parse(comment.byline_json).name };
}
