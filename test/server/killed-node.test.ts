/** One of two nodes that ends as where the power fails, with people at it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isSignals, type Client } from '../support/backend.ts';
import { people } from '../support/people.ts';
import { postgresUrl } from '../support/postgres.ts';
import {
  startProcessNodes,
  type ProcessNode,
  type ProcessNodes,
} from '../support/process-nodes.ts';
import { until } from '../support/until.ts';

const postgres = await postgresUrl();
const skip = postgres.url === null && postgres.skip;
const stream = 'room/network/everyone';

/** How somebody is around, as a client was told last. */
const stateOf = ({ frames }: Client, member: string): unknown =>
  frames
    .filter(isSignals)
    .filter((frame) => frame.stream === `profile/${member}`)
    .at(-1)?.signals[0]!.data;

describe('a node that is killed', { skip, timeout: 180_000 }, () => {
  let nodes: ProcessNodes;
  let claire: Client;
  let thomas: Client;

  before(async () => {
    nodes = await startProcessNodes(postgres.url!);
    const [here, there] = nodes.all as [ProcessNode, ProcessNode];
    thomas = await there.connect(people.thomas);
    claire = await here.connect(people.claire);
    const streams = [stream, 'profile/thomas'].map((name) => ({ stream: name, since: null }));
    await claire.do('stream:open', { streams, threads: 0 });
    await thomas.do('presence:set', { presence: 'here' });
    await until(() => stateOf(claire, 'thomas') === 'here');
  });
  after(() => nodes.close());

  it('leaves nobody around, and nothing of what it answered behind', async () => {
    const { id } = await thomas.do('post:create', { stream, text: 'The last', mentions: [] });
    await nodes.all[1]!.kill();
    await claire.until((frame) => JSON.stringify(frame).includes(id));
    // It said nothing of its end: the other one takes it for gone once it is silent.
    await claire.until(() => stateOf(claire, 'thomas') === 'gone');
    const around = await claire.do('presence:list', { limit: 10 });
    assert.equal(around.total, 0);
  });

  it('has its people back at another, with what they had been told', async () => {
    const again = await (await nodes.start()).connect(people.thomas);
    const streams = [{ stream, since: null }];
    await again.do('stream:open', { streams, threads: 0 });
    await again.do('presence:set', { presence: 'here' });
    await until(() => stateOf(claire, 'thomas') === 'here');
    const { id } = await claire.do('post:create', { stream, text: 'Again', mentions: [] });
    await again.until((frame) => JSON.stringify(frame).includes(id));
    again.close();
  });
});
