import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { threadRead } from '../../protocol/post.ts';
import { audienceChoices } from '../../store/audience.ts';
import { applyThread, feedBoundary, feedPaging, feedThreads } from '../../store/post.ts';
import { typingIn } from '../../store/typing.ts';
import { base, controls } from '../../themes/base.ts';
import '../../ui/composer/composer.ts';
import type {
  CercleCancelEvent,
  CercleDraftEvent,
  CercleMentionQueryEvent,
  CercleSubmitEvent,
} from '../../ui/composer/composer.ts';
import { recordIcon } from '../../ui/icon/icon.ts';
import '../../ui/notice/notice.ts';
import type { CerclePostActionEvent } from '../../ui/post-card/post-card.ts';
import type { CercleReactEvent, CercleReplyEvent } from '../../ui/reaction-bar/reaction-bar.ts';
import { HoverCard } from '../hover-card.ts';
import {
  offlineLine,
  offlineStyles,
  secondsWhileOffline,
  sessionNotice,
} from '../session-notice.ts';
import {
  edit,
  offerMentions,
  placeOf,
  react,
  remove,
  submit,
  type Edited,
} from './feed-intents.ts';
import { FeedPages } from './feed-pages.ts';
import { renderPending, renderPosts, type PostsView } from './feed-posts.ts';
import { feedScope, type FeedScope } from './feed-scope.ts';
import { renderHeading, renderTyping } from './feed-parts.ts';
import { styles } from './feed.styles.ts';

const typingLooks = 2000;

/**
 * @summary What is said in a room, about a record, or in everything that the reader may read; and where they say more.
 * @event cercle-intent - what the reader asks for, before it is sent; may be prevented
 * @csspart base - the feed
 * @csspart header - the heading
 * @csspart list - the posts
 */
@customElement('cercle-feed')
export class CercleFeed extends LitElement {
  static override styles = [base, controls, offlineStyles, styles];

  /** The id of a room. */
  @property() room = '';
  /** The name of a record, as in `erp:purchase-order/10248`. Without it and without a room: everything. */
  @property() record = '';
  /** Leaves the heading to the page. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;

  @state() private replying: ReadonlySet<string> = new Set();
  @state() private edited: Edited | undefined;
  @state() private problem = '';

  readonly #session = new SessionController(this, (session) => ({
    streams: this.#scope(session).streams,
    record: this.record || undefined,
    paging: feedPaging,
  }));
  readonly #hoverCard = new HoverCard(this);
  readonly #pages = new FeedPages(this, () => {
    const { session } = this.#session;
    return session && { session, streams: this.#scope(session).streams };
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new ClockController(this, () => {
      const { session } = this.#session;
      if (!session) return null;
      const isTyping = typingIn(session.state, this.#scope(session).streams, session.now()).length;
      return secondsWhileOffline(session) ?? (isTyping ? typingLooks : null);
    });
  }

  override render() {
    const { session } = this.#session;
    const scope = session ? this.#scope(session) : undefined;
    const threads = session && scope ? feedThreads(session.state, scope.streams) : [];
    const notice = sessionNotice(session, threads.length > 0);
    return html`<section
      class="frame"
      part="base"
      @cercle-submit=${this.#submit}
      @cercle-draft=${this.#draft}
      @cercle-cancel=${this.#cancel}
      @cercle-mention-query=${this.#mention}
      @cercle-mention=${this.#hoverCard.show}
      @cercle-react=${this.#react}
      @cercle-reply=${this.#reply}
      @cercle-post-action=${this.#act}
    >
      ${notice || !session || !scope ? notice : this.#content(session, scope, threads)}
      ${this.#hoverCard.render()}
    </section>`;
  }

  #scope(session: Session): FeedScope {
    return feedScope(session, this.room, this.record);
  }

  #content(session: Session, scope: FeedScope, threads: ReturnType<typeof feedThreads>) {
    if (scope.isAbsent) {
      return html`<cercle-notice
        heading=${msg('There is nothing here for you to read.')}
        text=${msg('If you expected a conversation, ask your contact in the company.')}
      ></cercle-notice>`;
    }
    const boundary = feedBoundary(session.state, scope.streams);
    const isLoaded = scope.isKnown && (boundary !== undefined || scope.streams.length === 0);
    const view = this.#view(session, scope);
    // What comes and goes by itself stands below the composer: nothing moves under the hand of who writes.
    return html`${this.noHeading ? nothing : renderHeading(scope, this.record)}
      ${this.#composer(session, scope)} ${offlineLine(session)}
      <div class="typing" aria-live="polite">${renderTyping(session, scope.streams, null)}</div>
      <div part="list" aria-busy=${!isLoaded}>
        ${renderPending(view, scope.streams)}
        ${
          isLoaded
            ? threads.length > 0
              ? renderPosts(view, threads)
              : this.#empty(scope)
            : html`<cercle-skeleton></cercle-skeleton>`
        }
      </div>
      <div class="end">
        ${
          boundary
            ? html`<button class="button" @click=${this.#pages.loadOlder}>
                ${msg('Older posts')}
              </button>`
            : nothing
        }
      </div>`;
  }

  #view(session: Session, scope: FeedScope): PostsView {
    return {
      session,
      isMixed: !scope.access,
      replying: this.replying,
      edited: this.edited,
      typing: (root) => renderTyping(session, scope.streams, root),
      loadThread: (root) => void session.read(threadRead, { root }, applyThread),
    };
  }

  #composer(session: Session, { access }: FeedScope) {
    const { member } = session;
    const room = this.record ? access?.room.id : this.room || 'network';
    const choices = member && room ? audienceChoices(session.state, member, room) : [];
    if (!member || choices.length === 0) return nothing;
    const place = this.#place;
    return html`<div class="write">
      <cercle-avatar
        name=${member.name}
        affiliation=${member.affiliation}
        organization=${member.organization.name}
        .picture=${member.picture}
      ></cercle-avatar>
      <cercle-composer
        place=${place}
        label=${this.record ? msg('Write about this') : msg('Write something')}
        problem=${this.problem}
        .choices=${choices}
        .draft=${live(session.draft(place))}
      ></cercle-composer>
    </div>`;
  }

  get #place(): string {
    return placeOf.post(this.record || this.room || 'all');
  }

  #empty({ access }: FeedScope) {
    const mayWrite = access?.streams.some(({ act }) => act);
    return html`<cercle-notice
      .icon=${recordIcon}
      heading=${this.record ? msg('No one has written about this yet.') : msg('No one has written here yet.')}
      text=${this.record ? msg('What you write stays with it.') : ''}
      action=${mayWrite ? msg('Write the first post') : ''}
      @cercle-action=${() => this.renderRoot.querySelector('cercle-composer')?.focus()}
    ></cercle-notice>`;
  }

  #submit(event: CercleSubmitEvent): void {
    const { session } = this.#session;
    const answer = session && submit(this, session, event);
    if (!session || !answer) {
      this.problem = msg('This page does not allow that.');
      return;
    }
    this.problem = '';
    session.saveDraft(event.place, '');
    this.#leave(event.place);
  }

  #draft({ place, stream, text }: CercleDraftEvent): void {
    const { session } = this.#session;
    session?.saveDraft(place, text);
    if (text !== '' && !place.startsWith('edit ')) {
      session?.type(stream, place.startsWith('comment ') ? place.split(' ')[1]! : null);
    }
  }

  #cancel({ place }: CercleCancelEvent): void {
    this.#session.session?.saveDraft(place, '');
    this.#leave(place);
  }

  /** Closes the composer of a place; the one at the top stays. */
  #leave(place: string): void {
    const [kind, id = ''] = place.split(' ');
    if (kind === 'comment')
      this.replying = new Set([...this.replying].filter((root) => root !== id));
    if (kind === 'edit') this.edited = undefined;
    this.requestUpdate();
  }

  #mention(event: CercleMentionQueryEvent): void {
    if (this.#session.session) void offerMentions(this.#session.session, event);
  }

  #react(event: CercleReactEvent): void {
    if (this.#session.session) react(this, this.#session.session, event);
  }

  async #reply({ post }: CercleReplyEvent): Promise<void> {
    this.replying = new Set([...this.replying, post]);
    await this.updateComplete;
    const selector = `cercle-composer[place="${placeOf.comment(post)}"]`;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #act({ action, post }: CerclePostActionEvent): Promise<void> {
    const { session } = this.#session;
    if (!session) return;
    if (action === 'delete') return remove(this, session, post);
    if (action === 'retry') return session.retry();
    const unsent = session.queue.some(({ key }) => key === post);
    if (!unsent) {
      this.edited = await edit(session, post);
      return;
    }
    const { text = '', root } = (session.discard(post)?.input ?? {}) as {
      text?: string;
      root?: string;
    };
    if (action !== 'edit') return;
    const place = root === undefined ? this.#place : placeOf.comment(root);
    session.saveDraft(place, [text, session.draft(place)].filter(Boolean).join('\n\n'));
    if (root !== undefined) this.replying = new Set([...this.replying, root]);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-feed': CercleFeed;
  }
}
