/** D8: many ask for far more than is theirs, while one writes as people do. */
import type { Answer } from '../../src/protocol/wire.ts';
import { embeddedScene } from './nodes.ts';
import type { Outcome, Proof } from './proof.ts';
import { employee, enter, post } from './wires.ts';

const stream = 'room/network/everyone';
const flooding = 10;

export const flood: Proof = {
  name: 'flood',
  promises: ['D8'],
  async prove({ isFull, scope }): Promise<Outcome> {
    const scene = await embeddedScene(scope);
    const node = scene.nodes[0]!;
    const each = isFull ? 20_000 : 500;
    const floods = [];
    for (let index = 0; index < flooding; index += 1) {
      floods.push(await enter(scope, employee(`floods-${index}`), node.url));
    }
    const calm = await enter(scope, employee('calm'), node.url);
    const answers: Promise<Answer>[] = floods.flatMap((member) =>
      Array.from({ length: each }, () => member.answer('post:create', post(stream, 'again'))),
    );
    const refusedOfCalm: unknown[] = [];
    for (let count = 0; count < 20; count += 1) {
      const answer = await calm.answer('post:create', post(stream, `word ${count}`));
      if (!answer.ok) refusedOfCalm.push(answer.error);
    }
    const answered = await Promise.all(answers);
    const refused = answered.filter((answer) => !answer.ok);
    const impolite = refused.filter(
      (answer) => answer.ok || answer.error.code !== 'too-many' || !(answer.error.retryAfter! > 0),
    );
    const done = `one node: ${flooding} members ask ${answered.length} times at once`;
    const finding = { promise: 'D8', done, most: 0 };
    return {
      findings: [
        { promise: 'D8', done, what: 'refused', figure: refused.length, least: 1 },
        { ...finding, what: 'refused without saying when to come back', figure: impolite.length },
        { ...finding, what: 'refused to another member', figure: refusedOfCalm.length },
        { ...finding, what: 'crashes', figure: node.crashes },
      ],
    };
  },
};
