import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { dayOf, mediumDate, noonOf } from '../../lit/format.ts';
import { foldedTag, tag as tagShape } from '../../protocol/filter.ts';
import type { Kind } from '../../protocol/kind.ts';
import type { SearchFilter } from '../../protocol/search.ts';
import { downIcon, icon } from '../../ui/icon/icon.ts';
import '../../ui/member-picker/member-picker.ts';
import type {
  CerclePickEvent,
  CerclePickQueryEvent,
} from '../../ui/member-picker/member-picker.ts';
import '../../ui/menu/menu.ts';
import type { CercleChooseEvent, MenuItem } from '../../ui/menu/menu.ts';
import { placeBeside } from '../../ui/place.ts';
import { openerOf, returnFocus } from '../../ui/return-focus.ts';
import { findReaders } from '../feed/feed-lookups.ts';
import { kindItems, roomItems, titleOf } from './search-choices.ts';
import { kindWord } from './search-kinds.ts';

/** Of what opens below a condition, in px. */
const width = 280;

type Condition = keyof SearchFilter;

/** What a search is narrowed to by its reader, and with what they do so. */
export class SearchFilters {
  readonly #host: LitElement;
  #filter: SearchFilter = {};
  /** The name of whom it is narrowed to. */
  #author = '';
  /** What was written is no tag. */
  #isNoTag = false;
  /** The last day is before the first. */
  #isReversed = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get filter(): SearchFilter {
    return this.#filter;
  }

  get isSet(): boolean {
    return Object.keys(this.#filter).length > 0;
  }

  /** The name of whom it is narrowed to; empty where it is to nobody. */
  get author(): string {
    return this.#author;
  }

  /** Narrows it again as it was. */
  restore(filter: SearchFilter, author: string): void {
    this.#filter = filter;
    this.#author = author;
    this.#host.requestUpdate();
  }

  readonly clear = (): void => {
    this.#filter = {};
    this.#host.requestUpdate();
    this.#host.focus();
  };

  /** @param isInRoom - it is of one room already. */
  render(session: Session, isInRoom: boolean): TemplateResult {
    const { room, kind, author, tag, since, until, hasFile } = this.#filter;
    const rooms = isInRoom ? [] : roomItems(session);
    return html`<div class="filters" role="group" aria-label=${msg('Filters')}>
      ${
        rooms.length > 1 || room !== undefined
          ? this.#condition(
              'room',
              msg('Room'),
              room && titleOf(session, room),
              this.#menu('room', msg('Room'), rooms),
            )
          : nothing
      }
      ${this.#condition('kind', msg('Kind'), kind && kindWord(kind), this.#menu('kind', msg('Kind'), kindItems()))}
      ${this.#condition('author', msg('Written by'), author && this.#author, this.#picker(session))}
      ${this.#condition('tag', msg('Tag'), tag && `#${tag}`, this.#tagForm())}
      ${
        since === undefined && until === undefined
          ? this.#condition('since', msg('Date'), undefined, this.#dateForm(session.now()))
          : nothing
      }
      ${since === undefined ? nothing : this.#chip('since', msg(str`From ${mediumDate(since)}`))}
      ${until === undefined ? nothing : this.#chip('until', msg(str`Until ${mediumDate(until - 1)}`))}
      <span data-condition="hasFile">
        ${
          hasFile
            ? this.#chip('hasFile', msg('Has a file'))
            : html`<button class="text-button" @click=${() => void this.#set({ hasFile: true })}>
                ${msg('Has a file')}
              </button>`
        }
      </span>
      ${this.isSet ? html`<button class="link" @click=${this.clear}>${msg('Clear')}</button>` : nothing}
    </div>`;
  }

  /** Draws a condition: what it is set to, or with what it can be. */
  #condition(
    name: Condition,
    label: string,
    value: string | undefined,
    choices: TemplateResult,
  ): TemplateResult {
    return html`<span data-condition=${name}>
      ${
        value
          ? this.#chip(name, value)
          : html`<button class="text-button" popovertarget=${name} aria-haspopup="true">
                ${label}${icon(downIcon)}
              </button>
              ${choices}`
      }
    </span>`;
  }

  #chip(name: Condition, words: string): TemplateResult {
    return html`<button
      class="chip"
      aria-pressed="true"
      aria-label=${msg(str`${words}, remove this filter`)}
      data-chip=${name}
      @click=${() => void this.#set({ [name]: undefined })}
    >
      <bdi>${words}</bdi><span aria-hidden="true">×</span>
    </button>`;
  }

  #menu(name: 'room' | 'kind', label: string, items: readonly MenuItem[]): TemplateResult {
    return html`<cercle-menu
      id=${name}
      popover
      label=${label}
      .items=${items}
      @cercle-choose=${(event: CercleChooseEvent) => {
        event.stopPropagation();
        void this.#set(name === 'room' ? { room: event.name } : { kind: event.name as Kind });
      }}
    ></cercle-menu>`;
  }

  #picker(session: Session): TemplateResult {
    return this.#popover(
      'author',
      msg('Written by'),
      html`<cercle-member-picker
        label=${msg('Written by')}
        @cercle-pick-query=${(event: CerclePickQueryEvent) => {
          event.stopPropagation();
          void findReaders(session, event, undefined);
        }}
        @cercle-pick=${(event: CerclePickEvent) => {
          event.stopPropagation();
          if (!event.member) return;
          this.#author = event.member.name;
          void this.#set({ author: event.member.id });
        }}
      ></cercle-member-picker>`,
    );
  }

  #tagForm(): TemplateResult {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const { value } = fieldOf(event, 'tag');
      const tag = foldedTag(value.trim().replace(/^#/, ''));
      this.#isNoTag = !tagShape.safeParse(tag).success;
      if (this.#isNoTag) this.#host.requestUpdate();
      else void this.#set({ tag });
    };
    return this.#popover(
      'tag',
      msg('Tag'),
      html`<form @submit=${submit}>
        <label>
          <span class="label">${msg('Tag')}</span>
          <input
            name="tag"
            dir="auto"
            autocomplete="off"
            maxlength="51"
            aria-invalid=${this.#isNoTag}
            aria-describedby="no-tag"
          />
        </label>
        <p class="problem" id="no-tag" role="status">
          ${this.#isNoTag ? msg('Write a tag as #harvest-2026.') : nothing}
        </p>
        <button class="button">${msg('Apply')}</button>
      </form>`,
    );
  }

  #dateForm(now: number): TemplateResult {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const [since, last] = [fieldOf(event, 'since').value, fieldOf(event, 'until').value];
      if (!since && !last) return;
      this.#isReversed = Boolean(since && last && last < since);
      if (this.#isReversed) return this.#host.requestUpdate();
      void this.#set({
        since: since ? startOf(since, 0) : undefined,
        until: last ? startOf(last, 1) : undefined,
      });
    };
    const field = (name: string, label: string) =>
      html`<label>
        <span class="label">${label}</span>
        <input
          type="date"
          name=${name}
          min="1970-01-02"
          max=${dayOf(now)}
          aria-invalid=${this.#isReversed}
          aria-describedby="reversed"
        />
      </label>`;
    return this.#popover(
      'since',
      msg('Date'),
      html`<form @submit=${submit}>
        ${field('since', msg('From'))} ${field('until', msg('Until'))}
        <p class="problem" id="reversed" role="status">
          ${this.#isReversed ? msg('The last day has to be after the first, or the same.') : nothing}
        </p>
        <button class="button">${msg('Apply')}</button>
      </form>`,
    );
  }

  #popover(id: string, label: string, content: TemplateResult): TemplateResult {
    return html`<div
      id=${id}
      class="overlay ask"
      popover
      role="dialog"
      aria-label=${label}
      @beforetoggle=${turn}
      @toggle=${enter}
    >
      ${content}
    </div>`;
  }

  /** Changes conditions; the focus stays where the first of them is. */
  async #set(changes: { [Name in Condition]?: SearchFilter[Name] | undefined }): Promise<void> {
    const entries = Object.entries({ ...this.#filter, ...changes });
    this.#filter = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const [name] = Object.keys(changes).filter((one) => one in this.#filter);
    const { renderRoot } = this.#host;
    const chip = renderRoot.querySelector<HTMLElement>(`[data-chip="${name}"]`);
    const condition = Object.keys(changes)[0]!.replace('until', 'since');
    (
      chip ??
      renderRoot.querySelector<HTMLElement>(
        `[data-condition="${condition}"] button, [data-chip="since"], [data-chip="until"]`,
      )
    )?.focus();
  }
}

const fieldOf = ({ target }: SubmitEvent, name: string): HTMLInputElement =>
  (target as HTMLFormElement).elements.namedItem(name) as HTMLInputElement;

/** When a calendar day begins for the reader, or one so many days later. */
function startOf(day: string, later: number): number {
  const date = new Date(noonOf(day));
  date.setDate(date.getDate() + later);
  return date.setHours(0, 0, 0, 0);
}

function turn(event: ToggleEvent): void {
  const popover = event.currentTarget as HTMLElement;
  const opener = openerOf(popover);
  if (event.newState !== 'open' || !opener) return returnFocus(event);
  placeBeside(popover, opener.getBoundingClientRect(), width);
}

function enter({ newState, currentTarget }: ToggleEvent): void {
  const popover = currentTarget as HTMLElement;
  if (newState === 'open') {
    popover.querySelector<HTMLElement>('input, cercle-member-picker')?.focus();
  }
}
