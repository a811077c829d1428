import type { Presence as State } from '../../protocol/presence.ts';

/** A node that has said nothing for so long has died, or is cut off: nobody is there by its word; milliseconds. */
const silentFor = 30_000;

/** What other nodes say of how members are. */
export class OtherNodes {
  readonly #clock: () => number;
  readonly #nodes = new Map<string, { heardAt: number; states: Map<string, State> }>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** A node is there: what it said before holds on. Says whether nothing is known of it. */
  hear(node: string): boolean {
    const known = this.#nodes.get(node);
    if (known) known.heardAt = this.#clock();
    else this.#nodes.set(node, { heardAt: this.#clock(), states: new Map() });
    return !known;
  }

  set(node: string, member: string, state: State): void {
    const states = this.#nodes.get(node)?.states;
    if (state === 'gone') states?.delete(member);
    else states?.set(member, state);
  }

  statesOf(member: string): State[] {
    return [...this.#nodes.values()].flatMap(({ states }) => states.get(member) ?? []);
  }

  /** Those that nothing was heard of for too long. */
  silent(): string[] {
    const since = this.#clock() - silentFor;
    return [...this.#nodes].flatMap(([node, { heardAt }]) => (heardAt < since ? [node] : []));
  }

  /** Forgets a node; returns of whom it had said something. */
  forget(node: string): string[] {
    const states = this.#nodes.get(node)?.states;
    this.#nodes.delete(node);
    return [...(states?.keys() ?? [])];
  }
}

/** How somebody is who is so on several pages: here on one is here. */
export function merged(states: Iterable<State>): State {
  const all = [...states];
  return all.includes('here') ? 'here' : all.includes('away') ? 'away' : 'gone';
}
