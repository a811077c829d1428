/** What is to be done with a file on its way: it is taken away, or sent again. */
export class CercleUploadEvent extends Event {
  constructor(
    /** Where it is written. */
    readonly place: string,
    readonly key: string,
    readonly action: 'remove' | 'retry',
  ) {
    super('cercle-upload', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cercle-upload': CercleUploadEvent;
  }
}
