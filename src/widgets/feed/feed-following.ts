import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { numberOf } from '../../lit/format.ts';
import { threadMark } from '../../protocol/own.ts';
import type { Post } from '../../protocol/post.ts';
import type { Block, Inline } from '../../protocol/rich-text.ts';
import { remindersIn } from '../../store/reminder.ts';
import { commentsOf, ownOf, postOf, threadOf } from '../../store/post.ts';
import { newReplies } from '../../store/replies.ts';
import { icon } from '../../ui/icon/icon.ts';
import { bellIcon } from '../../ui/icon/more-icons.ts';
import type { CerclePostCard } from '../../ui/post-card/post-card.ts';
import { followWord, renderRoomFollow } from '../room-follow.ts';
import { UnreadCounts, unreadWords } from '../unread-counts.ts';
import { styles } from './feed-following.styles.ts';
import { renderAcceptance } from './feed-acceptance.ts';
import { cardOf } from './feed-focus.ts';
import type { Heading } from './feed-parts.ts';
import type { FeedScope } from './feed-scope.ts';
import { holdTabs, walkPosts } from './feed-walk.ts';

/** Who has a thread's comments before their eyes for so long has read them; milliseconds. */
const readAfter = 2000;
/** As much of a thread's text as tells which one it is. */
const firstWords = 60;

/** As many as are told at once; the others are told next. */
const mostMarks = 50;

interface Shown {
  session: Session;
  scope: FeedScope;
}

/**
 * What a feed shows of following and muting: counts, folded threads, new replies, and what its reader is asked to
 * confirm; and how its posts are walked by keys. Loaded once there is something to read: none of it is needed to begin.
 */
export class FeedFollowing implements ReactiveController {
  readonly #host: LitElement;
  readonly #shown: () => Shown | null;
  readonly #counts: UnreadCounts;
  /** Muted threads that the reader wants to see all the same. */
  readonly #unfolded = new Set<string>();
  /** What the reader was asked to confirm and has opened: it stays open when it is confirmed. */
  readonly #opened = new Set<string>();
  /** Up to where threads were told to be read; what is told once is not told again. */
  readonly #marked = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, shown: () => Shown | null) {
    this.#host = host;
    this.#shown = shown;
    const root = host.shadowRoot!;
    root.adoptedStyleSheets.push(styles.styleSheet!);
    root.addEventListener('keydown', (event) => walkPosts(root, event as KeyboardEvent));
    this.#counts = new UnreadCounts(host, () => {
      const now = shown();
      return now?.scope.isKnown && now.session.member
        ? { session: now.session, streams: now.scope.streams }
        : null;
    });
  }

  /** As `holdTabs`, of the feed's own. */
  holdTabs(): () => void {
    return holdTabs(this.#host.renderRoot);
  }

  hostUpdated(): void {
    this.#counts.look();
    if (!this.#timer && this.#followed().length > 0) {
      this.#timer = setTimeout(() => this.#lookAtReplies(), readAfter);
    }
  }

  hostDisconnected(): void {
    this.#counts.stop();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** How much is new, whether the room is followed or muted, and the way to do either. */
  heading({ session, scope: { access } }: Shown): Heading {
    const words = [unreadWords(this.#counts.unread)];
    if (!access) return { words, follow: nothing };
    const { id } = access.room;
    words.push(followWord(session, id));
    return { words, follow: renderRoomFollow(this.#host, session, id) };
  }

  /** Whether of a thread one line is shown. */
  isFolded(session: Session, post: string): boolean {
    const isMuted = ownOf(session.state, post).follow === 'muted';
    // What is muted once more is folded once more.
    if (!isMuted) this.#unfolded.delete(post);
    return isMuted && !this.#unfolded.has(post);
  }

  renderFolded(post: Post): TemplateResult {
    const name = post.title ?? wordsOf(post.body);
    const unfold = () => {
      this.#unfolded.add(post.id);
      this.#host.requestUpdate();
      void this.#focus(post.id);
    };
    return html`<article
      class="folded quiet"
      data-post=${post.id}
      aria-label=${msg(str`${name}, muted`)}
    >
      <bdi class="words">${name}</bdi> <span>· ${msg('muted')}</span>
      <button class="link" @click=${unfold}>${msg('Show')}</button>
    </article>`;
  }

  /** How much was said since the reader looked at a thread that they follow. */
  renderReplies(session: Session, post: string): TemplateResult | typeof nothing {
    const thread = threadOf(session.state, post);
    const { count, isLeast } = newReplies(thread!, session.member?.id ?? '');
    if (count === 0) return nothing;
    const words = isLeast
      ? msg(str`${numberOf(count)} or more new replies`)
      : count === 1
        ? msg('1 new reply')
        : msg(str`${numberOf(count)} new replies`);
    return html`<p class="replies number">${words}</p>`;
  }

  /** What the reader is asked to accept, and to confirm, with those that they have opened. */
  renderReminders(
    { session, scope }: Shown,
    draw: (post: Post) => TemplateResult,
  ): TemplateResult | typeof nothing {
    const lines = remindersIn(session.state, scope.streams).flatMap((reminder) => {
      const post = postOf(session.state, reminder.post);
      return post?.deleted === false ? [{ post, by: reminder.by.name }] : [];
    });
    const opened = [...this.#opened].flatMap((id) => postOf(session.state, id) ?? []);
    const acceptance = renderAcceptance(this.#host, session.state, scope.streams);
    if (lines.length + opened.length === 0) return acceptance;
    return html`${acceptance}
      <div class="reminders">
        ${lines.map(
          ({ post, by }) =>
            html`<p>
              ${icon(bellIcon)}<bdi>${msg(str`${by} asks you to confirm:`)}</bdi>
              <button class="link" dir="auto" @click=${() => this.#open(post.id)}>
                ${post.title ?? wordsOf(post.body)}
              </button>
            </p>`,
        )}
        ${opened.map(
          (post) =>
            html`${draw(post)}<button class="link close" @click=${() => this.#close(post.id)}>
                ${msg('Close')}
              </button>`,
        )}
      </div>`;
  }

  /** Whoever has it in the list is taken there; anybody else reads it in its place at the top. */
  #open(post: string): void {
    if (!cardOf(this.#host.renderRoot, post)) this.#opened.add(post);
    this.#host.requestUpdate();
    void this.#focus(post);
  }

  #close(post: string): void {
    this.#opened.delete(post);
    this.#host.requestUpdate();
  }

  async #focus(post: string): Promise<void> {
    await this.#host.updateComplete;
    const card = cardOf(this.#host.renderRoot, post);
    await card?.updateComplete;
    card?.scrollIntoView({ block: 'nearest' });
    card?.focus();
  }

  /** The cards of threads with new replies. */
  #followed(): { card: CerclePostCard; post: string }[] {
    const session = this.#shown()?.session;
    if (session?.status.kind !== 'open') return [];
    const cards = this.#host.renderRoot.querySelectorAll<CerclePostCard>(
      'cercle-post-card:not([comment])',
    );
    return [...cards].flatMap((card) => {
      const thread = card.post && threadOf(session.state, card.post.id);
      const last = thread?.comments.at(-1);
      if (!thread || !last || last.seq <= (this.#marked.get(thread.post.id) ?? 0)) return [];
      const { count } = newReplies(thread, session.member?.id ?? '');
      return count > 0 ? [{ card, post: thread.post.id }] : [];
    });
  }

  /** Whoever sees the last comment of a thread has had the others before their eyes. */
  #lookAtReplies(): void {
    const followed = this.#followed();
    const last = new Map(
      followed.map(({ card, post }): [Element, string] => [
        [...card.querySelectorAll('cercle-post-card[comment]')].at(-1) ?? card,
        post,
      ]),
    );
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      this.#timer = undefined;
      const seen = entries.filter(({ isIntersecting }) => isIntersecting);
      const posts = seen.map(({ target }) => last.get(target)!);
      if (document.visibilityState === 'visible') this.#mark(posts);
      if (posts.length < followed.length) this.hostUpdated();
    });
    if (last.size === 0) this.#timer = undefined;
    for (const comment of last.keys()) observer.observe(comment);
  }

  #mark(posts: readonly string[]): void {
    const session = this.#shown()?.session;
    const marks = posts.flatMap((post) => {
      const comment = session && commentsOf(session.state, post).at(-1);
      return comment ? [{ post, readTo: comment.seq }] : [];
    });
    const told = marks.slice(0, mostMarks);
    for (const { post, readTo } of told) this.#marked.set(post, readTo);
    if (told.length > 0) void session!.intend(threadMark, { marks: told });
  }
}

/** The first words of a text. */
function wordsOf(body: readonly Block[]): string {
  const letters = [...body.map(textOf).join(' ').replace(/\s+/g, ' ').trim()];
  return letters.length > firstWords
    ? `${letters.slice(0, firstWords).join('').trimEnd()}…`
    : letters.join('');
}

function textOf(node: Block | Inline): string {
  if ('children' in node) return node.children.map(textOf).join('');
  if ('items' in node) return node.items.flat().map(textOf).join(' ');
  if ('text' in node) return node.text;
  return node.type === 'mention' ? `@${node.name}` : ' ';
}
