import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { partnerName } from '../../lit/audience-words.ts';
import { endTime } from '../../lit/format.ts';
import { intend } from '../../lit/intend.ts';
import { memberSearch } from '../../protocol/member.ts';
import type { NewPost } from '../../protocol/post.ts';
import type { InputOf } from '../../protocol/registry.ts';
import { scheduleDrop, scheduleSet } from '../../protocol/schedule.ts';
import type { Failure } from '../../protocol/wire.ts';
import { isEmpty, nobody, type Draft, type Named } from '../../store/draft.ts';
import { membershipsOf } from '../../store/room.ts';
import { scheduledPosts } from '../../store/schedule.ts';
import type { QueuedIntent } from '../../store/send-queue.ts';
import '../../ui/audience/audience.ts';
import { alertIcon, clockIcon, downIcon, icon } from '../../ui/icon/icon.ts';
import { Twice } from '../../ui/twice.ts';
import { accessFor, audienceFor, roomTitle } from './feed-access.ts';
import type { FeedActions } from './feed-actions.ts';
import { composerAt } from './feed-focus.ts';
import { LaterFiles, filesOf } from './feed-later-files.ts';
import { countWords, failedWords, hinderedWords, whatHinders, whyNot } from './feed-later-words.ts';
import { styles } from './feed-later.styles.ts';
import { untilSlow } from './feed-parts.ts';
import type { FeedScope } from './feed-scope.ts';

/** As much of a text as tells which one it is. */
const firstWords = 120;

export interface Shown {
  session: Session;
  scope: FeedScope;
}

/** A post for later as it stands in the list. */
interface Later {
  /** Its own, or while it is in no list of the server's the key of what was to be sent. */
  id: string;
  /** What changes it changes this one; undefined where there is none to change. */
  scheduled: string | undefined;
  isSent: boolean;
  /** It was to change one that waits no more. */
  isGone: boolean;
  dueAt: number;
  post: NewPost;
  /** Whom it names, where that is known here. */
  mentioned?: readonly Named[] | undefined;
  /** What hangs on it, where that is known here. */
  files?: Draft['files'];
  failure: Failure | null;
}

/** Where something for later is written on. */
type Top = Pick<FeedActions, 'place' | 'room'>;

/** What the reader of a feed has written there for later; loaded once there is any. */
export class FeedLater {
  readonly #host: LitElement;
  readonly #top: Top;
  #isOpen = false;
  readonly #twice: Twice;
  readonly #files = new LaterFiles();
  /** Why something could not be done with one of them. */
  #note: { id: string; words: string; isOfBegun: boolean } | undefined;

  constructor(host: LitElement, top: Top) {
    this.#host = host;
    this.#top = top;
    this.#twice = new Twice(host);
    host.shadowRoot!.adoptedStyleSheets.push(styles.styleSheet!);
  }

  render(shown: Shown): TemplateResult | typeof nothing {
    const { session } = shown;
    if (this.#note?.isOfBegun && isEmpty(session.draft(this.#top.place))) this.#note = undefined;
    const unsent = unsentIn(shown);
    const items = itemsIn(shown, unsent);
    const sending = unsent.filter(({ state }) => state !== 'refused');
    const isNew = ({ key, input }: QueuedIntent) =>
      !items.some(({ id }) => id === key || id === inputOf(input).id);
    const count = items.length + sending.filter(isNew).length;
    if (count === 0) return nothing;
    const failed = items.filter(({ failure }) => failure).length;
    const hindered = items.filter(({ failure, post }) => !failure && whatHinders(session, post));
    const isSlow = session.status.kind === 'open' && sending.some(({ at }) => untilSlow(at) === 0);
    const toggle = (): void => {
      this.#isOpen = !this.#isOpen;
      this.#host.requestUpdate();
    };
    return html`<div class="later">
      <button class="text-button" aria-expanded=${this.#isOpen} @click=${toggle}>
        ${icon(clockIcon)}
        <bdi class="number"
          >${countWords(count)}${isSlow ? ` · ${msg('sending…')}` : ''}${
            failed > 0 ? html` · <span class="why">${failedWords(failed)}</span>` : nothing
          }${
            hindered.length > 0
              ? html` · <span class="why">${hinderedWords(hindered.length)}</span>`
              : nothing
          }</bdi
        >
        ${icon(downIcon)}
      </button>
      ${
        this.#isOpen && items.length > 0
          ? html`<ul aria-label=${msg('For later')}>
              ${repeat(
                items,
                ({ id }) => id,
                (item) => this.#item(shown, item),
              )}
            </ul>`
          : nothing
      }
    </div>`;
  }

  #item(shown: Shown, item: Later): TemplateResult {
    const { session, scope } = shown;
    const { id, dueAt, post, failure } = item;
    const audience = audienceFor(session, post.stream);
    const why = failure ? whyNot(item.isGone, failure) : whatHinders(session, post);
    const about = `later-${id} later-files-${id}`;
    return html`<li class=${failure ? 'failed' : ''} data-id=${id}>
      <div class="quiet number">
        <bdi>${endTime(dueAt, session.now())}</bdi>
        ${
          audience
            ? html`<cercle-audience
                ?outside=${audience.outside}
                organization=${partnerName(audience)}
              ></cercle-audience>`
            : nothing
        }
        ${scope.access ? nothing : html`<bdi>${roomTitle(session, post.stream)}</bdi>`}
      </div>
      <bdi class="words" id=${`later-${id}`} dir="auto"
        >${post.title ?? post.text.slice(0, firstWords)}</bdi
      >
      ${this.#files.render(session, item)}
      ${why ? html`<p class="why">${icon(alertIcon)}<bdi>${why}</bdi></p>` : nothing}
      <div class="ways">
        <button class="link" aria-describedby=${about} @click=${() => this.#change(shown, item)}>
          ${msg('Change')}
        </button>
        ${this.#twice.render({
          ...{ id, words: msg('Drop'), sure: msg('Drop it for good'), about },
          act: () => this.#drop(shown, item),
        })}
      </div>
      <p class="quiet" role="status">${this.#note?.id === id ? this.#note.words : nothing}</p>
    </li>`;
  }

  async #change({ session }: Shown, item: Later): Promise<void> {
    const { place, room } = this.#top;
    const { post, scheduled, dueAt } = item;
    const { title, stream, text, detail, quote, expiresAt = null } = post;
    const isWritten = scheduled !== undefined && session.draft(place).scheduled === scheduled;
    if (!isWritten) {
      if (accessFor(session, stream) && stream.split('/')[1] !== room) {
        return this.#say(item, msg(str`Change it in its room: ${roomTitle(session, stream)}`));
      }
      if (!composerAt(this.#host.renderRoot, place))
        return this.#say(item, msg('This page does not allow that.'));
      const mentioned = item.mentioned ?? (await namedIn(session, post));
      const files = item.files ?? (await filesOf(session, post));
      if (!mentioned || !files)
        return this.#say(item, msg('No connection. Try again when there is one.'));
      if (!isEmpty(session.draft(place))) {
        return this.#say(item, msg('Send or delete first what you have begun above.'), true);
      }
      if (!item.isSent) session.discard(item.id);
      session.saveDraft(place, {
        ...{ text, stream, detail, mentioned, scheduled, files },
        title: title ?? undefined,
        quote: quote ?? undefined,
        times: { dueAt, expiresAt },
      });
    }
    this.#say(item, '');
    await this.#host.updateComplete;
    composerAt(this.#host.renderRoot, place)?.focus();
  }

  #drop({ session }: Shown, item: Later): void {
    const { place } = this.#top;
    const { id, isSent, scheduled } = item;
    if (!isSent) session.discard(id);
    else if (!intend(this.#host, session, scheduleDrop, { id })) {
      return this.#say(item, msg('This page does not allow that.'));
    }
    const isLast = this.#leave(id);
    // What is written on of it is a post of its own now.
    if (isSent && session.draft(place).scheduled === scheduled) {
      session.saveDraft(place, { scheduled: undefined });
    }
    if (isLast) composerAt(this.#host.renderRoot, place)?.focus();
    this.#host.requestUpdate();
  }

  /** Takes the focus from one that goes away to the next one, or the one before; says whether there is neither. */
  #leave(id: string): boolean {
    const items = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('.later li')];
    const place = items.findIndex(({ dataset }) => dataset.id === id);
    const beside = items[place + 1] ?? items[place - 1];
    beside?.querySelector<HTMLElement>('.link:last-child')?.focus();
    return !beside;
  }

  /** @param isOfBegun - it holds for as long as there is something begun above. */
  #say({ id }: Later, words: string, isOfBegun = false): void {
    this.#note = { id, words, isOfBegun };
    this.#host.requestUpdate();
  }
}

type Input = InputOf<typeof scheduleSet>;
const inputOf = (input: unknown): Input => input as Input;

/** What was written for later here and has not come back from the server, refused or on its way. */
const unsentIn = (shown: Shown): QueuedIntent[] =>
  shown.session.queue.filter(
    ({ name, input, arrived }) =>
      name === scheduleSet.name && !arrived && isHere(shown, inputOf(input).post.stream),
  );

/** Those that failed first, then those that wait for a connection, then the next one. */
function itemsIn(shown: Shown, unsent: readonly QueuedIntent[]): Later[] {
  const { state, queue, status } = shown.session;
  const scheduled = scheduledPosts(state);
  const dropped = queue
    .filter(({ name }) => name === scheduleDrop.name)
    .map(({ input }) => (input as InputOf<typeof scheduleDrop>).id);
  const isWaiting = ({ state: is }: QueuedIntent) => is !== 'sent' && status.kind !== 'open';
  const kept = unsent
    .filter((one) => one.state === 'refused' || isWaiting(one))
    .map(({ key, input, draft, error }): Later => {
      const { id, dueAt, post } = inputOf(input);
      const known = scheduled.some((one) => one.id === id) ? id : undefined;
      const isGone = id !== undefined && known === undefined;
      const failure = error ?? null;
      const mentioned = draft && (draft.mentioned ?? nobody);
      const files = draft && (draft.files ?? []);
      const said = { dueAt, post, mentioned, files, failure };
      return { id: key, scheduled: known, isSent: false, isGone, ...said };
    });
  const waiting = scheduled
    .filter(({ id, post }) => !dropped.includes(id) && isHere(shown, post.stream))
    .map((one): Later => ({ ...one, scheduled: one.id, isSent: true, isGone: false }));
  const all = [...kept, ...waiting];
  return [...all.filter(({ failure }) => failure), ...all.filter(({ failure }) => !failure)];
}

/** Of what is gone for the reader, it is shown with everything else: otherwise it would be nowhere. */
const isHere = ({ session, scope }: Shown, stream: string): boolean =>
  scope.streams.includes(stream) ||
  (!scope.access &&
    scope.isKnown &&
    !accessFor(session, stream)?.streams.some((one) => one.stream === stream));

/** Those whom it names, by the names that they have now; undefined where that cannot be had. */
async function namedIn(session: Session, post: NewPost): Promise<Named[] | undefined> {
  const { stream, mentions, detail, text } = post;
  const ids = [...mentions, ...(detail?.kind === 'decision' ? detail.decidedBy : [])];
  const known = membershipsOf(session.state, stream.split('/')[1]!).map(({ member }) => member);
  const names = mentions.every((id) => known.some((member) => member.id === id))
    ? []
    : new Set([...text.matchAll(/@([\p{L}\p{M}'’-]+)/gu)].map(([, name]) => name!));
  for (const query of names) {
    const found = await session.ask(memberSearch, { query: query.slice(0, 100) });
    if (!found.ok) return undefined;
    known.push(...found.data.members);
  }
  return known
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name, department, organization }) => ({
      ...{ id, name, detail: department ?? organization.name },
    }));
}
