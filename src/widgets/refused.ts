import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../client/session.ts';
import { intend } from '../lit/intend.ts';
import type { Intent } from '../protocol/registry.ts';
import type { Answer, Failure } from '../protocol/wire.ts';
import type { QueuedIntent } from '../store/send-queue.ts';
import { failureWords } from './failure-words.ts';

/**
 * What was asked for in some place and refused once nobody waited there for the answer any more: after a reload, or when
 * its dialog had been closed without a connection. It was sent with a draft, which says what it was called.
 */
export const refusedIn = (
  { queue }: Session,
  isOfPlace: (asked: QueuedIntent) => boolean,
): QueuedIntent[] =>
  queue.filter((asked) => asked.state === 'refused' && asked.draft && isOfPlace(asked));

/** What was refused for this reason is said where it was asked for, and need not be kept besides. */
export function takeRefused(session: Session, error: Failure): void {
  const refused = session.queue.find((asked) => asked.error === error);
  if (refused) session.discard(refused.key);
}

/** Whether something is one of these intents, and about this room where one is named. */
export const isOneOf =
  (intents: readonly Pick<Intent, 'name'>[], room?: string) =>
  ({ name, input }: QueuedIntent): boolean =>
    intents.some((intent) => intent.name === name) &&
    (room === undefined || (input as { room?: string }).room === room);

/**
 * Sends what is asked for in a place that says why it was refused for as long as it is shown; of what is refused later it
 * is said where {@link renderRefused} stands.
 *
 * @param title - what it is called there.
 */
export function intendHere<Input, Output>(
  from: LitElement,
  session: Session,
  intent: Intent<Input, Output>,
  input: Input,
  title: string,
  isShown: () => boolean = () => from.isConnected,
): Promise<Answer<Output>> | null {
  // What is asked for anew was refused for nothing before.
  const before = refusedIn(session, isOneOf([intent])).filter(
    ({ draft }) => draft!.title === title,
  );
  const sent = intend(from, session, intent, input, { text: '', title });
  if (sent) before.forEach(({ key }) => session.discard(key));
  void sent?.then((answer) => {
    if (!answer.ok && isShown()) takeRefused(session, answer.error);
  });
  return sent;
}

/** Waits for an answer; resolves with why not, or with ''. @param special - says what it can say better. */
export async function failureOf(
  sent: Promise<Answer<unknown>> | null,
  special: (failure: Failure) => string | false,
): Promise<string> {
  const answer = await sent;
  if (!answer) return msg('This page does not allow that.');
  if (answer.ok) return '';
  const { error } = answer;
  const usual =
    error.code === 'forbidden' ? msg('This is no longer yours to decide.') : failureWords(error);
  return special(error) || usual;
}

/** Why something was refused that somebody asked for in a room some time before. */
const laterFailure = (failure: Failure): string => {
  if (failure.code === 'forbidden') return msg('This is no longer yours to decide.');
  return failure.code === 'invalid' || failure.code === 'absent'
    ? msg('Something has changed meanwhile. Look again.')
    : failureWords(failure);
};

/** What there is to say and to do about what was refused. */
export interface RefusedView {
  session: Session;
  why?(failure: Failure): string;
  /** Gives back what was written, where that can be changed and asked for again; undefined where it cannot. */
  change?(asked: QueuedIntent): (() => void) | undefined;
}

/** Says of each what was refused and why, until its writer changes or discards it. */
export const renderRefused = (
  { session, why = laterFailure, change }: RefusedView,
  refused: readonly QueuedIntent[],
): TemplateResult[] =>
  refused.map((asked) => {
    const title = asked.draft!.title ?? '';
    const again = change?.(asked);
    const take = (act: () => void) => () => {
      session.discard(asked.key);
      act();
    };
    return html`<p class="refused" role="alert">
      <span><b>${msg(str`“${title}” was not taken.`)}</b> ${why(asked.error!)}</span>
      ${again ? html`<button class="link" @click=${take(again)}>${msg('Change…')}</button>` : nothing}
      <button class="link" @click=${take(() => {})}>${msg('Discard')}</button>
    </p>`;
  });
