import { LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import type { Own } from '../../protocol/own.ts';
import type { Post } from '../../protocol/post.ts';
import { base, controls } from '../../themes/base.ts';
import { chips } from '../../themes/chips.ts';
import { CerclePostActionEvent } from '../post-card/post-events.ts';
import { renderDetail, type KindView, type Reference } from './kind-parts.ts';
import { styles } from './post-detail.styles.ts';

/**
 * @summary What a post has beside its text: the choices of a poll, what was decided.
 * @event cercle-vote - a choice of the reader's
 * @event cercle-post-action - it was read, is supported, or another post is to be shown
 */
@customElement('cercle-post-detail')
export class CerclePostDetail extends LitElement {
  static override styles = [base, controls, chips, styles];

  @property({ attribute: false }) post: Post | undefined;
  /** The reader's id. */
  @property() reader = '';
  /** The reader may vote. */
  @property({ type: Boolean }) act = false;
  /** Its poll takes no more votes. */
  @property({ type: Boolean }) closed = false;
  /** What the thread is to the reader alone. */
  @property({ attribute: false }) own: Own | undefined;
  /** How many can read it; null where the number is not known. */
  @property({ attribute: false }) readers: number | null = null;
  /** Finds what it refers to, as far as the reader may see it. */
  @property({ attribute: false }) refer: (id: string) => Reference = () => undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const { post, reader, act, closed, own, readers, refer } = this;
    if (!post) return nothing;
    const tell: KindView['tell'] = (action, id = post.id) =>
      void this.dispatchEvent(new CerclePostActionEvent(action, id));
    return renderDetail(post, { reader, act, closed, own, readers, refer, tell });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-post-detail': CerclePostDetail;
  }
}
