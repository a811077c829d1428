import type { CercleComposer } from '../composer/composer.ts';
import type { PostAction } from './post-actions.ts';

/**
 * Something is to be done with a post: of its menu; of what was not sent, to try or drop it; to say that an announcement
 * was read, to support an idea or no longer, or to go to another post.
 */
export class CerclePostActionEvent extends Event {
  constructor(
    readonly action: PostAction | 'retry' | 'discard' | 'confirm' | 'support' | 'withdraw' | 'open',
    /** The post's id; of what is not sent yet, its key. */
    readonly post: string,
  ) {
    super('cercle-post-action', { bubbles: true, composed: true });
  }
}

/** What its author has written so far to replace a post, as its composer takes it. */
export interface Source extends Pick<CercleComposer, 'mentioned' | 'limits' | 'files'> {
  title: string;
  text: string;
}

/** How a post that only its author sees yet stands. */
export interface Pending {
  state: 'sending' | 'failed';
  /** Why it is not sent, in words for its author. */
  reason: string;
  /** The server does not take it as it is: to try again would change nothing. */
  isRefused?: boolean;
}

declare global {
  interface HTMLElementEventMap {
    'cercle-post-action': CerclePostActionEvent;
  }
}
