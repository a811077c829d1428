import type { SearchHit } from '../../protocol/search.ts';

/** A post that was found is opened. A page that shows it itself may prevent that its address is followed. */
export class CercleHitEvent extends Event {
  constructor(
    /** The id of the post or the comment. */
    readonly post: SearchHit['id'],
    /** Its audience, and with it its room, as in `room/<id>/inside`. */
    readonly stream: string,
  ) {
    super('cercle-hit', { bubbles: true, composed: true, cancelable: true });
  }
}

/** Whoever looked for something has done so: Escape was pressed where nothing is left to be cleared. */
export class CercleSearchEndEvent extends Event {
  constructor() {
    super('cercle-search-end', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cercle-hit': CercleHitEvent;
    'cercle-search-end': CercleSearchEndEvent;
  }
}
