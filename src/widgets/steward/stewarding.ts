import {
  adoptStyles,
  html,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { msg } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { memberStream } from '../../perimeter/streams.ts';
import { isSteward } from '../../store/steward.ts';
import { fields } from '../../themes/fields.ts';
import { filterStyles } from '../filters.styles.ts';
import { askedStyles } from '../asked.styles.ts';
import { nothingHere, offlineLine, sessionNotice } from '../session-notice.ts';
import { Inspections } from './inspections.ts';
import { OrganizationChoices } from './organization-choices.ts';
import { Organizations } from './organizations.ts';
import { People } from './people.ts';
import { Rooms } from './rooms.ts';
import { styles } from './steward.styles.ts';
import { renderTabs } from './tabs.ts';
import { Trail } from './trail.ts';

/** What is under a tab. */
export interface Sheet {
  /** Reads what is to be read, while it is shown. */
  look(session: Session): void;
  render(session: Session): TemplateResult;
  /** Somebody else is there, or a steward no more. */
  forget(): void;
}

const names = ['people', 'organizations', 'rooms', 'inspections', 'trail'] as const;
type SheetName = (typeof names)[number];

/** The page of a steward: its tabs, for as long as its reader is one. */
export class Stewarding implements ReactiveController {
  readonly #host: LitElement;
  readonly #shown: () => { session: Session | null; noHeading: boolean };
  readonly #sheets: Record<SheetName, Sheet>;
  readonly #choices: OrganizationChoices;
  #chosen: SheetName = 'people';
  /** Whose page it is; '' for nobody's. */
  #steward = '';

  constructor(host: LitElement, shown: () => { session: Session | null; noHeading: boolean }) {
    this.#host = host;
    this.#shown = shown;
    this.#choices = new OrganizationChoices(host);
    const people = new People(host, this.#choices);
    const goTo = (name: SheetName) => {
      this.#choose(name);
      void this.#focusTab();
    };
    this.#sheets = {
      people,
      organizations: new Organizations(host, (organization) => {
        people.show(organization);
        goTo('people');
      }),
      rooms: new Rooms(host, this.#choices, () => goTo('inspections')),
      inspections: new Inspections(host, () => goTo('rooms')),
      trail: new Trail(host),
    };
    const { elementStyles } = host.constructor as typeof LitElement;
    const more = [fields, filterStyles, askedStyles, styles];
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, ...more]);
    host.addController(this);
  }

  hostUpdate(): void {
    const { session } = this.#shown();
    const steward = session && isSteward(session.state) ? (session.member?.id ?? '') : '';
    if (steward === this.#steward) return;
    this.#steward = steward;
    this.#choices.forget();
    for (const sheet of Object.values(this.#sheets)) sheet.forget();
  }

  hostUpdated(): void {
    const { session } = this.#shown();
    if (session && this.#steward) this.#sheets[this.#chosen].look(session);
  }

  render(): TemplateResult {
    const { session } = this.#shown();
    const notice = sessionNotice(session, this.#steward !== '');
    return html`${notice || !session ? notice : this.#content(session)}`;
  }

  #content(session: Session): TemplateResult {
    const own = memberStream(session.member?.id ?? '');
    if (!session.state.positions.has(own)) return html`<cercle-skeleton></cercle-skeleton>`;
    if (!this.#steward) return nothingHere(session);
    const words: Record<SheetName, string> = {
      people: msg('People'),
      organizations: msg('Organizations'),
      rooms: msg('Rooms'),
      inspections: msg('Inspections'),
      trail: msg('Audit trail'),
    };
    return html`${
      this.#shown().noHeading
        ? nothing
        : html`<header part="header"><h2>${msg('Stewardship')}</h2></header>`
    }
    ${offlineLine(session)}
    ${renderTabs(
      msg('What to look after'),
      names.map((name) => ({ name, word: words[name] })),
      this.#chosen,
      (name) => this.#choose(name),
      this.#sheets[this.#chosen].render(session),
    )}`;
  }

  #choose(name: SheetName): void {
    this.#chosen = name;
    this.#host.requestUpdate();
  }

  /** What was pressed is gone: the keyboard goes on from the tab that came instead. */
  async #focusTab(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }
}
