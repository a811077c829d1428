import type { DetailInput } from '../../protocol/kind.ts';
import type { Times } from '../../protocol/schedule.ts';
import type { CercleComposer } from './composer.ts';
import type { Candidate } from './mention-text.ts';

/** What is said beside a text: what it is called, what it is, and when it is there. */
export interface Said {
  title: string;
  detail: DetailInput;
  times: Times;
}

/** Something was written and is to be sent. */
export class CercleSubmitEvent extends Event {
  constructor(
    /** What the composer was told of where it stands. */
    readonly place: string,
    readonly stream: string,
    readonly text: string,
    /** Ids of the members whom the text names. */
    readonly mentions: string[],
    readonly said: Said,
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
    /** With everybody who was named so far. */
    readonly said: Said & { mentioned: readonly Candidate[] },
  ) {
    super('cercle-draft', { bubbles: true, composed: true });
  }
}

/** Files were chosen, pasted or dropped, and are to hang on what is written. */
export class CercleAttachEvent extends Event {
  constructor(
    readonly place: string,
    readonly files: readonly File[],
  ) {
    super('cercle-attach', { bubbles: true, composed: true });
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

/** Others will read than those of whom people were named: `answer` is asked for, with the ids of those who cannot read. */
export class CercleReadersQueryEvent extends Event {
  constructor(
    readonly stream: string,
    readonly named: readonly Candidate[],
    readonly answer: (unreading: readonly string[]) => void,
  ) {
    super('cercle-readers-query', { bubbles: true, composed: true });
  }
}

/** The writer leaves what they were writing. */
export class CercleCancelEvent extends Event {
  constructor(
    readonly place: string,
    /** They pressed a key that can be meant for something else: nothing is given up. */
    readonly isKept: boolean,
  ) {
    super('cercle-cancel', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cercle-submit': CercleSubmitEvent;
    'cercle-draft': CercleDraftEvent;
    'cercle-attach': CercleAttachEvent;
    'cercle-mention-query': CercleMentionQueryEvent;
    'cercle-readers-query': CercleReadersQueryEvent;
    'cercle-cancel': CercleCancelEvent;
  }
}
