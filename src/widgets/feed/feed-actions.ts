import type { LitElement } from 'lit';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import type { Post } from '../../protocol/post.ts';
import { reactionAdd, reactionRemove } from '../../protocol/reaction.ts';
import type { Filter } from '../../protocol/filter.ts';
import type { Intent } from '../../protocol/registry.ts';
import { voteCast } from '../../protocol/vote.ts';
import { changedBy } from '../../store/pending.ts';
import { isEmpty } from '../../store/draft.ts';
import { isThere, postOf, threadOf } from '../../store/post.ts';
import type { QueuedIntent } from '../../store/send-queue.ts';
import type { CercleVoteEvent } from '../../ui/ballot/ballot.ts';
import { Twice } from '../../ui/twice.ts';
import type { CercleReactEvent } from '../../ui/reaction-bar/reaction-bar.ts';
import type { CerclePostActionEvent, PostAction } from '../../ui/post-card/post-card.ts';
import { FeedAttaching } from './feed-attaching.ts';
import type { Asked, renderAsked } from './feed-doings.ts';
import { cardOf, composerAt, focusOnce, focusReply, keepFocus, leavePost } from './feed-focus.ts';
import { isPlace, placeOf, placesAbout } from './feed-intents.ts';

/** The composer at the top of a feed: where it stands, and the room in which it writes, once that is known. */
export interface Top {
  place: string;
  room: string | undefined;
}

/** What is seldom done, and only with the server, comes when it is first asked for. */
export const loadDoings = () => import('./feed-doings.ts');

/** What a reader is in the middle of: writing, editing, undoing, looking something up about a post. */
export class FeedActions {
  /** By thread: the comment to which the reader replies, or null for the thread as a whole. */
  readonly replying = new Map<string, string | null>();
  readonly asked = new Map<string, Asked>();
  /** What its author has just taken away and may bring back, by id: the thread of a comment, or null. */
  readonly deleted = new Map<string, string | null>();
  /** The post or the comment that its author is writing anew. */
  edited: Pick<Post, 'id' | 'root'> | undefined;
  /** Whose posts were last to be shown alone, by name. */
  author = '';
  /** Draws what was asked for; loaded with the first of it. */
  drawAsked: typeof renderAsked | undefined;
  /** The files of what they write. */
  readonly attaching: FeedAttaching;
  /** Asks before it discards. */
  readonly twice: Twice;
  readonly #host: LitElement;
  readonly #session: () => Session | null;
  readonly #top: () => Top;
  readonly #narrow: (filter: Filter) => void;
  #stopKeeping: (() => void) | undefined;

  /** @param narrow - narrows the feed. */
  constructor(
    host: LitElement,
    session: () => Session | null,
    top: () => Top,
    narrow: (filter: Filter) => void,
  ) {
    this.#host = host;
    this.twice = new Twice(host);
    this.attaching = new FeedAttaching(host, session);
    this.#session = session;
    this.#top = top;
    this.#narrow = narrow;
  }

  /** Where the composer at the top stands, as its events say it. */
  get place(): string {
    return this.#top().place;
  }

  /** The room in which it writes. */
  get room(): string | undefined {
    return this.#top().room;
  }

  /** What the reader can do with a post or a comment. */
  readonly offered = async (post: Post): Promise<readonly PostAction[]> => {
    const { actionsFor } = await loadDoings();
    const session = this.#session();
    const root = session && (post.root === null ? post : postOf(session.state, post.root));
    return session && root ? actionsFor(session, post, root) : [];
  };

  /** Threads that were taken away while the reader was writing about them: what they wrote is not to go with them. */
  lost(session: Session): string[] {
    const begun = [...this.replying.keys(), ...(this.edited ? [this.edited.id] : [])];
    return begun.filter((id) => {
      const post = threadOf(session.state, id)?.post;
      return post && !isThere(post) && placesAbout(id).some((at) => !isEmpty(session.draft(at)));
    });
  }

  /** The comment that was taken away from a thread while its author was writing it anew. */
  lostComment(session: Session, thread: string): string | undefined {
    const { edited } = this;
    if (edited?.root !== thread || postOf(session.state, edited.id)) return undefined;
    return isEmpty(session.draft(placeOf.edit(edited.id))) ? undefined : edited.id;
  }

  /** Gives the focus to the card that takes the place of what is being written. */
  focusCard(id: string): void {
    focusOnce(this.#host, null, (feed) => cardOf(feed, id));
  }

  /** Adds or takes away a reaction of the reader's. */
  readonly react = ({ post, reaction, isAdded }: CercleReactEvent): void =>
    void this.#try(isAdded ? reactionAdd : reactionRemove, { post, reaction });

  /** Casts a vote of the reader's. */
  readonly vote = ({ post, choices }: CercleVoteEvent): void =>
    void this.#try(voteCast, { post, choices });

  /** Opens the composer of a thread, for its first post or for a comment in it. */
  readonly reply = ({ post }: { post: string }): void => {
    const session = this.#session();
    const root = session && postOf(session.state, post)?.root;
    this.replying.set(root ?? post, root ? post : null);
    void this.#write(placeOf.comment(root ?? post));
  };

  /**
   * Closes the composer of a place, and gives the focus back to where it was opened, or to the thread that says what was
   * sent; the one at the top stays, with the focus.
   */
  leave(place: string, isSent: boolean): void {
    const [kind, id = ''] = place.split(' ');
    const root = this.#host.renderRoot;
    if (place === this.place) composerAt(root, place)?.focus();
    // A post that was edited takes care of it itself.
    else if (kind !== 'edit') focusReply(root, (!isSent && this.replying.get(id)) || id, id);
    if (kind === 'comment') this.replying.delete(id);
    if (kind === 'edit') this.edited = undefined;
    if (kind === 'decide') this.asked.delete(id);
    this.#host.requestUpdate();
  }

  /** Takes a post's place back from what was asked about it. */
  dismiss(post: string): void {
    this.asked.delete(post);
    this.#host.requestUpdate();
  }

  /** Brings back what its author has just taken away. */
  async restore(post: string): Promise<void> {
    const { bringBack } = await loadDoings();
    const session = this.#session();
    if (session) await bringBack(this.#host, session, post, this.deleted);
  }

  readonly act = async ({
    action,
    post,
  }: Pick<CerclePostActionEvent, 'action' | 'post'>): Promise<void> => {
    const session = this.#session();
    if (!session) return;
    switch (action) {
      case 'retry':
        return session.retry();
      case 'delete':
        return (await loadDoings()).takeAway(this.#host, session, post, this.deleted);
      case 'edit':
        return isPlace(post) || session.queue.some(({ key }) => key === post)
          ? this.#takeBack(session, post, true)
          : this.#edit(session, post);
      case 'discard':
        return this.#takeBack(session, post, false);
      case 'open':
        return this.#scrollTo(post);
      case 'author': {
        const by = postOf(session.state, post)?.by;
        this.author = by?.name ?? '';
        return this.#narrow({ author: by?.id });
      }
      case 'replace':
      case 'quote': {
        const doings = await loadDoings();
        return this.#write(doings[action](session, post, this.#top(), this.replying));
      }
      default: {
        const { carryOut, renderAsked } = await loadDoings();
        this.drawAsked = renderAsked;
        this.#keepFocus(session, post);
        const asked = await carryOut(this.#host, session, action, post);
        this.#show(post, asked);
        if (asked?.kind === 'decide') await this.#write(placeOf.decide(post));
      }
    }
  };

  /** What is done with a post can take away what it was done with. */
  #keepFocus({ state }: Session, post: string): void {
    this.#stopKeeping?.();
    const thread = postOf(state, post)?.root ?? post;
    this.#stopKeeping = keepFocus(this.#host, post, thread);
  }

  /** Asks for something of a post; where it is refused, the post says why. */
  async #try<Input extends { post: string }>(
    intent: Intent<Input, unknown>,
    input: Input,
  ): Promise<void> {
    const session = this.#session();
    const answer = session && (await intend(this.#host, session, intent, input));
    if (!answer || answer.ok) return this.#show(input.post, undefined);
    this.drawAsked = (await loadDoings()).renderAsked;
    this.#show(input.post, { kind: 'failure', error: answer.error });
  }

  /** Shows with a post what was asked about it. It went this time: why it did not before is over. */
  #show(post: string, asked: Asked | undefined): void {
    if (asked) this.asked.set(post, asked);
    else if (this.asked.get(post)?.kind === 'failure') this.asked.delete(post);
    this.#host.requestUpdate();
  }

  async #edit(session: Session, post: string): Promise<void> {
    const { edit, renderAsked } = await loadDoings();
    this.drawAsked = renderAsked;
    const { error } = await edit(session, post);
    if (!error) this.edited = postOf(session.state, post);
    this.#show(post, error && { kind: 'failure', error });
  }

  /** Takes what is not sent out of the queue: to be written on, or for good. */
  async #takeBack(session: Session, key: string, isKept: boolean): Promise<void> {
    // What was taken out would be lost if there were nothing to keep it.
    const doings = isKept ? await loadDoings() : undefined;
    leavePost(this.#host.renderRoot, key);
    const taken = isPlace(key) ? this.#takeFrom(session, key) : session.discard(key);
    if (!taken) return;
    if (!doings) return cardOf(this.#host.renderRoot, changedBy(taken) ?? '')?.focus();
    this.drawAsked = doings.renderAsked;
    await this.#write(doings.writeOn(session, taken, this));
  }

  /** Takes what was written about a thread that is no more from its place. */
  #takeFrom(session: Session, place: string): Pick<QueuedIntent, 'name' | 'input' | 'draft'> {
    const draft = session.draft(place);
    session.saveDraft(place, null);
    this.#host.requestUpdate();
    return { name: '', input: null, draft };
  }

  async #write(place: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    composerAt(this.#host.renderRoot, place)?.focus();
  }

  #scrollTo(id: string): void {
    const card = cardOf(this.#host.renderRoot, id);
    card?.scrollIntoView({ block: 'nearest' });
    card?.focus();
  }
}
