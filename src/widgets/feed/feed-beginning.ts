import type { Session } from '../../client/session.ts';
import { postOf } from '../../store/post.ts';
import { begun } from '../../ui/composer/begun.ts';
import type { Top } from './feed-actions.ts';
import { placeOf } from './feed-intents.ts';

/**
 * Begins the decision that takes the place of another, for those who read that one. What was begun there keeps its text
 * and those whom it is for. Answers with where it is written.
 */
export function replace(session: Session, id: string, { place }: Top): string {
  const { text, detail: left } = session.draft(place);
  const detail = left?.kind === 'decision' ? left : begun('decision');
  session.saveDraft(place, {
    detail: detail.kind === 'decision' ? { ...detail, replaces: id } : detail,
    ...(text === '' && { stream: postOf(session.state, id)?.stream }),
  });
  return place;
}

/**
 * Quotes a post in a new one for those who read it, where the feed writes in its room; anything else in its own thread.
 * What was begun there keeps its text and those whom it is for. Answers with the place where it is to be written on.
 *
 * @param replying - by thread, to which of its comments the reader replies.
 */
export function quote(
  session: Session,
  id: string,
  top: Top,
  replying: Map<string, string | null>,
): string {
  const { root = null, stream = '' } = postOf(session.state, id) ?? {};
  if (root === null && stream.split('/')[1] === top.room) {
    session.saveDraft(top.place, {
      quote: id,
      ...(session.draft(top.place).text === '' && { stream }),
    });
    return top.place;
  }
  const thread = root ?? id;
  replying.set(thread, root === null ? null : id);
  session.saveDraft(placeOf.comment(thread), { quote: id });
  return placeOf.comment(thread);
}
