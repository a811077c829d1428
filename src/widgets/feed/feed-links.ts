import { nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import type { Post } from '../../protocol/post.ts';
import { replacedBy, type Draft } from '../../store/draft.ts';
import { contains } from '../../store/filter.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { postAt } from './feed-address.ts';
import type { FeedReferences, Shown } from './feed-references.ts';

/** A record's name in a text, as in `erp:purchase-order/10248`. */
const recordName = /[a-z0-9]:[a-z0-9-]+\/\w/;

/** Loads what draws quotes and links when there is one, or when the page's address names a post. */
export class FeedLinks implements ReactiveController {
  readonly #references: OnDemand<FeedReferences>;
  readonly #shown: () => Shown | null;

  constructor(host: LitElement, shown: () => Shown | null) {
    this.#shown = shown;
    this.#references = new OnDemand(host, async () => {
      const { FeedReferences: References } = await import('./feed-references.ts');
      return new References(host, shown);
    });
    host.addController(this);
  }

  /** Undefined until it is needed, and there. */
  get references(): FeedReferences | undefined {
    return this.#references.part;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.follow);
    this.follow();
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.follow);
  }

  /** Draws what a post refers to, in the slots of its card. */
  cards(session: Session, post: Post): TemplateResult | typeof nothing {
    return refers(post) ? (this.#references.need()?.cards(session, post) ?? nothing) : nothing;
  }

  /** Draws what a draft quotes and what it replaces, in the slot of its composer; nothing where it does neither. */
  quoted(session: Session, place: string, stream: string): TemplateResult | typeof nothing {
    const draft = session.draft(place);
    return draft.quote || replacedBy(draft)
      ? (this.#references.need()?.quoted(session, place, stream) ?? nothing)
      : nothing;
  }

  /** Whether a draft cannot be posted for these readers, because of what it quotes or replaces. */
  isHeld({ state }: Session, draft: Draft, stream: string): boolean {
    return this.references?.isHeld(state, draft, stream) ?? false;
  }

  /** Opens the feed at the post that the page's address names now. */
  readonly follow = (): void => {
    if (this.references) this.references.follow();
    else if (postAt(location.hash)) this.#references.need();
  };

  /** Whether the feed shows the posts of a stream. */
  isOwn(stream: string): boolean {
    return this.#shown()?.streams.includes(stream) ?? false;
  }
}

/** Whether something is quoted or linked to that may be shown beside the text. */
const refers = ({ quote, body }: Post): boolean =>
  quote !== null ||
  contains(
    body,
    (node) => node.type === 'link' || (node.type === 'text' && recordName.test(node.text)),
  );
