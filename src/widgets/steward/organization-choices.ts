import type { ReactiveControllerHost } from 'lit';
import type { Session } from '../../client/session.ts';
import type { Organization } from '../../protocol/member.ts';
import { mostListed, stewardOrganizations } from '../../protocol/steward-list.ts';
import type { Choice } from '../filters.ts';

/** The organizations that a list can be narrowed to, as many as one answer has; to others their own list leads. */
export class OrganizationChoices {
  readonly #host: ReactiveControllerHost;
  #all: readonly Organization[] = [];
  #hasAsked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get choices(): Choice[] {
    return this.#all.map(({ id, name }) => ({ value: id, label: name }));
  }

  /** Reads them, once. */
  look(session: Session): void {
    if (!this.#hasAsked && session.status.kind === 'open') void this.#read(session);
  }

  /** One more that is narrowed to. */
  add(organization: Organization): void {
    if (this.#all.some(({ id }) => id === organization.id)) return;
    this.#all = [...this.#all, organization];
  }

  forget(): void {
    this.#all = [];
    this.#hasAsked = false;
  }

  async #read(session: Session): Promise<void> {
    this.#hasAsked = true;
    const all = { query: '', filter: {}, after: null, limit: mostListed };
    const answer = await session.ask(stewardOrganizations, all);
    this.#hasAsked = answer.ok;
    if (!answer.ok) return;
    const meanwhile = this.#all;
    this.#all = answer.data.organizations.map(({ organization }) => organization);
    meanwhile.forEach((one) => this.add(one));
    this.#host.requestUpdate();
  }
}
