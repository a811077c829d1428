/** Members on bare wires, where what arrives, and when, is to be seen as it is. */
import { connectWire, type Wire } from '../bench/wire.ts';
import { quantile } from '../bench/measure.ts';
import { exampleCharter } from '../support/backend.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import { insist } from './talker.ts';
import type { Answer, Fact, Frame } from '../../src/protocol/wire.ts';
import { pause, type Scope } from './scope.ts';

export interface Told {
  fact: Fact;
  /** When it arrived, by `performance.now()`. */
  at: number;
}

export interface Member {
  id: string;
  wire: Wire;
  /** The facts that arrived, in their order. */
  told: Told[];
  /** Asks once, whatever the answer. */
  answer(name: string, input: object): Promise<Answer<any>>;
  /** Asks until it is carried out. */
  do<Data = any>(name: string, input: object): Promise<Data>;
  /** Opens streams, and is told of what happens in them from now on. */
  open(...streams: string[]): Promise<void>;
  /** Resolves once it was told of the post. */
  hears(post: string): Promise<Told>;
}

let keys = 0;

/** Lets somebody in by one node. */
export async function enter(scope: Scope, person: TestPerson, url: string): Promise<Member> {
  const token = await tokenFor(person, { now: Date.now(), lifetime: 6 * 3_600_000 });
  const wire = await connectWire(url, { token, protocol: 1 });
  scope.afterwards(() => wire.close());
  const told: Told[] = [];
  const byPost = new Map<string, Told>();
  const waiting = new Map<string, (told: Told) => void>();
  wire.onFrame = (frame: Frame) => {
    if (!('facts' in frame)) return;
    const at = performance.now();
    for (const fact of frame.facts as Fact[]) {
      const one = { fact, at };
      told.push(one);
      const post = (fact.data as { post?: { id?: string } }).post?.id;
      if (fact.type !== 'post:created' || post === undefined) continue;
      byPost.set(post, one);
      waiting.get(post)?.(one);
    }
  };
  const answer = (name: string, input: object) =>
    wire.ask('intent', name, input, `prove-${String((keys += 1)).padStart(8, '0')}`);
  const member: Member = {
    ...{ id: person.id, wire, told, answer },
    do: (name, input) => insist(() => answer(name, input)),
    async open(...streams) {
      const asked = streams.map((stream) => ({ stream, since: null }));
      const { streams: opened } = await member.do('stream:open', { streams: asked, threads: 0 });
      const absent = opened.filter((one: object) => 'absent' in one);
      if (absent.length > 0) throw new Error(`${person.id}: ${JSON.stringify(absent)}`);
    },
    hears: (post) =>
      Promise.race([
        new Promise<Told>((resolve) => {
          const known = byPost.get(post);
          if (known) resolve(known);
          else waiting.set(post, resolve);
        }),
        pause(longestDelivery).then(() => {
          throw new Error(`${person.id} was never told of ${post}.`);
        }),
      ]),
  };
  return member;
}

const longestDelivery = 60_000;

export const employee = (id: string): TestPerson => ({ ...people.claire, id });
export const supplier = (id: string): TestPerson => ({ ...people.ravi, id });

/** Somebody opens a room; resolves with its id. Its sponsor has to be somebody who has come in. */
export async function openProject(
  by: Member,
  members: readonly string[],
  sponsor: string,
): Promise<string> {
  const { room } = await by.do('room:open', {
    title: 'A room of a proof',
    charter: { ...exampleCharter, sponsor },
    stage: 'running',
    partners: 'apart',
    members,
  });
  return room.id;
}

export const post = (stream: string, text: string) => ({ stream, text, mentions: [] });

/** How values are distributed, in words; milliseconds. */
export function distribution(values: readonly number[]): string {
  const parts = [
    ['p50', quantile(values, 0.5)],
    ['p95', quantile(values, 0.95)],
    ['p99', quantile(values, 0.99)],
    ['max', Math.max(...values)],
  ] as const;
  const told = parts.map(([name, value]) => `${name} ${value.toFixed(1).padStart(8)}`);
  return `${told.join('  ')} ms  of ${values.length}`;
}
