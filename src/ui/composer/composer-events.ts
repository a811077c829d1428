import type { CercleComposer } from './composer.ts';

/** Something was written and is to be sent. */
export class CercleSubmitEvent extends Event {
  constructor(
    /** What the composer was told of where it stands. */
    readonly place: string,
    readonly stream: string,
    readonly text: string,
    /** Ids of the members whom the text names. */
    readonly mentions: string[],
  ) {
    super('cercle-submit', { bubbles: true, composed: true });
  }
}

/** The text has changed: to be kept, and told to those who wait for it. */
export class CercleDraftEvent extends Event {
  constructor(
    readonly place: string,
    readonly stream: string,
    readonly text: string,
  ) {
    super('cercle-draft', { bubbles: true, composed: true });
  }
}

/** The writer is about to name someone: `candidates` is asked for, of those who read the stream. */
export class CercleMentionQueryEvent extends Event {
  constructor(
    readonly composer: CercleComposer,
    readonly stream: string,
    readonly query: string,
  ) {
    super('cercle-mention-query', { bubbles: true, composed: true });
  }
}

/** The writer gives up what they were editing. */
export class CercleCancelEvent extends Event {
  constructor(readonly place: string) {
    super('cercle-cancel', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cercle-submit': CercleSubmitEvent;
    'cercle-draft': CercleDraftEvent;
    'cercle-mention-query': CercleMentionQueryEvent;
    'cercle-cancel': CercleCancelEvent;
  }
}
