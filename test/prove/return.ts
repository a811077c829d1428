/** D9: a server is started anew while many are connected: all come back, not at once, and miss nothing. */
import '../../src/protocol/nouns.ts';
import { feedPaging, feedThreads } from '../../src/store/feed.ts';
import { quantile } from '../bench/measure.ts';
import { openSession } from '../support/crash-room.ts';
import { embeddedScene } from './nodes.ts';
import type { Outcome, Proof } from './proof.ts';
import { eventually } from './scope.ts';
import { distribution, employee, enter, post } from './wires.ts';

const stream = 'room/network/everyone';
/** Who is back within one of these is back at once; milliseconds. */
const moment = 100;

/** The largest part of the values that lies in one moment. */
function mostAtOnce(values: readonly number[]): number {
  const counts = values.map(
    (first) => values.filter((value) => value >= first && value < first + moment).length,
  );
  return Math.max(...counts) / values.length;
}

export const comingBack: Proof = {
  name: 'return',
  promises: ['D9'],
  async prove({ isFull, scope, tell }): Promise<Outcome> {
    const scene = await embeddedScene(scope);
    const node = scene.nodes[0]!;
    const count = isFull ? 1000 : 200;
    const sessions = Array.from({ length: count }, (_, index) =>
      openSession(employee(`session-${index}`), node),
    );
    scope.afterwards(() => sessions.forEach((session) => session.close()));
    for (const session of sessions) session.watch([stream], feedPaging);
    const isReading = () =>
      sessions.every(({ state, status }) => status.kind === 'open' && state.positions.has(stream));
    await eventually('all have come', isReading, 300_000);
    tell(`${count} have come`);

    const before = await enter(scope, employee('before'), node.url);
    const written = [(await before.do('post:create', post(stream, 'before'))).id];
    await node.stop();
    const gone = () => sessions.every(({ status }) => status.kind === 'offline');
    await eventually('all have noticed', gone);
    await node.start();
    const begin = performance.now();
    const returned = new Map<unknown, number>();
    for (const session of sessions) {
      const look = () => {
        if (session.status.kind !== 'open' || returned.has(session)) return;
        returned.set(session, performance.now() - begin);
      };
      session.subscribe(look);
      look();
    }
    const after = await enter(scope, employee('after'), node.url);
    for (let word = 0; word < 20; word += 1) {
      written.push((await after.do('post:create', post(stream, `word ${word}`))).id);
    }
    await eventually('all are back', () => returned.size === count, 300_000);
    const has = (session: (typeof sessions)[number]) => {
      const shown = feedThreads(session.state, [stream]).map(({ id }) => id);
      // A page has the 20 newest, and one was written before.
      return written.slice(1).every((id) => shown.includes(id));
    };
    await eventually('all are in sync', () => sessions.every(has)).catch(() => {});
    const behind = sessions.filter((session) => !has(session)).length;
    const times = [...returned.values()];
    const done = `one node: ${count} sessions through a restart`;
    const spread = quantile(times, 0.95) - quantile(times, 0.05);
    return {
      findings: [
        { promise: 'D9', done, what: 'sessions not in sync', figure: behind, most: 0 },
        { promise: 'D9', done, what: 'spread of returns, p5 to p95', unit: 'ms', figure: spread },
        {
          ...{ promise: 'D9', done, what: `most back within ${moment} ms`, unit: '%' },
          figure: 100 * mostAtOnce(times),
        },
      ],
      notes: [`sessions back after a restart    ${distribution(times)}`],
    };
  },
};
