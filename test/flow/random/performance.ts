/** Carries out the steps of a sequence. */
import type { TestServer } from './server.ts';
import { mock } from 'node:test';
import type { Answer } from '../../../src/protocol/wire.ts';
import { newClaims } from './claims.ts';
import { members } from './choices.ts';
import { inputFor, whoMay } from './intents.ts';
import type { Surroundings } from './surroundings.ts';
import type { WiredReader } from './wired-reader.ts';
import type { Step } from './steps.ts';

/** Anybody, and somebody whom nobody let in. */
const actors = [...members.map(({ id }) => id), 'nobody'];

/** By intent, how often it was carried out and how often refused. */
export type Tally = Map<string, { done: number; refused: number }>;

export class Performance {
  readonly #server: TestServer;
  readonly #surroundings: Surroundings;
  readonly #tally: Tally;
  readonly #newKey: () => string;
  #last: [by: string, name: string, input: object, key: string] | undefined;

  constructor(server: TestServer, surroundings: Surroundings, tally: Tally, newKey: () => string) {
    this.#server = server;
    this.#surroundings = surroundings;
    this.#tally = tally;
    this.#newKey = newKey;
  }

  async intend(by: string, name: string, input: object): Promise<Answer> {
    const key = this.#newKey();
    this.#last = [by, name, input, key];
    const answer = await this.#server.dispatcher.dispatch(
      { member: by, session: null },
      name,
      input,
      key,
    );
    const counted = this.#tally.get(name) ?? { done: 0, refused: 0 };
    this.#tally.set(name, counted);
    counted[answer.ok ? 'done' : 'refused'] += 1;
    if (answer.ok) this.#surroundings.note(by, name, input, answer.data);
    return answer;
  }

  async carryOut(steps: readonly Step[], readers: readonly WiredReader[]): Promise<void> {
    for (const step of steps) {
      this.#begin(step, readers);
      if (step.settles) await settled();
    }
    await settled();
  }

  #begin(step: Step, readers: readonly WiredReader[]): void {
    switch (step.kind) {
      case 'intend': {
        const input = inputFor(step.name, this.#surroundings, step.choice);
        const by = actors[step.by] ?? whoMay(this.#surroundings, step.name, input);
        void this.intend(by, step.name, input);
        break;
      }
      case 'again': {
        if (!this.#last) break;
        const [member, ...rest] = this.#last;
        void this.#server.dispatcher.dispatch({ member, session: null }, ...rest);
        break;
      }
      case 'enter':
        this.#surroundings.circlesChanged ||= !step.choice.flag;
        void this.#server.dispatcher.enter(newClaims(step.choice));
        break;
      case 'pass':
        mock.timers.tick(step.milliseconds);
        break;
      case 'unheard':
        this.#server.loseNews();
        break;
      case 'unread':
        this.#server.failRead();
        break;
      default:
        disturb(step, readers[step.reader]!);
    }
  }
}

/** Disturbs what a reader hears, or has them ask for something. */
function disturb(step: Extract<Step, { reader: number }>, reader: WiredReader): void {
  const { wire } = reader;
  switch (step.kind) {
    case 'cut':
      return wire.cut();
    case 'older':
      return reader.readOlder();
    case 'thread':
      return reader.readThread(step.which);
    case 'stale':
      return wire.bringBack(step.which);
  }
  if (step.how === 'through') wire.letThrough();
  else if (step.how === 'one') wire.letThrough(1);
  else wire.disturb(step.how);
}

/** Waits until everything has come of what happened: the database answers at once, so that one turn is enough. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
