/** D7: readers who never read, beside readers who do, in turns within one run. */
import type { Socket as TcpSocket } from 'node:net';
import { longestPost } from '../../src/protocol/kind.ts';
import { quantile } from '../bench/measure.ts';
import { tokenFor } from '../support/people.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { embeddedScene, type Node } from './nodes.ts';
import type { Outcome, Proof } from './proof.ts';
import type { Scope } from './scope.ts';
import { distribution, employee, enter, post, type Member } from './wires.ts';

const stream = 'room/network/everyone';
const others = 10;
const stalled = 5;
/** So often each of them asks for a page of long posts, which is 60 kB a post. */
const asks = 20;
const page = { streams: [stream], before: null, limit: 20 };
const mebi = 2 ** 20;
/** What a server may hold for those who never read, in mebibytes; what they ask for is ten times as much. */
const mostMemory = 64;

/** People who open the stream and ask for a lot; they read it, or they never do. */
async function greedy(scope: Scope, url: string, reads: boolean, round: number): Promise<void> {
  for (let index = 0; index < stalled; index += 1) {
    const person = employee(`${reads ? 'reads' : 'stalls'}-${round}-${index}`);
    const token = await tokenFor(person, { now: Date.now() });
    const { socket } = await rawSocket({ url }, token);
    scope.afterwards(() => socket.terminate());
    if (!reads) (socket as unknown as { _socket: TcpSocket })._socket.pause();
    const opening = { streams: [{ stream, since: null }], threads: 0 };
    socket.send(`421${JSON.stringify(['intent', 'stream:open', opening])}`);
    for (let count = 2; count < asks + 2; count += 1) {
      socket.send(`42${count}${JSON.stringify(['intent', 'feed:read', page])}`);
    }
  }
}

/** Writes so many posts, and answers with how long each took to each of the others, and the most memory meanwhile. */
async function talk(node: Node, writers: readonly Member[], readers: readonly Member[]) {
  const delays: number[] = [];
  let memory = 0;
  for (const writer of writers) {
    const sent = performance.now();
    const { id } = await writer.do('post:create', post(stream, 'A word between.'));
    const told = await Promise.all(readers.map((reader) => reader.hears(id)));
    delays.push(...told.map(({ at }) => at - sent));
    memory = Math.max(memory, await node.memory());
  }
  return { delays, memory };
}

export const slowReader: Proof = {
  name: 'slow reader',
  promises: ['D7'],
  async prove({ isFull, scope, tell }): Promise<Outcome> {
    const scene = await embeddedScene(scope);
    const node = scene.nodes[0]!;
    const readers: Member[] = [];
    const writers: Member[] = [];
    for (let index = 0; index < others; index += 1) {
      readers.push(await enter(scope, employee(`reader-${index}`), node.url));
      await readers.at(-1)!.open(stream);
    }
    for (let index = 0; index < 30; index += 1) {
      writers.push(await enter(scope, employee(`writer-${index}`), node.url));
    }
    const long = '€'.repeat(longestPost);
    for (const writer of writers) await writer.do('post:create', post(stream, long));
    const rounds = isFull ? 12 : 4;
    const beside = { reads: [] as number[], stalls: [] as number[] };
    const memory = { reads: 0, stalls: 0 };
    // The first round of each does not count: both warm up.
    for (let round = 0; round <= rounds; round += 1) {
      for (const how of ['reads', 'stalls'] as const) {
        tell(`round ${round} of ${rounds}: five who ask for a lot, ${how}`);
        await greedy(scope, node.url, how === 'reads', round);
        const talked = await talk(node, writers, readers);
        if (round === 0) continue;
        beside[how].push(...talked.delays);
        memory[how] = Math.max(memory[how], talked.memory);
      }
    }
    const asked = stalled * rounds * asks;
    const done = `one node: ${stalled} who never read ask ${asked} times for pages of 1.2 MB`;
    const finding = { promise: 'D7', done };
    const p99 = (values: readonly number[]) => quantile(values, 0.99);
    const more = (memory.stalls - memory.reads) / mebi;
    return {
      findings: [
        {
          ...finding,
          ...{ what: 'p99 of others, against with readers that read', most: 2, isMeasured: true },
          figure: p99(beside.stalls) / p99(beside.reads),
        },
        {
          ...finding,
          ...{ what: 'memory more than with readers that read', unit: 'MiB', most: mostMemory },
          isMeasured: true,
          figure: Math.max(0, more),
        },
        { ...finding, what: 'servers that ended by themselves', figure: node.crashes, most: 0 },
      ],
      notes: [
        'a post to its delivery to others',
        `  beside five who read           ${distribution(beside.reads)}`,
        `  beside five who never read     ${distribution(beside.stalls)}`,
      ],
    };
  },
};
