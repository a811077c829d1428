import { msg, str } from '@lit/localize';
import {
  adoptStyles,
  html,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import {
  audienceName,
  postVerb,
  whoWillRead,
  type AudienceChoice,
} from '../../lit/audience-words.ts';
import { isTitled, type Kind } from '../../protocol/kind.ts';
import { applyEdit, selectedIn, type Edit } from '../edit.ts';
import type { CercleDetailEvent } from '../kind-fields/kind-fields.ts';
import type { MenuItem } from '../menu/menu.ts';
import { formatted } from '../toolbar/format.ts';
import { nextLine } from '../toolbar/lines.ts';
import { formatOf } from '../toolbar/shortcut.ts';
import '../toolbar/toolbar.ts';
import type { CercleFormatEvent } from '../toolbar/toolbar.ts';
import { audienceItems } from './audience-items.ts';
import { begun } from './begun.ts';
import { renderClip } from './clip.ts';
import type { Changes, CercleComposer } from './composer.ts';
import {
  CercleMentionQueryEvent,
  CercleReadersQueryEvent,
  CercleSubmitEvent,
} from './composer-events.ts';
import { renderFoot } from './foot.ts';
import { isBlank } from './blank.ts';
import { hasFields, loadFields, renderKinds, renderTitle } from './kind-row.ts';
import { lackOf, overlong, renderLack, withoutBlanks, type Lack } from './lack.ts';
import { mentionedIn, type Candidate } from './mention-text.ts';
import { Naming } from './naming.ts';
import { nobodyWords, renderPeople } from './people-list.ts';
import { piecesOf } from './pieces.ts';
import { TimeRow } from './time-row.ts';
import { renderUnread } from './unread-note.ts';
import { renderDrop, renderUploads, waitsFor } from './upload-rows.ts';
import { styles } from './writing.styles.ts';

/** What a composer does for whoever writes in it. */
interface Doing {
  choice: () => AudienceChoice | undefined;
  take: (changes: Changes) => void;
  leave: (isKept: boolean) => void;
}

/** What it takes to write in a composer: it comes when somebody begins, since of those who read few do. */
export class Writing implements ReactiveController {
  readonly naming: Naming;
  readonly renderDrop = renderDrop;
  readonly #composer: CercleComposer;
  readonly #doing: Doing;
  readonly #timeRow: TimeRow;
  #announced: unknown = '';
  /** Those who were named in the text to begin with. */
  #mentioned: readonly Candidate[] = [];
  /** Ids of those who were named and cannot read what is chosen. */
  #unreading: readonly string[] = [];
  /** The stream that everybody named was last offered, or looked for, among the readers of. */
  #readBy: string | undefined;
  /** It was to be sent and lacked something: what it lacks is said until it is sent. */
  #isTried = false;

  constructor(composer: CercleComposer, doing: Doing) {
    this.#composer = composer;
    this.#doing = doing;
    this.#timeRow = new TimeRow(composer, (times) => doing.take({ times }));
    const { elementStyles } = composer.constructor as typeof LitElement;
    adoptStyles(composer.renderRoot as ShadowRoot, [...elementStyles, styles]);
    // Before the names are offered, at a letter whose place the mirror tells.
    composer.addController(this);
    this.naming = new Naming(composer, (query) =>
      composer.dispatchEvent(new CercleMentionQueryEvent(composer, doing.choice()!.stream, query)),
    );
    composer.renderRoot.addEventListener('scroll', this.hostUpdated, true);
  }

  /** Scrolls what lies behind the text with it. */
  readonly hostUpdated = (): void => {
    const [field, mirror] = this.#composer.renderRoot.querySelectorAll('textarea, .mirror');
    if (mirror) mirror.scrollTop = field!.scrollTop;
  };

  hostUpdate(): void {
    const { detail, mentioned } = this.#composer;
    if (hasFields(detail)) loadFields();
    if (mentioned !== this.#mentioned) {
      this.#mentioned = mentioned;
      this.naming.named = [...mentioned];
    }
    const stream = this.#doing.choice()?.stream;
    if (stream === this.#readBy) return;
    this.#readBy = stream;
    this.#unreading = [];
    const named = this.naming.named.filter(({ isRoom }) => !isRoom);
    if (stream === undefined || named.length === 0) return;
    const answer = (ids: readonly string[]): void => {
      if (this.#readBy !== stream) return;
      this.#unreading = ids;
      this.#composer.requestUpdate();
    };
    this.#composer.dispatchEvent(new CercleReadersQueryEvent(stream, named, answer));
  }

  /** What is said aloud. */
  get announced(): unknown {
    return this.naming.isNobody ? nobodyWords() : this.#announced;
  }

  /** What is to be said beside a field. */
  get lack(): Lack | undefined {
    const composer = this.#composer;
    const lack = overlong(composer) ?? (this.#isTried ? lackOf(composer) : undefined);
    return lack ?? composer.refused;
  }

  /** Who else may be chosen to read. */
  get audiences(): MenuItem[] {
    return audienceItems(this.#composer.choices, this.#doing.choice()!);
  }

  /** Draws what stands above the text: the title of what needs one, and of what has one. */
  renderTitle(): TemplateResult | typeof nothing {
    const { detail, heading } = this.#composer;
    if (!isTitled(detail.kind) && heading === '') return nothing;
    return renderTitle(heading, this.lack, (title) => this.#doing.take({ title }), this.key);
  }

  /** Draws what lies behind the text: who is named and what is linked in it, before it is sent. */
  renderMirror(): TemplateResult {
    const pieces = piecesOf(this.#composer.draft, this.naming.named);
    const isNeeded = this.naming.isAsking || pieces.some(({ is }) => is !== 'text');
    const drawn = pieces.map(({ text, is }) =>
      is === 'text' ? text : html`<mark class=${is}>${text}</mark>`,
    );
    return html`<div class="mirror" dir="auto" .inert=${true}>${isNeeded ? drawn : nothing}</div>`;
  }

  /**
   * Draws what stands below the text.
   *
   * @param isOpen - there is something to be sent, or given up.
   * @param problem - why it was not taken.
   */
  render(isOpen: boolean, problem: unknown): TemplateResult {
    const { naming } = this;
    return html`${renderLack(this.lack, 'text')}${renderPeople({
      candidates: this.#composer.candidates ?? [],
      active: naming.active,
      complete: naming.complete,
    })}
    ${renderUploads(this.#composer)}
    ${isOpen ? html`<cercle-toolbar @cercle-format=${this.#format}></cercle-toolbar>` : nothing}
    ${this.#fields()} ${isOpen ? this.#timeRow.render(this.lack, this.key) : nothing} ${problem}
    ${this.#note()} ${isOpen ? this.#foot() : nothing}`;
  }

  readonly key = (event: KeyboardEvent): void => {
    // What an input method is composing is not written yet: its Enter chooses a word.
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return this.submit();
    if (this.naming.takesKey(event)) return;
    if (event.key === 'Escape' && this.#composer.mode !== 'post') return this.#doing.leave(true);
    const edit =
      event.target instanceof HTMLTextAreaElement ? editOf(event, event.target) : undefined;
    if (!edit) return;
    event.preventDefault();
    applyEdit(event.target as HTMLTextAreaElement, edit);
  };

  readonly #format = ({ format }: CercleFormatEvent): void => {
    const field = this.#composer.renderRoot.querySelector('textarea')!;
    applyEdit(field, formatted(selectedIn(field), format));
  };

  readonly choose = (stream: string): void => {
    const composer = this.#composer;
    composer.stream = stream;
    const choice = this.#doing.choice()!;
    this.#announced = html`${audienceName(choice)}. ${whoWillRead(choice)}`;
    this.#doing.take({});
    composer.focus();
  };

  readonly submit = (): void => {
    const composer = this.#composer;
    this.#announced = waitsFor(composer.files) || this.#announced;
    composer.requestUpdate();
    if (this.#isHeld) return;
    const { place, heading: title, detail, draft, times } = composer;
    this.#isTried = lackOf(composer) !== undefined;
    if (this.#isTried) {
      return void composer.updateComplete.then(() => {
        const root = composer.renderRoot;
        const wrong = root.querySelector<HTMLElement>('[aria-invalid="true"]');
        (wrong ?? root.querySelector('cercle-kind-fields'))?.focus();
      });
    }
    const { stream } = this.#doing.choice()!;
    const mentions = mentionedIn(draft, this.naming.named);
    const said = { title, detail: withoutBlanks(detail), times };
    this.#timeRow.close();
    composer.dispatchEvent(new CercleSubmitEvent(place, stream, draft, mentions, said));
  };

  /** Those whom the text names and who cannot read it. */
  get #unread(): Candidate[] {
    const unread = this.naming.named.filter(({ id }) => this.#unreading.includes(id));
    const ids = mentionedIn(this.#composer.draft, unread);
    return ids.map((id) => unread.find((candidate) => candidate.id === id)!);
  }

  /** There is nothing to be sent, or too much, or it would not be read by whom it names. */
  get #isHeld(): boolean {
    const composer = this.#composer;
    const { detail, heading, draft, held, files } = composer;
    const isSaid = detail.kind !== 'message' || !isBlank(draft + heading) || files.length > 0;
    const isHeld = !isSaid || held || waitsFor(files) !== '';
    return isHeld || overlong(composer) !== undefined || this.#unread.length > 0;
  }

  #note() {
    const unread = this.#unread;
    if (unread.length === 0) return nothing;
    const postAnyway = (): void => {
      const { naming } = this;
      naming.named = naming.named.filter(({ id }) => !this.#unreading.includes(id));
      const text = unread.reduce(
        (after, { name }) => after.replaceAll(`@${name}`, name),
        this.#composer.draft,
      );
      this.#doing.take({ text });
      this.submit();
    };
    const button = this.#composer.renderRoot.querySelector<HTMLElement>('.change');
    return renderUnread({ unread, postAnyway, change: button ? () => button.click() : undefined });
  }

  #fields() {
    const { mode, detail } = this.#composer;
    return mode === 'post' && hasFields(detail)
      ? html`<cercle-kind-fields
          .detail=${live(detail)}
          .named=${this.naming.named}
          .lack=${this.lack}
          @keydown=${this.key}
          @cercle-detail=${({ detail, added }: CercleDetailEvent) => {
            this.naming.named = [...this.naming.named, ...added];
            this.#doing.take({ detail });
          }}
        ></cercle-kind-fields>`
      : nothing;
  }

  #foot() {
    const { mode, kinds, detail, verb, times, changing, files, limits } = this.#composer;
    const words = () =>
      mode === 'edit' ? msg('Save') : postVerb(this.#doing.choice()!, mode === 'comment');
    const now = verb || words();
    return renderFoot({
      verb: times.dueAt === null ? now : msg(str`${now}, later`),
      isHeld: this.#isHeld,
      waits: waitsFor(files),
      clip: limits ? renderClip(this.#composer) : nothing,
      mention: () => this.naming.begin(),
      kinds: mode === 'post' ? renderKinds(kinds, detail.kind, this.#chooseKind) : nothing,
      later: this.#timeRow.renderButton(),
      cancel: mode === 'post' && !changing ? undefined : () => this.#doing.leave(false),
      submit: this.submit,
    });
  }

  readonly #chooseKind = (kind: Kind): void => {
    this.#isTried = false;
    this.#doing.take({ detail: begun(kind) });
    this.#composer.focus();
  };
}

/** What a key makes of a text: a format, or one more line of a list. */
function editOf(event: KeyboardEvent, field: HTMLTextAreaElement): Edit | undefined {
  const format = formatOf(event);
  if (format) return formatted(selectedIn(field), format);
  return event.key === 'Enter' && !event.shiftKey ? nextLine(selectedIn(field)) : undefined;
}
