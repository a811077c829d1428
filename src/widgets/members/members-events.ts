/** Who is chosen in a picker has changed. */
export class CercleChoiceEvent extends Event {
  constructor(
    /** The ids of all who are chosen now, in the order in which they were. */
    readonly members: readonly string[],
  ) {
    super('cercle-choice', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cercle-choice': CercleChoiceEvent;
  }
}
