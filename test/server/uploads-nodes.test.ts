/** Uploads whose parts come in at several nodes, as a balancer without sticky sessions has it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDatabase, type Database } from '../../src/server/app.ts';
import { createLocks } from '../../src/server/files/locks.ts';
import { insertFile, nowhere } from '../../src/server/db/files.ts';
import { newId } from '../../src/server/id.ts';
import { realTimers } from '../../src/server/timers.ts';
import { people } from '../support/people.ts';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';
import {
  startProcessNodes,
  type ProcessNode,
  type ProcessNodes,
} from '../support/process-nodes.ts';
import { manualTimers } from '../support/timers.ts';
import { until } from '../support/until.ts';
import { filesAs } from '../support/uploads.ts';

const postgres = await postgresUrl();
const skip = postgres.url === null && postgres.skip;

const content = Array.from({ length: 60_000 }, (_, line) => `Line ${line}\n`).join('');

describe('an upload at two nodes', { skip, timeout: 180_000 }, () => {
  let nodes: ProcessNodes;
  const at = (node: ProcessNode) => filesAs(node, people.claire);

  before(async () => (nodes = await startProcessNodes(postgres.url!)));
  after(() => nodes.close());

  /** Sends so much from the beginning at one node, where more is waited for then. */
  async function hang(id: string, size: number, node: ProcessNode) {
    const hanging = await at(node).sendHalf(id, 0, content.slice(0, size), content.length);
    await until(async () => (await nodes.store.uploads.getUpload(id)).offset === size);
    return hanging;
  }

  /** Sends what is missing at one node, and reads it at all. */
  async function finish(id: string, from: number, node: ProcessNode, among: ProcessNode[]) {
    const last = await at(node).send(id, from, content.slice(from));
    assert.equal(((await last.json()) as { data: { size: number } }).data.size, content.length);
    for (const each of among) assert.equal(await at(each).text(id), content);
  }

  it('is whole whichever of them each part comes in at', async () => {
    const [here, there] = nodes.all as [ProcessNode, ProcessNode];
    const id = await at(here).begin({ name: 'long.txt', content });
    const piece = 50_000;
    let offset = 0;
    for (let turn = 0; offset + piece < content.length; turn += 1, offset += piece) {
      const node = nodes.all[turn % 2]!;
      assert.equal(await at(nodes.all[(turn + 1) % 2]!).offset(id), offset);
      const { status } = await at(node).send(id, offset, content.slice(offset, offset + piece));
      assert.equal(status, 204);
    }
    await finish(id, offset, there, [here, there]);
  });

  it('goes on at one while the other waits for more on a connection that is dead', async () => {
    const [here, there] = nodes.all as [ProcessNode, ProcessNode];
    const id = await at(here).begin({ name: 'long.txt', content });
    const hanging = await hang(id, 100_000, here);
    const ended = new Promise((resolve) => hanging.once('close', resolve));
    const from = await at(there).offset(id);
    assert.equal(from, 100_000);
    await ended;
    await finish(id, from, there, [here, there]);
  });

  it('takes of several that come at once at both only what follows what is there', async () => {
    const id = await at(nodes.all[0]!).begin({ name: 'long.txt', content });
    const all = [0, 1, 0, 1].map((index) => at(nodes.all[index]!).send(id, 0, content));
    const statuses = (await Promise.all(all)).map(({ status }) => status).sort();
    assert.deepEqual(statuses, [200, 409, 409, 409]);
    for (const node of nodes.all) assert.equal(await at(node).text(id), content);
  });

  it('goes on elsewhere at once when its node is stopped', async () => {
    const node = await nodes.start();
    const [here] = nodes.all as [ProcessNode];
    const id = await at(node).begin({ name: 'long.txt', content });
    await hang(id, 200_000, node);
    assert.equal(await node.stop(), 0);
    const from = await at(here).offset(id);
    assert.equal(from, 200_000);
    await finish(id, from, here, [here]);
  });

  it('goes on elsewhere soon after its node was killed', async () => {
    const [here, there] = nodes.all as [ProcessNode, ProcessNode];
    const id = await at(here).begin({ name: 'long.txt', content });
    await hang(id, 200_000, here);
    await here.kill();
    const from = await at(there).offset(id);
    assert.equal(from, 200_000);
    await finish(id, from, there, [there]);
  });
});

describe('the lock of an upload', { skip, timeout: 60_000 }, () => {
  let database: Database;
  let drop: () => Promise<void>;
  const upload = newId();

  before(async () => {
    const created = await createPostgresDatabase(postgres.url!);
    database = await openDatabase({ url: created.url });
    drop = created.drop;
    const unused = { picture_json: null, failure_json: null, unused_since: 0 };
    await database.write((transaction) =>
      insertFile(transaction, {
        ...{ ...nowhere, ...unused, id: upload, owner: null, of: 'post', state: 'coming' },
        ...{ name: 'a.txt', claimed: null, class: 'document', type: 'text/plain', size: 1 },
      }),
    );
  });
  after(async () => {
    await database.close();
    await drop();
  });

  const { signal } = new AbortController();
  const node = (timers = realTimers, of = database) =>
    createLocks({ database: of, timers, newId }).newLock(upload);

  it('has whoever holds it let go for who comes later, and no sooner', async () => {
    const [first, second] = [node(), node()];
    let isAsked = false;
    await first.lock(signal, () => void (isAsked = true));
    let isTaken = false;
    const taking = second.lock(signal, () => {}).then(() => (isTaken = true));
    await until(() => isAsked);
    assert.equal(isTaken, false);
    await first.unlock();
    await taking;
    await second.unlock();
  });

  it('has a node that cannot say that it holds it stop in time', async () => {
    let isAway = false;
    const away: Database = {
      ...database,
      write: (work) => (isAway ? Promise.reject(new Error('away')) : database.write(work)),
    };
    const timers = manualTimers();
    let isAsked = false;
    const cutOff = node(timers, away);
    await cutOff.lock(signal, () => void (isAsked = true));
    isAway = true;
    await timers.pass(4900);
    assert.equal(isAsked, false);
    await timers.pass(200);
    assert.equal(isAsked, true);
    const other = node();
    await other.lock(signal, () => {});
    isAway = false;
    await assert.rejects(async () => cutOff.unlock());
    await other.unlock();
  });
});
