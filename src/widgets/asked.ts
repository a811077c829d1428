import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../client/session.ts';
import { intend } from '../lit/intend.ts';
import type { Intent } from '../protocol/registry.ts';
import type { Answer, Failure } from '../protocol/wire.ts';
import type { QueuedIntent } from '../store/send-queue.ts';
import { ignoreSecondPress } from '../ui/second-press.ts';
import { failureWords } from './failure-words.ts';

/** What was asked for with a title in some place, and stands so. */
const askedIn = (
  { queue }: Session,
  state: QueuedIntent['state'],
  isOfPlace: (asked: QueuedIntent) => boolean,
): QueuedIntent[] =>
  queue.filter((asked) => asked.state === state && asked.draft && isOfPlace(asked));

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
 * Takes back what was asked for and is not on its way, as it does not go without a connection.
 *
 * @param title - of what alone is taken back; without one all of these.
 */
export function takeBack(
  session: Session,
  intents: readonly Pick<Intent, 'name'>[],
  title?: string,
): void {
  const isMeant = isOneOf(intents);
  for (const { key, draft } of askedIn(session, 'waiting', isMeant)) {
    if (title === undefined || draft!.title === title) session.discard(key);
  }
}

/**
 * Sends what is asked for in a place, a dialog where one is open, that says why it was refused for as long as it is shown; of what is refused later,
 * and of what waits for a connection, it is said where {@link renderAsked} stands. Whoever closes the dialog in which it
 * was asked for takes it back, unless it is on its way.
 *
 * @param title - what it is called there.
 */
export function intendHere<Input, Output>(
  from: LitElement,
  session: Session,
  intent: Intent<Input, Output>,
  input: Input,
  title: string,
): Promise<Answer<Output>> | null {
  // What is asked for anew was refused for nothing before.
  const before = askedIn(session, 'refused', isOneOf([intent])).filter(
    ({ draft }) => draft!.title === title,
  );
  const sent = intend(from, session, intent, input, { text: '', title });
  if (!sent) return null;
  before.forEach(({ key }) => session.discard(key));
  const dialog = from.renderRoot.querySelector<HTMLDialogElement>('dialog[open]');
  const isShown = () => dialog?.open ?? from.isConnected;
  const closed = () => takeBack(session, [intent], title);
  dialog?.addEventListener('close', closed);
  void sent.then((answer) => {
    dialog?.removeEventListener('close', closed);
    if (answer.ok) ignoreSecondPress(from);
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
  return takenBack(error) || special(error) || usual;
}

/** What is said where something was taken back that waited; '' of any other failure. */
export const takenBack = ({ code }: Failure): string =>
  code === 'vetoed' ? msg('Taken back: it was not sent.') : '';

/** The line beside a button that was pressed, while there is no connection. */
export const waitingLine = ({ status }: Session): TemplateResult | typeof nothing =>
  status.kind === 'offline'
    ? html`<p class="quiet" role="status">
        ${msg('No connection: this is sent once there is one, unless you cancel.')}
      </p>`
    : nothing;

/** Why something was refused that somebody asked for in a room some time before. */
const laterFailure = (failure: Failure): string => {
  if (failure.code === 'forbidden') return msg('This is no longer yours to decide.');
  return failure.code === 'invalid' || failure.code === 'absent'
    ? msg('Something has changed meanwhile. Look again.')
    : failureWords(failure);
};

/** What there is to say and to do about what was asked for in a place. */
export interface AskedView {
  session: Session;
  /** Why it was refused. */
  why?(failure: Failure): string;
  /** Gives back what was written, where that can be changed and asked for again; undefined where it cannot. */
  change?(asked: QueuedIntent): (() => void) | undefined;
}

/**
 * Says what was asked for in a place while nobody waits there for the answer any more: what is sent once there is a
 * connection, until it is taken back, and what was refused and why, until its writer changes or discards it. So it is
 * after a reload, and where a dialog was closed meanwhile. All of it was sent with a draft, which says what it is called.
 */
export const renderAsked = (
  view: AskedView,
  isOfPlace: (asked: QueuedIntent) => boolean,
): TemplateResult => {
  const { session } = view;
  const waiting = session.status.kind === 'offline' ? askedIn(session, 'waiting', isOfPlace) : [];
  return html`${waiting.map((asked) => renderWaiting(session, asked))}
  ${askedIn(session, 'refused', isOfPlace).map((asked) => renderRefused(view, asked))}`;
};

const renderWaiting = (session: Session, { key, draft }: QueuedIntent): TemplateResult =>
  html`<p class="waiting" role="status">
    <span>${msg(str`“${draft!.title ?? ''}” is sent once there is a connection.`)}</span>
    <button class="link" @click=${() => session.discard(key)}>${msg('Take back')}</button>
  </p>`;

function renderRefused({ session, why = laterFailure, change }: AskedView, asked: QueuedIntent) {
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
}
