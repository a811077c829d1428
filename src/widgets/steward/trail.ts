import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Session } from '../../client/session.ts';
import { clockTime, fullTime, mediumDate } from '../../lit/format.ts';
import {
  auditRead,
  longestAuditQuery,
  type AuditEntry,
  type AuditFilter,
} from '../../protocol/audit.ts';
import { renderSearchField, renderSelect } from '../filters.ts';
import { actionWord, detailWords } from './audit-words.ts';
import { renderListed } from './listed.ts';
import { Listing } from './listing.ts';
import type { Sheet } from './stewarding.ts';
import { Taking } from './taking.ts';

/** Somebody or something to which the trail is narrowed. */
type Named = { id: string; name: string };

/** The audit trail: who did what to whom and when, the newest first. */
export class Trail implements Sheet {
  readonly #host: LitElement;
  readonly #listing: Listing<AuditEntry, AuditFilter, number>;
  readonly #taking: Taking;
  /** What there is to narrow it to. */
  #actions: readonly string[] = [];
  /** How those are called to whom it is narrowed. */
  readonly #names = new Map<string, string>();

  constructor(host: LitElement) {
    this.#host = host;
    this.#taking = new Taking(host);
    this.#listing = new Listing(
      host,
      async (session, { after, ...asked }) => {
        const answer = await session.ask(auditRead, { ...asked, before: after });
        if (!answer.ok) return answer;
        const { entries, before, actions } = answer.data;
        if (actions) this.#actions = actions;
        return { ok: true, data: { entries, after: before } };
      },
      ({ position }) => position,
    );
  }

  look(session: Session): void {
    this.#listing.look(session);
  }

  forget(): void {
    this.#listing.forget();
    this.#taking.forget();
    this.#actions = [];
  }

  render(session: Session): TemplateResult {
    const { entries, after } = this.#listing;
    const isFurther = entries?.length === 0 && after !== null;
    return html`${this.#filters()} ${this.#taking.render(session)}
    ${
      isFurther
        ? html`<p class="quiet">
            <bdi>${msg('There was nothing like that lately. Older entries may have it.')}</bdi>
          </p>`
        : nothing
    }
    ${renderListed(this.#listing, {
      ...{ host: this.#host, session },
      idOf: ({ position }) => String(position),
      label: msg('Audit trail'),
      none: msg('Nothing was written down yet.'),
      lost: msg('The audit trail could not be loaded.'),
      row: (entry) => this.#row(session, entry),
    })}`;
  }

  #filters(): TemplateResult {
    const { query, filter, search, narrow } = this.#listing;
    const isEmpty = filter.actor === undefined && filter.subject === undefined;
    return html`<div class="filters">
        ${renderSearchField({
          label: msg('Find entries'),
          placeholder: msg('Name, action or reason'),
          longest: longestAuditQuery,
          query,
          search,
        })}
        ${renderSelect(
          msg('What was done'),
          this.#actions.map((value) => ({ value, label: actionWord(value) })),
          filter.action,
          (action) => narrow({ action }),
        )}
        ${this.#day(msg('From'), filter.from, (from) => narrow({ from }))}
        ${this.#day(msg('To'), filter.to, (to) => narrow({ to }))}
      </div>
      ${
        isEmpty
          ? nothing
          : html`<div class="filters">
              ${this.#chip(filter.actor, (name) => msg(str`Done by ${name}`), {
                actor: undefined,
              })}
              ${this.#chip(filter.subject, (name) => msg(str`About ${name}`), {
                subject: undefined,
              })}
            </div>`
      }`;
  }

  #day(label: string, day: string | undefined, choose: (day: string | undefined) => void) {
    return html`<label class="day">
      <span class="label">${label}</span>
      <input
        type="date"
        .value=${live(day ?? '')}
        @change=${({ target }: Event) => choose((target as HTMLInputElement).value || undefined)}
      />
    </label>`;
  }

  /** To whom it is narrowed, with the way back. */
  #chip(
    id: string | undefined,
    words: (name: string) => string,
    without: { actor?: undefined } | { subject?: undefined },
  ) {
    if (id === undefined) return nothing;
    const word = words(this.#names.get(id) ?? id);
    return html`<button
      class="button"
      aria-pressed="true"
      aria-label=${msg(str`${word}, show all again`)}
      @click=${() => this.#listing.narrow(without)}
    >
      ${word} <span aria-hidden="true">×</span>
    </button>`;
  }

  #row(session: Session, entry: AuditEntry): TemplateResult {
    const { at, actor, action, subject, detail } = entry;
    const isKnown = subject.of !== null;
    const names = new Map(entry.names.map(({ id, name }) => [id, name]));
    return html`<time
        class="at number quiet"
        datetime=${new Date(at).toISOString()}
        title=${fullTime(at)}
        >${mediumDate(at)} ${clockTime(at)}</time
      >
      <div class="entry">
        <p class="deed"><bdi>${actionWord(action)}</bdi></p>
        <p>
          ${
            actor
              ? this.#name(msg('Done by'), actor, () => ({ actor: actor.id }))
              : html`<bdi class="named quiet">${msg('Done by the network itself')}</bdi>`
          }
          ${
            isKnown && subject.id !== actor?.id
              ? this.#name(msg('About'), subject, () => ({ subject: subject.id }))
              : nothing
          }
          ${isKnown || subject.id === 'audit' ? nothing : html`<bdi class="quiet">${subject.name}</bdi>`}
        </p>
        ${detailWords(detail, names, session.now()).map(
          (words) => html`<p class="quiet"><bdi>${words}</bdi></p>`,
        )}
      </div>`;
  }

  #name(label: string, { id, name }: Named, narrowed: () => AuditFilter): TemplateResult {
    return html`<span class="named"
      ><span class="quiet">${label}</span>
      <button
        class="link"
        title=${msg(str`Narrow to ${name}`)}
        @click=${() => {
          this.#names.set(id, name);
          this.#listing.narrow(narrowed());
        }}
      >
        <bdi>${name}</bdi>
      </button></span
    >`;
  }
}
