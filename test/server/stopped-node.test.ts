/** Two nodes as an operator runs them: what somebody may ask is counted for both, and one is stopped without anybody noticing. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Session } from '../../src/client/session.ts';
import { postCreate } from '../../src/protocol/post.ts';
import { openSession } from '../support/crash-room.ts';
import { people } from '../support/people.ts';
import { postgresUrl } from '../support/postgres.ts';
import {
  startProcessNodes,
  type ProcessNode,
  type ProcessNodes,
} from '../support/process-nodes.ts';
import { redisUrl, takeRedis } from '../support/redis.ts';
import { startRelay, type Relay } from '../support/relay.ts';
import { until } from '../support/session.ts';

const [postgres, found] = [await postgresUrl(), await redisUrl()];
const skip = (postgres.url === null && postgres.skip) || (found.url === null && found.skip);
const stream = 'room/network/everyone';

describe('two nodes', { skip, timeout: 180_000 }, () => {
  let redis: Awaited<ReturnType<typeof takeRedis>>;
  let nodes: ProcessNodes;
  let here: ProcessNode;
  let there: ProcessNode;

  before(async () => {
    redis = await takeRedis(found.url!);
    nodes = await startProcessNodes(postgres.url!, { CERCLE_REDIS_URL: redis.url });
    [here, there] = nodes.all as [ProcessNode, ProcessNode];
  });
  after(async () => {
    await nodes?.close();
    await redis?.drop();
  });

  it('refuse at one whoever has asked too much at the other, and nobody else', async () => {
    const claire = await here.connect(people.claire);
    const asked = Array.from({ length: 700 }, () => claire.answer('presence:list', { limit: 1 }));
    const refused = (await Promise.all(asked)).filter(({ ok }) => !ok);
    assert.ok(refused.length > 0);
    const same = await there.connect(people.claire);
    const again = await Promise.all(
      Array.from({ length: 300 }, () => same.answer('presence:list', { limit: 1 })),
    );
    const codes = new Set(again.flatMap((answer) => (answer.ok ? [] : [answer.error.code])));
    assert.deepEqual([...codes], ['too-many']);
    assert.ok(again.filter(({ ok }) => ok).length < 300);
    const other = await there.connect(people.thomas);
    assert.ok((await other.answer('presence:list', { limit: 1 })).ok);
    for (const client of [claire, same, other]) client.close();
  });

  it('bring over whoever is at the one that is stopped, with all that was written', async () => {
    let running = [here.url, there.url];
    let turn = 0;
    // As a balancer does: those who come are spread over the nodes that run.
    const relay: Relay = await startRelay(() => running[(turn += 1) % running.length]!);
    const { nora, thomas } = people;
    const sessions: Session[] = [nora, thomas, nora, thomas].map((person) =>
      openSession(person, { url: relay.url }),
    );
    try {
      for (const session of sessions) {
        session.watch([stream]);
        await until(session, () => session.state.positions.has(stream));
      }
      const write = (session: Session, text: string) =>
        session.intend(postCreate, { stream, text, mentions: [] });
      const answered = Array.from({ length: 40 }, (_, index) =>
        write(sessions[index % sessions.length]!, `Post ${index}`),
      );
      running = [there.url];
      assert.equal(await here.stop(), 0);
      const answers = await Promise.all(answered);
      assert.deepEqual(
        answers.filter(({ ok }) => !ok),
        [],
      );
      const last = await write(sessions[0]!, 'After it');
      assert.ok(last.ok);
      const { seq } = last.data;
      for (const session of sessions) {
        await until(session, () => (session.state.positions.get(stream)?.seq ?? 0) >= seq);
      }
      const reader = await there.connect(people.nora);
      const { threads } = await reader.do('feed:read', {
        streams: [stream],
        before: null,
        limit: 50,
      });
      assert.equal(threads.length, 41);
      reader.close();
    } finally {
      for (const session of sessions) session.close();
      relay.close();
    }
  });
});
