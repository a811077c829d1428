import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { AudienceChoice } from '../../lit/audience-words.ts';
import { customElement } from '../../lit/custom-element.ts';
import { whenIdle } from '../../lit/on-demand.ts';
import type { FileLimits } from '../../protocol/file.ts';
import { isTitled, type DetailInput } from '../../protocol/kind.ts';
import type { Times } from '../../protocol/schedule.ts';
import { base, controls } from '../../themes/base.ts';
import { alertIcon, icon } from '../icon/icon.ts';
import { keepKeys } from '../keep-keys.ts';
import type { ShownUpload } from '../uploads/shown-upload.ts';
import { renderAudienceRow } from './audience-row.ts';
import { noTimes } from './begun.ts';
import { renderClip } from './clip.ts';
import { CercleAttachEvent, CercleCancelEvent, CercleDraftEvent } from './composer-events.ts';
import type { ChosenKind } from './kind-row.ts';
import type { Lack } from './lack.ts';
import type { Candidate } from './mention-text.ts';
import { styles } from './composer.styles.ts';
import type { Writing } from './writing.ts';

export * from './composer-events.ts';

const noFiles: readonly ShownUpload[] = [];

/** What a writer changes at once. */
export type Changes = Partial<{ text: string; title: string; detail: DetailInput; times: Times }>;

/**
 * @summary Where people write: who will read stands above the text, and again in the button.
 * @slot quote - what the text quotes, above it
 * @event cercle-submit - a text is to be sent
 * @event cercle-draft - the text has changed
 * @event cercle-attach - files are to hang on it: chosen, pasted or dropped
 * @event cercle-upload - a file on its way is to be taken away, or sent again
 * @event cercle-mention-query - someone is about to be named
 * @event cercle-readers-query - other people will read than those who were offered when somebody was named
 * @event cercle-cancel - writing is left: what was edited is given up, unless `isKept`
 * @csspart base - the box
 * @csspart header - the audience row
 * @csspart footer - the row of the button
 */
@customElement('cercle-composer')
export class CercleComposer extends LitElement {
  static override styles = [base, controls, styles];

  /** The audiences to choose from, the default first; a comment has the one of its thread. */
  @property({ attribute: false }) choices: readonly AudienceChoice[] = [];
  /** The stream of the audience that is chosen; the first of the choices while it is none of them. */
  @property({ attribute: false }) stream = '';
  /** Where it stands: comes back in its events. */
  @property() place = '';
  /** What it is for. */
  @property() mode: 'post' | 'comment' | 'edit' | 'decide' = 'post';
  /** What stands in the empty field, and names it. */
  @property() label = '';
  /** What is written there so far. */
  @property({ attribute: false }) draft = '';
  /** Who may be named, for the query last raised; undefined until it is known. */
  @property({ attribute: false }) candidates: readonly Candidate[] | undefined;
  /** Members named in the text to begin with. */
  @property({ attribute: false }) mentioned: readonly Candidate[] = [];
  /** Why what was written was not taken, in words for its writer. */
  @property() problem = '';
  /** What it is called. */
  @property({ attribute: false }) heading = '';
  /** What is said beside the text. */
  @property({ attribute: false }) detail: DetailInput = { kind: 'message' };
  /** What may be written besides a message. */
  @property({ attribute: false }) kinds: readonly ChosenKind[] = [];
  /** What it quotes cannot be read by all who would read it: it is not sent as it is. */
  @property({ type: Boolean }) held = false;
  /** When it appears and goes. */
  @property({ attribute: false }) times: Times = noTimes;
  /** It changes what was written for later: that can be given up. */
  @property({ type: Boolean }) changing = false;
  /** What files may hang on it; null where none may. */
  @property({ attribute: false }) limits: FileLimits | null = null;
  /** What hangs on it, and what is on its way there. */
  @property({ attribute: false }) files: readonly ShownUpload[] = noFiles;
  /** What the server has said to be wrong in one of the fields. */
  @property({ attribute: false }) refused: Lack | undefined;
  /** What the button does, where that does not follow from what is written. */
  @property() verb = '';

  /** What only somebody who writes needs; undefined until it is loaded. */
  @state() private writing: Writing | undefined;
  /** Files are held over it, and let go they would hang on it. */
  @state() private isDropping = false;
  /** It could not be loaded. */
  @state() private isOutOfReach = false;
  #loading: Promise<Writing | undefined> | undefined;

  @query('textarea') private field!: HTMLTextAreaElement | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    keepKeys(this);
  }

  override willUpdate(): void {
    if (this.#isOpen && !this.isOutOfReach) void this.#begin();
  }

  override render() {
    const choice = this.#choice;
    if (!choice) return nothing;
    const { writing } = this;
    const isOpen = this.#isOpen;
    const classes = `base ${choice.outside ? 'outside' : ''} ${isOpen ? 'open' : ''} ${this.isDropping ? 'dropping' : ''}`;
    const problem = this.#problem();
    return html`<div
      class=${classes}
      part="base"
      @paste=${this.#bring}
      @dragover=${this.#bring}
      @dragleave=${this.#bring}
      @drop=${this.#bring}
    >
      ${this.mode === 'post' ? this.#audience(choice) : nothing} <slot name="quote"></slot>
      ${writing?.renderTitle()}
      <div class="text">
        <textarea
          rows="1"
          dir="auto"
          aria-label=${this.label}
          aria-invalid=${writing?.lack?.field === 'text'}
          aria-describedby=${this.mode === 'post' ? 'audience text' : 'text'}
          aria-autocomplete="list"
          aria-controls=${writing ? 'people' : nothing}
          aria-activedescendant=${
            writing?.naming.isOffering ? `person-${writing.naming.active}` : nothing
          }
          placeholder=${this.label}
          .value=${live(this.draft)}
          @focus=${this.#begin}
          @input=${this.#input}
          @keydown=${this.#key}
          @blur=${() => writing?.naming.stop()}
        ></textarea>
        ${writing?.renderMirror()} ${this.limits && !isOpen ? renderClip(this) : nothing}
      </div>
      ${writing?.render(isOpen, problem) ?? problem}
      <span class="visually-hidden" aria-live="polite">${writing?.announced}</span>
      ${this.isDropping ? writing?.renderDrop() : nothing}
    </div>`;
  }

  /** Whoever loses the connection before they begin can write nonetheless: it is there as soon as the page rests. */
  protected override firstUpdated(): void {
    whenIdle(() => void import('./writing.ts').catch(() => {}));
  }

  override updated(): void {
    if (!this.field) return;
    if (!CSS.supports('field-sizing', 'content')) {
      this.field.style.setProperty('height', 'auto');
      this.field.style.setProperty('height', `${this.field.scrollHeight}px`);
    }
  }

  /** Complete once what has begun to load is drawn as well. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#loading) return isComplete;
    await this.#loading;
    return super.getUpdateComplete();
  }

  /**
   * A title comes first where one is missing. A text does not wait for what is being loaded: what is typed meanwhile is not
   * to go elsewhere.
   */
  override focus(): void {
    const isUntitled = isTitled(this.detail.kind) && this.heading === '';
    void (isUntitled ? this.updateComplete : super.getUpdateComplete()).then(() =>
      this.renderRoot.querySelector<HTMLElement>('.title:placeholder-shown, textarea')?.focus(),
    );
  }

  /** Has files hang on what is written, for those of whom its writer sees that they will read it. */
  attach(files: readonly File[]): void {
    if (files.length === 0) return;
    const wasOpen = this.#isOpen;
    this.#take({});
    this.dispatchEvent(new CercleAttachEvent(this.place, files));
    // What they were chosen with is elsewhere once there is something to be sent.
    if (!wasOpen) this.focus();
  }

  get #choice(): AudienceChoice | undefined {
    return this.choices.find(({ stream }) => stream === this.stream) ?? this.choices[0];
  }

  /** There is something to be sent, or to be given up. */
  get #isOpen(): boolean {
    const isEmpty =
      this.draft + this.heading === '' && this.files.length === 0 && this.detail.kind === 'message';
    return this.mode !== 'post' || this.changing || !isEmpty;
  }

  #audience(chosen: AudienceChoice) {
    return renderAudienceRow({
      chosen,
      isChoice: this.choices.length > 1,
      items: this.writing?.audiences ?? [],
      load: this.#begin,
      choose: (stream) => this.writing?.choose(stream),
    });
  }

  #problem() {
    const words = this.isOutOfReach
      ? html`${msg('This page cannot reach what it takes to post. What you write is kept.')}
          <button class="link" @click=${this.#begin}>${msg('Try now')}</button>`
      : this.problem;
    return words
      ? html`<p class="problem" role="alert">${icon(alertIcon)}<bdi>${words}</bdi></p>`
      : nothing;
  }

  readonly #begin = (): Promise<Writing | undefined> => (this.#loading ??= this.#load());

  async #load(): Promise<Writing | undefined> {
    try {
      const { Writing } = await import('./writing.ts');
      this.writing = new Writing(this, {
        choice: () => this.#choice,
        take: (changes) => this.#take(changes),
        leave: this.#leave,
      });
    } catch {
      this.#loading = undefined;
    }
    this.isOutOfReach = !this.writing;
    return this.writing;
  }

  /** Files that come with a text, as a picture of it, are not what was copied. */
  readonly #bring = (event: ClipboardEvent | DragEvent): void => {
    const { type } = event;
    const brought = event instanceof DragEvent ? event.dataTransfer : event.clipboardData;
    const { types = [] } = brought ?? {};
    const isText = type === 'paste' && types.includes('text/html') && types.includes('text/plain');
    if (!this.limits || !types.includes('Files') || isText) return;
    event.preventDefault();
    // From one part of the box to another nothing leaves it.
    const { relatedTarget, currentTarget } = event as DragEvent;
    if ((currentTarget as Element).contains(relatedTarget as Node | null)) return;
    this.isDropping = type === 'dragover';
    if (this.isDropping) void this.#begin();
    this.attach([...brought!.files]);
  };

  #input(): void {
    this.#take({ text: this.field!.value });
    if (this.writing) this.writing.naming.look();
    else void this.#begin().then((writing) => writing?.naming.look());
  }

  #take(changes: Changes): void {
    const { text = this.draft, title = this.heading } = changes;
    const { detail = this.detail, times = this.times } = changes;
    this.draft = text;
    this.heading = title;
    this.detail = detail;
    this.times = times;
    // What the writer has seen above the text while writing is what they wrote it for.
    this.stream = this.#choice!.stream;
    const mentioned = this.writing?.naming.named ?? this.mentioned;
    const said = { title, detail, times, mentioned };
    this.dispatchEvent(new CercleDraftEvent(this.place, this.stream, text, said));
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (this.writing) return this.writing.key(event);
    const isSent = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (isSent) void this.#begin().then((writing) => writing?.key(event));
    else if (event.key === 'Escape' && this.mode !== 'post') this.#leave(true);
  };

  readonly #leave = (isKept: boolean): void => {
    this.dispatchEvent(new CercleCancelEvent(this.place, isKept));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-composer': CercleComposer;
  }
}
