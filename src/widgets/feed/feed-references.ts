import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { isWithin } from '../../perimeter/streams.ts';
import type { Post } from '../../protocol/post.ts';
import { previewDrop } from '../../protocol/preview-drop.ts';
import { mostReferences, postResolve, type Reference } from '../../protocol/reference.ts';
import { accessToRecord } from '../../store/access.ts';
import { audienceChoices } from '../../store/audience.ts';
import { replacedBy, type Draft } from '../../store/draft.ts';
import { applyReferences, referenceTo } from '../../store/reference.ts';
import type { State } from '../../store/slice.ts';
import type { CercleDropPreviewEvent } from '../../ui/link-preview/link-preview.ts';
import '../../ui/reference-card/reference-card.ts';
import { icon } from '../../ui/icon/icon.ts';
import { closeIcon } from '../../ui/icon/more-icons.ts';
import { accessFor, roomTitle } from './feed-access.ts';
import { addressOf } from './feed-address.ts';
import { FeedArrival } from './feed-arrival.ts';
import { composerAt } from './feed-focus.ts';
import { linksIn } from './feed-linked.ts';
import { styles } from './feed-references.styles.ts';

/** What a feed shows at this moment. */
export interface Shown {
  session: Session;
  streams: readonly string[];
  /** Its streams are known, so that what is in none of them is shown elsewhere. */
  isKnown: boolean;
}

/** So many streams of other rooms are kept open for what is linked to. */
const mostStreams = 50;

/** A preview that cannot be drawn is not missed: its link stands in the text. */
const loadPreview = (): void =>
  void import('../../ui/link-preview/link-preview.ts').catch(() => {});

/** Looks up and draws what the texts of a feed refer to, and opens it at the post that the page's address names. */
export class FeedReferences implements ReactiveController {
  readonly arrival: FeedArrival;
  readonly #host: LitElement;
  readonly #shown: () => Shown | null;
  /** Ids that what is being drawn refers to. */
  readonly #wanted = new Set<string>();
  /** Those of the last drawing. */
  #drawn: readonly string[] = [];
  readonly #asked = new Set<string>();

  constructor(host: LitElement, shown: () => Shown | null) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styles.styleSheet!);
    // What is linked to in other rooms is told of by their streams: when it is edited, and when it is gone.
    new SessionController(host, ({ state }) => ({ streams: this.#others(state) }));
    this.arrival = new FeedArrival(host, this, shown);
  }

  hostUpdate(): void {
    this.#wanted.clear();
  }

  hostUpdated(): void {
    this.#drawn = [...this.#wanted];
    const session = this.#shown()?.session;
    if (session?.status.kind !== 'open') return this.#asked.clear();
    const unknown = this.#drawn.filter(
      (id) => referenceTo(session.state, id) === undefined && !this.#asked.has(id),
    );
    for (let from = 0; from < unknown.length; from += mostReferences) {
      void this.#resolve(session, unknown.slice(from, from + mostReferences));
    }
  }

  /** Opens the feed at the post that the page's address names now. */
  follow(): void {
    this.arrival.follow();
  }

  /** What the reader finds at a post, see `referenceTo`; asks for it after this drawing. */
  find(state: State, id: string): Reference | null | undefined {
    this.#wanted.add(id);
    return referenceTo(state, id);
  }

  cards(session: Session, post: Post): TemplateResult {
    const { quote, body, stream, deleted } = post;
    if (deleted) return html``;
    const linked = linksIn(body, session);
    return html`${quote === null ? nothing : this.#card(session, quote, stream, 'quote')}
    ${linked.map(({ post: linkedPost, record, href }) =>
      linkedPost === undefined
        ? html`<cercle-reference-card
            slot="detail"
            record=${accessToRecord(session.state, record)?.room.title ?? record}
            href=${href}
          ></cercle-reference-card>`
        : this.#card(session, linkedPost, stream, 'detail'),
    )}
    ${this.#previews(session, post)}`;
  }

  /** What the links of a text lead to outside of the network; its author may take each away. */
  #previews(session: Session, { id, by, previews = [] }: Post) {
    if (previews.length > 0) loadPreview();
    return repeat(
      previews,
      ({ url }) => url,
      (preview) =>
        html`<cercle-link-preview
          slot="detail"
          .preview=${preview}
          ?removable=${by.id === session.member?.id}
          @cercle-drop-preview=${({ url }: CercleDropPreviewEvent) =>
            intend(this.#host, session, previewDrop, { post: id, url })}
        ></cercle-link-preview>`,
    );
  }

  /** Draws what a draft quotes and what it replaces, each with what takes it out again. */
  quoted(session: Session, place: string, stream: string): TemplateResult {
    const draft = session.draft(place);
    const { quote, detail } = draft;
    const replaced = replacedBy(draft);
    return html`${quote ? this.#begun(session, place, stream, quote, { quote: undefined }) : nothing}
    ${
      replaced && detail?.kind === 'decision'
        ? this.#begun(session, place, stream, replaced, { detail: { ...detail, replaces: null } })
        : nothing
    }`;
  }

  isHeld(state: State, draft: Draft, stream: string): boolean {
    const { quote } = draft;
    const replaced = replacedBy(draft);
    return (
      (quote ? isHeldBy(referenceTo(state, quote), stream, false) : false) ||
      (replaced ? isHeldBy(referenceTo(state, replaced), stream, true) : false)
    );
  }

  /**
   * Draws what a draft refers to.
   *
   * @param without - changes the draft to one that does not.
   */
  #begun(session: Session, place: string, stream: string, id: string, without: Partial<Draft>) {
    const reference = this.find(session.state, id);
    const isReplaced = 'detail' in without;
    const takeOut = () => this.#change(session, place, without);
    const name = isReplaced ? msg('Replace nothing') : msg('Take the quote out');
    const gone = isReplaced
      ? msg('The decision that this replaces is not there any more.')
      : msg('What you quote is not there any more.');
    return html`<div slot="quote" class="quoted">
      ${isReplaced ? html`<span class="quiet">${msg('Replaces')}</span>` : nothing}
      ${this.#card(session, id, stream, '')}
      <button class="icon-button" aria-label=${name} title=${name} @click=${takeOut}>
        ${icon(closeIcon)}
      </button>
      ${
        isHeldBy(reference, stream, isReplaced)
          ? html`<div class="held" role="alert">
              ${
                reference
                  ? this.#narrower(session, place, reference, isReplaced)
                  : html`<b>${gone}</b>
                      <button class="link" @click=${takeOut}>${msg('Post without it')}</button>`
              }
            </div>`
          : nothing
      }
    </div>`;
  }

  /** Says that others would read it than may, or than read what it replaces, and the ways out (LOOK 6). */
  #narrower(session: Session, place: string, reference: Reference, isReplaced: boolean) {
    const { member, state } = session;
    const room = accessFor(session, reference.stream)?.room.id;
    const choices = member && room ? audienceChoices(state, member, room) : [];
    const isChoice =
      place.startsWith('post ') && choices.some(({ stream }) => stream === reference.stream);
    const { text } = session.draft(place);
    const link = addressOf(session, reference);
    const reason = isReplaced
      ? msg('Others read the decision that this replaces.')
      : msg('More people would read the quote here than may.');
    return html`<b>${reason}</b> ${
        isChoice
          ? html`<button
              class="link"
              @click=${() => this.#change(session, place, { stream: reference.stream })}
            >
              ${msg('Write for those who read it')}
            </button>`
          : nothing
      }
      ${
        isReplaced
          ? nothing
          : html`<button
              class="link"
              @click=${() =>
                this.#change(session, place, {
                  quote: undefined,
                  text: [text, link].filter(Boolean).join('\n\n'),
                })}
            >
              ${msg('Send it as a link')}
            </button>`
      }`;
  }

  #change(session: Session, place: string, changes: Parameters<Session['saveDraft']>[1]): void {
    session.saveDraft(place, changes);
    this.#host.requestUpdate();
    composerAt(this.#host.renderRoot, place)?.focus();
  }

  #card(session: Session, id: string, stream: string, slot: 'quote' | 'detail' | '') {
    const reference = this.find(session.state, id);
    const isElsewhere = reference && reference.stream.split('/')[1] !== stream.split('/')[1];
    return html`<cercle-reference-card
      slot=${slot}
      .reference=${reference}
      .now=${session.now()}
      room=${isElsewhere ? roomTitle(session, reference.stream) : ''}
      href=${reference ? addressOf(session, reference) : ''}
    ></cercle-reference-card>`;
  }

  #others(state: State): string[] {
    const own = this.#shown()?.streams ?? [];
    const found = this.#drawn.flatMap((id) => referenceTo(state, id)?.stream ?? []);
    return [...new Set(found)].filter((stream) => !own.includes(stream)).slice(0, mostStreams);
  }

  async #resolve(session: Session, ids: string[]): Promise<void> {
    for (const id of ids) this.#asked.add(id);
    const answer = await session.read(postResolve, { ids }, (state, { references }) =>
      applyReferences(state, ids, references),
    );
    // What could not be asked for is asked for again when the connection is back.
    if (answer.ok) for (const id of ids) this.#asked.delete(id);
  }
}

/** A quote is for those who may read what it quotes; a decision for those alone who read the one that it replaces. */
const isHeldBy = (
  reference: Reference | null | undefined,
  stream: string,
  isReplaced: boolean,
): boolean =>
  reference === null ||
  (reference !== undefined &&
    (isReplaced ? stream !== reference.stream : !isWithin(stream, reference.stream)));
