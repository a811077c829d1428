import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand, whenIdle } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import type { Filter } from '../../protocol/filter.ts';
import type { Cursor } from '../../protocol/cursor.ts';
import { threadRead, type Post } from '../../protocol/post.ts';
import { feedBoundary, feedPaging, feedPinned, feedThreads } from '../../store/feed.ts';
import { filterName } from '../../store/filter.ts';
import { applyThread, ownOf, postOf } from '../../store/post.ts';
import { base, controls } from '../../themes/base.ts';
import '../../ui/composer/composer.ts';
import '../../ui/notice/notice.ts';
import type { CercleTagEvent } from '../../ui/rich-text/rich-text.ts';
import { nothingHere, offlineLine, offlineStyles, sessionNotice } from '../session-notice.ts';
import { isMutedFor } from './feed-access.ts';
import { FeedActions } from './feed-actions.ts';
import { FeedComposing } from './feed-composing.ts';
import { FeedDetails } from './feed-details.ts';
import { headingStyles } from './feed-heading.styles.ts';
import { FeedHover } from './feed-hover.ts';
import { placeOf } from './feed-intents.ts';
import { FeedLinks } from './feed-links.ts';
import { FeedPages } from './feed-pages.ts';
import { renderPinned, renderPosts, renderThread, type PostsView } from './feed-posts.ts';
import { FeedReading } from './feed-reading.ts';
import { FeedSearch } from './feed-search.ts';
import { FeedSeen } from './feed-seen.ts';
import { feedScope, pinnedStreams, type FeedScope } from './feed-scope.ts';
import { nextLook, newPosts, renderHeading, renderPill, renderTyping } from './feed-parts.ts';
import { renderEnd, renderStart } from './feed-ends.ts';
import { renderReadAll, renderTabs } from './feed-tabs.ts';
import { renderComposer, renderEmpty, renderNothing } from './feed-write.ts';
import { styles } from './feed.styles.ts';

/**
 * @summary What is said in a room, about a record, or in everything that the reader may read; and where they say more.
 * @event cercle-unread - how much there is to read, when that is another number: `unread` of all, `rooms` by the room's id
 * @event cercle-intent - what the reader asks for, before it is sent; may be prevented
 * @csspart base - the feed
 * @csspart header - the heading
 * @csspart list - the posts
 */
@customElement('cercle-feed')
export class CercleFeed extends LitElement {
  static override styles = [base, controls, offlineStyles, headingStyles, styles];

  /** The id of a room. */
  @property() room = '';
  /** The name of a record, as in `erp:purchase-order/10248`. Without it and without a room: everything. */
  @property() record = '';
  /** Leaves the heading to the page. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;

  @state() private filter: Filter = {};

  readonly #session = new SessionController(this, (session) => ({
    streams: this.#scope(session).streams,
    record: this.record || undefined,
    paging: feedPaging,
  }));
  readonly #hover = new FeedHover(this);
  readonly #actions = new FeedActions(
    this,
    () => this.#session.session,
    () => ({
      place: placeOf.post(this.record || this.room || 'all'),
      room: this.record ? this.#session.session?.record(this.record).room : this.room || 'network',
    }),
    (filter) => void this.#narrow(filter),
  );
  readonly #links = new FeedLinks(this, () => {
    const { session } = this.#session;
    return session && { session, ...this.#scope(session) };
  });
  readonly #search = new FeedSearch(this, this.#links);
  readonly #composing = new FeedComposing(this, () => this.#session.session, this.#actions);
  readonly #details = new FeedDetails(this, () => this.#session.session);
  readonly #following = new OnDemand(this, async () => {
    const { FeedFollowing } = await import('./feed-following.ts');
    const following = new FeedFollowing(this, () => {
      const { session } = this.#session;
      return session && { session, scope: this.#scope(session) };
    });
    this.addController(following);
    return following;
  });
  readonly #unsent = new OnDemand(this, () => import('./feed-unsent.ts'));
  readonly #pages = new FeedPages(this, () => {
    const { session } = this.#session;
    if (!session) return null;
    const { isAtTop } = this.#reading;
    return { session, streams: this.#scope(session).streams, filter: this.filter, isAtTop };
  });
  readonly #reading = new FeedReading(this);

  constructor() {
    super();
    new FeedSeen(this, () => {
      const { session } = this.#session;
      if (!session || filterName(this.filter) !== '') return null;
      const { boundary } = this.#pages;
      return { session, ...this.#scope(session), threads: this.#reading.seen, boundary };
    });
    updateWhenLocaleChanges(this);
    new ClockController(this, () => {
      const { session } = this.#session;
      return session && nextLook(session, this.#scope(session).streams, this.#reading.seen);
    });
  }

  /** Whoever loses the connection sees nonetheless what becomes of what they write. */
  protected override firstUpdated(): void {
    whenIdle(() => this.#unsent.need());
  }

  override render() {
    const { session } = this.#session;
    const scope = session ? this.#scope(session) : undefined;
    const newest = session && scope ? this.#begin(session, scope) : undefined;
    const threads = session && scope ? this.#threads(session, scope) : [];
    const notice = sessionNotice(session, threads.length > 0 || newest !== undefined);
    return html`<section
      class=${this.#search.isOpen ? 'frame searching' : 'frame'}
      part="base"
      @cercle-submit=${this.#composing.submit}
      @cercle-draft=${this.#composing.draft}
      @cercle-cancel=${this.#composing.cancel}
      @cercle-mention-query=${this.#composing.mention}
      @cercle-readers-query=${this.#composing.readers}
      @cercle-pick-query=${this.#composing.pick}
      @cercle-mention=${this.#hover.show}
      @cercle-react=${this.#actions.react}
      @cercle-vote=${this.#actions.vote}
      @cercle-tag=${({ tag }: CercleTagEvent) => this.#narrow({ tag })}
      @cercle-reply=${this.#actions.reply}
      @cercle-post-action=${this.#actions.act}
      @cercle-content=${this.#details.give}
    >
      ${notice || !session || !scope ? notice : this.#content(session, scope, threads)}
      ${this.#hover.render()}
    </section>`;
  }

  /** Takes the reader to where they stopped, if that is further down than what is loaded; answers with where that ends. */
  #begin(session: Session, { isKnown, streams }: FeedScope): Cursor | null | undefined {
    const newest = isKnown ? feedBoundary(session.state, streams) : undefined;
    const stop = this.#reading.begin(session, `${this.room} ${this.record}`, streams, newest);
    if (stop) this.#pages.openAt(stop);
    return newest;
  }

  #scope(session: Session): FeedScope {
    return feedScope(session, this.room, this.record);
  }

  #content(session: Session, scope: FeedScope, threads: ReturnType<typeof feedThreads>) {
    if (scope.isAbsent) return nothingHere(session);
    const { streams } = scope;
    const reader = session.member?.id ?? '';
    const { boundary, stretch, isOpening } = this.#pages;
    const isWhole = filterName(this.filter) === '';
    const isFar = Boolean(stretch?.up);
    const arrivals = isWhole
      ? this.#reading.divide(threads, reader, isFar, (post) => isMutedFor(session, post))
      : { shown: threads, waiting: 0 };
    const pinned = isWhole && !isFar ? feedPinned(session.state, pinnedStreams(scope)) : [];
    const isLoaded =
      scope.isKnown &&
      !isOpening &&
      (boundary !== undefined || streams.length === 0) &&
      this.#details.knows(session, [...threads, ...pinned]) &&
      this.#knowsFollowing(session, threads);
    const arrival = this.#links.references?.arrival;
    const above = isLoaded ? arrival?.above(session, [...pinned, ...arrivals.shown]) : undefined;
    const others = pinned.filter((post) => post !== above);
    const unpinned = arrivals.shown.filter((post) => !pinned.includes(post) && post !== above);
    const count = unpinned.length + others.length;
    // What the reader has just written is before their eyes, where the composer is, until somebody else writes.
    const own = others.length > 0 ? this.#reading.justWritten(unpinned, reader) : [];
    const rest = unpinned.slice(own.length);
    const line = isWhole ? this.#reading.newLine(rest, reader) : null;
    const view = this.#view(session, scope, boundary || isFar ? -1 : count);
    const hasPosts = isLoaded && count > 0;
    // What comes and goes by itself stands below the composer: nothing moves under the hand of who writes.
    return html`${this.noHeading ? nothing : renderHeading(scope, this.record, this.#search, this.#following.part?.heading({ session, scope }))}
      ${this.#search.render()}
      ${threads.length > 0 || !isWhole ? renderTabs(this.filter, reader, this.#actions.author, this.#narrow, this.noHeading ? this.#search : undefined) : nothing}
      ${renderComposer({ session, scope, record: this.record, room: this.room, place: this.#actions.place, composing: this.#composing, links: this.#links })}
      ${offlineLine(session)}
      <div class="typing">${renderTyping(session, streams, null)}</div>
      ${this.#composing.renderLater({ session, scope })}
      <span class="visually-hidden" role="status">${newPosts(this.#reading.news)}</span>
      ${arrival?.render(above && renderPinned(view, [above], 0))}
      ${this.#following.part?.renderReminders({ session, scope }, (post) => renderThread(view, post, 0))}
      ${renderPill(arrivals.waiting, isFar, this.#release)}
      ${this.filter.unread && hasPosts ? renderReadAll(() => this.#readAll(session, streams)) : nothing}
      ${isFar ? renderStart(this.#pages.loadNewer) : nothing}
      <div
        part="list"
        role=${hasPosts ? 'feed' : 'group'}
        aria-label=${msg('Posts')}
        class=${isWhole ? '' : 'narrowed'}
        aria-busy=${!isLoaded}
      >
        ${view.unsent?.renderPending(view, streams)}
        ${
          isLoaded
            ? hasPosts
              ? [
                  renderPosts(view, own, 0, null),
                  renderPinned(view, others, own.length),
                  html`<div class="top"></div>`,
                  renderPosts(view, rest, own.length + others.length, line),
                ]
              : isWhole
                ? renderEmpty(scope, this.record, this.#focusComposer)
                : renderNothing(this.filter, () => this.#narrow({}))
            : html`<cercle-skeleton></cercle-skeleton>`
        }
      </div>
      ${renderEnd(isLoaded && boundary ? this.#pages.loadOlder : undefined)}`;
  }

  /** Whether threads that are muted can be drawn as such; asks for what is missing once there is something to read. */
  #knowsFollowing({ state }: Session, threads: readonly Post[]): boolean {
    this.#following.need();
    return (
      this.#following.isSettled || threads.every(({ id }) => ownOf(state, id).follow !== 'muted')
    );
  }

  #threads(session: Session, { streams }: FeedScope): readonly Post[] {
    return feedThreads(session.state, streams, {
      filter: this.filter,
      reader: session.member?.id ?? '',
      readUpTo: this.#reading.readBefore,
      kept: [...this.#actions.deleted.keys(), ...this.#actions.lost(session)],
      stretch: this.#pages.stretch,
    });
  }

  #view(session: Session, scope: FeedScope, total: number): PostsView {
    return {
      session,
      isMixed: !scope.access,
      actions: this.#actions,
      total,
      following: this.#following.part,
      unsent: session.queue.length > 0 ? this.#unsent.need() : this.#unsent.part,
      links: this.#links,
      kinds: this.#details.kinds.part,
      typing: (root) => renderTyping(session, scope.streams, root),
      loadThread: (root) => void session.read(threadRead, { root }, applyThread),
      refer(id) {
        const title = postOf(session.state, id)?.title;
        return title ? { id, title } : undefined;
      },
    };
  }

  readonly #focusComposer = (): void => this.renderRoot.querySelector('cercle-composer')?.focus();

  readonly #release = (): void => {
    this.#pages.end();
    void this.#reading.release();
  };

  async #readAll(session: Session, streams: readonly string[]): Promise<void> {
    if (await this.#reading.readAll(session, streams)) await this.#narrow(this.filter);
  }

  readonly #narrow = async (filter: Filter): Promise<void> => {
    const focusTab = this.#following.part?.holdTabs();
    this.filter = filter;
    await this.updateComplete;
    focusTab?.();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-feed': CercleFeed;
  }
}
