/** What the host of the people in a changing room says of them. */
import type { Backend } from '../../support/backend.ts';
import { tokenFor, type TestPerson } from '../../support/people.ts';
import { cast, personIn, roles, type Role, type Sort } from './cast.ts';

const oneDay = 86_400_000;
/** How long tokens last; milliseconds. No case takes as long. */
const lifetime = 300 * oneDay;
/** A partner's membership, unless it is to end. */
const term = 200 * oneDay;
/** How soon a membership ends that is to end; milliseconds. */
export const soon = 3_600_000;

export class Host {
  readonly #sorts = new Map<Role, Sort>(roles.map((role) => [role, cast[role]]));
  readonly #ends: ReadonlyMap<Role, number>;

  /**
   * @param titles - what each is called on their card.
   * @param ending - those whose membership ends soon.
   */
  constructor(
    readonly backend: Backend,
    readonly mark: string,
    readonly titles: ReadonlyMap<Role, string>,
    ending: readonly Role[],
  ) {
    const now = backend.clock();
    this.#ends = new Map(roles.map((role) => [role, now + (ending.includes(role) ? soon : term)]));
  }

  /** Somebody is of another sort from now on. */
  move(role: Role, sort: Sort): void {
    this.#sorts.set(role, sort);
  }

  /** Someone as they are now. */
  person(role: Role): TestPerson {
    return personIn(this.mark, role, this.#sorts.get(role));
  }

  hasEnded(role: Role): boolean {
    return this.#ends.get(role)! <= this.backend.clock();
  }

  token(role: Role): Promise<string> {
    const isEmployee = this.#sorts.get(role) === 'employee';
    const title = this.titles.get(role)!;
    return tokenFor(this.person(role), {
      ...{ now: this.backend.clock(), lifetime },
      claims: {
        ...{ title, team: `team-${title}` },
        host_contact: isEmployee ? undefined : personIn(this.mark, 'facilitator').id,
        ends_at: isEmployee ? undefined : Math.floor(this.#ends.get(role)! / 1000),
      },
    });
  }
}
