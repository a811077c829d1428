import type { Session } from '../client/session.ts';
import type { Intent } from '../protocol/registry.ts';
import type { Answer } from '../protocol/wire.ts';
import type { Draft } from '../store/draft.ts';

/**
 * What a member asks for, on its way from a widget to the network. A listener on or below `document.body` may stop it
 * with `preventDefault()`.
 */
export class CercleIntentEvent extends Event {
  /** The intent's name, as in `post:create`. */
  readonly intent: string;
  readonly input: unknown;

  constructor(intent: string, input: unknown) {
    super('cercle-intent', { bubbles: true, composed: true, cancelable: true });
    this.intent = intent;
    this.input = input;
  }
}

declare global {
  interface HTMLElementEventMap {
    'cercle-intent': CercleIntentEvent;
  }
}

/**
 * Sends an intent, unless the session is closed or the page stops it: then null, and what was written stays where it is.
 *
 * @param draft - what it was written as.
 */
export function intend<Input, Output>(
  from: EventTarget,
  session: Session,
  intent: Intent<Input, Output>,
  input: Input,
  draft?: Draft,
): Promise<Answer<Output>> | null {
  if (session.status.kind === 'closed') return null;
  const isAllowed = from.dispatchEvent(new CercleIntentEvent(intent.name, input));
  return isAllowed ? session.intend(intent, input, draft) : null;
}
