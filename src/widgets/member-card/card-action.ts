/** Something that the host offers about a member: a page of its own, or what it does once it hears the event. */
export interface CardAction {
  label: string;
  /** An http address, or one within the host. */
  href?: string;
  /** What the event says. */
  name?: string;
}

/** One of the host's own actions was chosen on a card. Prevented, its link is not followed. */
export class CercleCardActionEvent extends Event {
  constructor(
    /** The member's id. */
    readonly member: string,
    readonly name: string,
  ) {
    super('cercle-card-action', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cercle-card-action': CercleCardActionEvent;
  }
}

/** Whether a page may be opened from a card. */
export function isPage(href: string | undefined): href is string {
  if (href === undefined || !URL.canParse(href, document.baseURI)) return false;
  return ['http:', 'https:'].includes(new URL(href, document.baseURI).protocol);
}
