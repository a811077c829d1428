import type { LitElement } from 'lit';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import { ideaDecide } from '../../protocol/idea.ts';
import { postComment, postCreate, postEdit } from '../../protocol/post.ts';
import { scheduleDrop, scheduleSet } from '../../protocol/schedule.ts';
import type { Answer } from '../../protocol/wire.ts';
import type { CercleSubmitEvent } from '../../ui/composer/composer.ts';
import type { FeedActions } from './feed-actions.ts';

/** Where a composer stands, as its events say it. */
export const placeOf = {
  post: (feed: string) => `post ${feed}`,
  comment: (root: string) => `comment ${root}`,
  edit: (post: string) => `edit ${post}`,
  decide: (post: string) => `decide ${post}`,
};

/** Where one writes about a thread. */
export const placesAbout = (id: string): string[] => [placeOf.comment(id), placeOf.edit(id)];

/** Whether it is a place, and not the id of a post or the key of what is not sent. */
export const isPlace = (name: string): boolean => name.includes(' ');

/** Sends what was written at a place; null where the page stops it, and then the text stays. */
export function submit(
  from: LitElement,
  session: Session,
  { place, stream, text, mentions, said }: CercleSubmitEvent,
  actions: Pick<FeedActions, 'replying' | 'asked'>,
): Promise<Answer> | null {
  const [kind, id = ''] = place.split(' ');
  const title = said.title.trim() || null;
  const draft = session.draft(place);
  const { quote, scheduled } = draft;
  const quoting = quote === undefined ? {} : { quote };
  const ids = draft.files?.map((file) => file.id) ?? [];
  // Those of a post that is edited may all be taken away.
  const files = draft.files && (ids.length > 0 || kind === 'edit') ? { files: ids } : {};
  switch (kind) {
    case 'comment': {
      const to = actions.replying.get(id) ?? null;
      const comment = { root: id, text, mentions, to, ...quoting, ...files };
      return intend(from, session, postComment, comment, draft);
    }
    case 'edit':
      return intend(from, session, postEdit, { id, title, text, mentions, ...files }, draft);
    case 'decide': {
      const asked = actions.asked.get(id);
      if (asked?.kind !== 'decide') return null;
      return intend(from, session, ideaDecide, { post: id, is: asked.is, reason: text }, draft);
    }
    default: {
      const { dueAt, expiresAt } = said.times;
      const going = expiresAt === null ? {} : { expiresAt };
      const post = {
        stream,
        title,
        text,
        mentions,
        detail: said.detail,
        ...quoting,
        ...going,
        ...files,
      };
      if (dueAt !== null) {
        const changed = scheduled === undefined ? {} : { id: scheduled };
        return intend(from, session, scheduleSet, { ...changed, dueAt, post }, draft);
      }
      const answer = intend(from, session, postCreate, post, draft);
      // What appears now does not appear once more.
      if (answer && scheduled) void intend(from, session, scheduleDrop, { id: scheduled });
      return answer;
    }
  }
}
