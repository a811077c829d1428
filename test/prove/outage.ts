/** D6: Redis dies while people write on one node and read on both, and comes back. */
import { noPair, pairScene } from './nodes.ts';
import type { Outcome, Proof } from './proof.ts';
import { inParallel } from '../bench/measure.ts';
import { distribution, employee, enter, post } from './wires.ts';

const stream = 'room/network/everyone';
const writers = 6;

export const outage: Proof = {
  name: 'outage',
  promises: ['D6'],
  async prove({ isFull, scope, tell }): Promise<Outcome> {
    const scene = await pairScene(scope);
    if (!scene) return { findings: [], skipped: [{ promises: ['D6'], skipped: noPair }] };
    const [near, far] = scene.nodes.map(({ url }) => url);
    const each = isFull ? 600 : 60;
    const people = Array.from({ length: writers }, (_, index) => employee(`writes-${index}`));
    const writing = await Promise.all(people.map((person) => enter(scope, person, near!)));
    const beside = await enter(scope, employee('beside'), near!);
    const remote = await enter(scope, employee('remote'), far!);
    for (const reader of [beside, remote]) await reader.open(stream);
    const notes: string[] = [];
    const answered: string[] = [];
    const write = async (when: string) => {
      tell(when);
      const delays: [beside: number[], remote: number[]] = [[], []];
      await inParallel(each, writers, async (index) => {
        const sent = performance.now();
        const input = post(stream, `${when} ${index}`);
        const { id } = await writing[index % writers]!.do('post:create', input);
        answered.push(id);
        const [one, other] = await Promise.all([beside.hears(id), remote.hears(id)]);
        delays[0].push(one.at - sent);
        delays[1].push(other.at - sent);
      });
      notes.push(
        `  ${when}, to the same node    ${distribution(delays[0])}`,
        `  ${when}, to the other node   ${distribution(delays[1])}`,
      );
    };
    await write('with Redis   ');
    await scene.redis!.kill();
    await write('without Redis');
    await scene.redis!.start();
    await write('with it again');
    const lost = [beside, remote].map(({ told }) => {
      const heard = new Set(
        told.map(({ fact }) => (fact.data as { post?: { id: string } }).post?.id),
      );
      return answered.filter((id) => !heard.has(id)).length;
    });
    const done = `${scene.name}: ${answered.length} writes before, while and after Redis was dead`;
    const finding = { promise: 'D6', done, most: 0 };
    const crashes = scene.nodes.reduce((sum, node) => sum + node.crashes, 0);
    return {
      findings: [
        { ...finding, what: 'answered and lost', figure: lost[0]! + lost[1]! },
        { ...finding, what: 'servers that ended by themselves', figure: crashes },
      ],
      notes: ['a post to its delivery, and Redis', ...notes],
    };
  },
};
