import type { LitElement } from 'lit';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import { postDelete, postRestore, undoWithin } from '../../protocol/post.ts';
import { postOf } from '../../store/post.ts';
import type { FeedActions } from './feed-actions.ts';
import { cardOf, focusOnce, leavePost } from './feed-focus.ts';

type Deleted = FeedActions['deleted'];

/** Takes a post away; for a while its author may bring it back. */
export async function takeAway(
  host: LitElement,
  session: Session,
  id: string,
  deleted: Deleted,
): Promise<void> {
  const root = postOf(session.state, id)?.root ?? null;
  const answer = intend(host, session, postDelete, { id });
  if (!answer) return;
  const left = leavePost(host.renderRoot, id);
  if (!(await answer).ok) return;
  deleted.set(id, root);
  // The answer may come before the fact, by which the line moves from below the post to its place.
  const isGone = (): boolean => postOf(session.state, id)?.deleted !== false;
  focusOnce(host, left, (feed) => (isGone() ? wayBackOf(feed, id) : null));
  setTimeout(() => {
    deleted.delete(id);
    host.requestUpdate();
  }, undoWithin);
}

/** Brings back what its author has just taken away. */
export async function bringBack(
  host: LitElement,
  session: Session,
  id: string,
  deleted: Deleted,
): Promise<void> {
  const left = wayBackOf(host.renderRoot, id) ?? null;
  const answer = await intend(host, session, postRestore, { id });
  if (!answer?.ok) return;
  focusOnce(host, left, (feed) => cardOf(feed, id));
  deleted.delete(id);
}

/** With what a post is brought back, on the line that stands for it. */
export const wayBackOf = (
  feed: HTMLElement | DocumentFragment,
  id: string,
): HTMLElement | null | undefined =>
  [...feed.querySelectorAll<HTMLElement>('[data-post]')]
    .find(({ dataset }) => dataset.post === id)
    ?.querySelector('.link');
