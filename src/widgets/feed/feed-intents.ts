import type { LitElement } from 'lit';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import { memberSearch } from '../../protocol/member.ts';
import { postComment, postCreate, postDelete, postEdit, postSource } from '../../protocol/post.ts';
import { reactionAdd, reactionRemove } from '../../protocol/reaction.ts';
import type { Answer } from '../../protocol/wire.ts';
import type { CercleMentionQueryEvent, CercleSubmitEvent } from '../../ui/composer/composer.ts';
import type { Candidate } from '../../ui/composer/mention-text.ts';
import type { CercleReactEvent } from '../../ui/reaction-bar/reaction-bar.ts';

/** What its author is writing anew. */
export interface Edited {
  post: string;
  mentioned: readonly Candidate[];
}

/** Where a composer stands, as its events say it. */
export const placeOf = {
  post: (feed: string) => `post ${feed}`,
  comment: (root: string) => `comment ${root}`,
  edit: (post: string) => `edit ${post}`,
};

/** Sends what was written at a place; null where the page stops it, and then the text stays. */
export function submit(
  from: LitElement,
  session: Session,
  { place, stream, text, mentions }: CercleSubmitEvent,
): Promise<Answer> | null {
  const [kind, id = ''] = place.split(' ');
  switch (kind) {
    case 'comment':
      return intend(from, session, postComment, { root: id, text, mentions });
    case 'edit':
      return intend(from, session, postEdit, { id, text, mentions });
    default:
      return intend(from, session, postCreate, { stream, text, mentions });
  }
}

/** Adds or takes away a reaction of the reader's. */
export function react(
  from: LitElement,
  session: Session,
  { post, reaction, isAdded }: CercleReactEvent,
): void {
  void intend(from, session, isAdded ? reactionAdd : reactionRemove, { post, reaction });
}

/** Takes away a post of the reader's. */
export function remove(from: LitElement, session: Session, id: string): void {
  void intend(from, session, postDelete, { id });
}

/** Makes what a post of the reader's was written as their draft, unless one was left; undefined where it cannot be had. */
export async function edit(session: Session, id: string): Promise<Edited | undefined> {
  const answer = await session.ask(postSource, { id });
  if (!answer.ok) return undefined;
  const { text, mentions } = answer.data;
  const place = placeOf.edit(id);
  if (session.draft(place) === '') session.saveDraft(place, text);
  return { post: id, mentioned: mentions.map((person) => ({ ...person, detail: '' })) };
}

/** Offers a composer those who read its stream and whose names begin as asked. */
export async function offerMentions(
  session: Session,
  { composer, stream, query }: CercleMentionQueryEvent,
): Promise<void> {
  const answer = await session.ask(memberSearch, { query, stream });
  if (!answer.ok || !composer.isConnected) return;
  composer.candidates = answer.data.members
    .filter(({ id }) => id !== session.member?.id)
    .slice(0, 8)
    .map(({ id, name, organization, department }) => ({
      id,
      name,
      detail: department ?? organization.name,
    }));
}
