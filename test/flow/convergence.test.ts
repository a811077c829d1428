/** Old snapshot + facts = fresh snapshot, for every intent in the registry (SAFETY D5). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import '../../src/protocol/nouns.ts';
import { registeredIntents } from '../../src/protocol/registry.ts';
import { introduce, startBackend, type Backend, type Client } from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { namedSite } from '../support/links.ts';
import { people, tokenFor } from '../support/people.ts';
import { accesses } from '../../src/store/access.ts';
import { cases } from './convergence-cases.ts';
import { alpenhof, exotic, setScene, stream, write, type Case } from './convergence-scene.ts';
import { FlowReader } from './reader.ts';

/** Entering is no intent of a client's, but changes what others know all the same. */
const enterings: Record<string, Case> = {
  'a new title on a card': async ({ backend }) => {
    const token = await tokenFor(people.ravi, {
      now: backend.clock(),
      claims: { title: `Dock planner ${Math.random()}` },
    });
    await backend.connect(people.ravi, token);
  },
};

for (const { name, skip, create } of databases) {
  describe(`old snapshot + facts = fresh snapshot, on ${name}`, { skip }, () => {
    let database: TestDatabase;
    let backend: Backend;
    let claire: Client;
    let ravi: Client;
    /** The rooms of the cases before. */
    const ofOthers = new Set<string>();

    before(async () => {
      database = await create();
      const { start } = await namedSite();
      backend = await startBackend({ database: await database.open(), links: { start } });
      await introduce(backend, ['claire', 'thomas', 'nora', 'lukas', 'mia', 'charlotte', 'ravi']);
      claire = await backend.connect(people.claire);
      ravi = await backend.connect(people.ravi);
    });
    after(async () => {
      await backend?.close();
      await database?.drop();
    });

    it('has a case for every intent', () => {
      const missing = [...registeredIntents.keys()].filter((intent) => !(intent in cases));
      assert.deepEqual(missing, []);
    });

    for (const [intent, carryOut] of Object.entries({ ...cases, ...enterings })) {
      it(`after ${intent}, for three affiliations, with a change of membership`, async () => {
        const scene = await setScene(backend, claire, ravi);
        const readers = await Promise.all(
          [people.thomas, people.ravi, people.lukas].map((one) =>
            FlowReader.start(backend, one, ofOthers),
          ),
        );
        await carryOut(scene);
        await claire.do('member:admit', { room: scene.room, member: 'nora', role: 'member' });
        for (const reader of readers) await converge(backend, reader, ofOthers);
        for (const { rooms } of readers) rooms.forEach((room) => ofOthers.add(room));
        ofOthers.delete('network');
      });
    }
  });
}

describe('a party of a record', () => {
  it('hears that it may no longer act in everyone once another is there', async (test) => {
    const backend = await startBackend();
    test.after(() => backend.close());
    await introduce(backend, ['claire', 'lukas']);
    const record = 'erp:purchase-order/10248';
    const present = async (member: 'claire' | 'ravi', client: Client, parties: typeof exotic) =>
      client.do('record:open', { ticket: await backend.ticket(member, { record, parties }) });
    const reader = await FlowReader.start(backend, people.ravi);
    await present('ravi', reader.client, exotic);
    await present('claire', await backend.connect(people.claire), [...exotic, alpenhof]);
    await converge(backend, reader);
    const [access] = [...accesses(reader.state).values()];
    const acting = access?.streams.filter(({ act }) => act).map(({ stream }) => stream);
    assert.deepEqual(acting, [stream(access!.room.id, 'with:exotic')]);
  });
});

describe('comments of one millisecond', () => {
  it('are in the same order for who heard of them and for who comes later', async (test) => {
    const now = Date.now();
    let ids = 0;
    const backend = await startBackend({
      clock: () => now,
      newId: () => `c${1e6 - (ids += 1)}`,
    });
    test.after(() => backend.close());
    await introduce(backend, ['thomas', 'lukas', 'ravi']);
    const claire = await backend.connect(people.claire);
    const ravi = await backend.connect(people.ravi);
    const scene = await setScene(backend, claire, ravi);
    const reader = await FlowReader.start(backend, people.thomas);
    await write(claire, 'post:comment', { root: scene.thread });
    await write(ravi, 'post:comment', { root: scene.thread });
    await converge(backend, reader);
  });
});

const patience = 3000;

/** Waits until what someone knows is what they would know if they came now; says how it differs if it never is. */
async function converge(
  backend: Backend,
  reader: FlowReader,
  ignored: ReadonlySet<string> = new Set(),
): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    await reader.follow();
    const fresh = await FlowReader.start(backend, reader.person, ignored);
    fresh.client.close();
    if (isDeepStrictEqual(reader.known(), fresh.known())) return;
    if (Date.now() > deadline) {
      assert.deepEqual(reader.known(), fresh.known(), `${reader.person.name} knows something else`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
