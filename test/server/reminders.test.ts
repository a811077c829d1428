import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remindEvery } from '../../src/protocol/announcement.ts';
import { startBackend, type Client } from '../support/backend.ts';
import { openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';

const has = (words: string) => (frame: object) => JSON.stringify(frame).includes(words);

describe('a reminder of an announcement', () => {
  const launch = opened(() => openLaunchRoom());

  const announce = (audience: string, client = launch.claire) =>
    launch.post(client, audience, { title: 'Closed at noon', detail: { kind: 'announcement' } });
  const remind = (post: string, client = launch.claire) =>
    client.do<{ reminded: number }>('announcement:remind', { post });

  /** What somebody who comes now is asked to confirm. */
  async function asked(person: TestPerson): Promise<string[]> {
    const client = await launch.backend.connect(person);
    const streams = [{ stream: `member/${person.id}`, since: null }];
    const { streams: opened } = await client.do('stream:open', { streams, threads: 0 });
    client.close();
    return opened[0].snapshot.reminders.map(({ post }: { post: string }) => post);
  }

  it('asks those who can read it and have not confirmed, and tells its author only how many', async () => {
    const { ravi, thomas, stream, backend } = launch;
    const id = await announce('everyone');
    await ravi.do('announcement:confirm', { post: id });
    const page = await backend.connect(people.thomas);
    const streams = [{ stream: 'member/thomas', since: null }];
    await page.do('stream:open', { streams, threads: 0 });
    assert.deepEqual(await remind(id), { reminded: 4 });
    await page.until(has('announcement:reminded'));
    const told = page.frames.find(has('announcement:reminded'));
    assert.ok(has(`"post":"${id}"`)(told!) && has(stream('everyone'))(told!));
    assert.ok(has('"by":{"id":"claire","name":"Claire Fontaine"}')(told!));
    assert.deepEqual(await asked(people.thomas), [id]);
    assert.deepEqual(await asked(people.ravi), []);
    assert.deepEqual(await asked(people.claire), []);
    await thomas.do('announcement:confirm', { post: id });
    assert.deepEqual(await asked(people.thomas), []);
  });

  it('comes at most once a day, and says when it can come again', async (test) => {
    const now = Date.now();
    let ahead = 0;
    const backend = await startBackend({ clock: () => now + ahead });
    test.after(() => backend.close());
    const enter = async (person: TestPerson) =>
      backend.connect(person, await tokenFor(person, { now: now + ahead }));
    const claire = await enter(people.claire);
    (await enter(people.thomas)).close();
    const input = { title: 'Closed', text: '', mentions: [], detail: { kind: 'announcement' } };
    const stream = 'room/network/everyone';
    const { id } = await claire.do('post:create', { ...input, stream });
    assert.deepEqual(await remind(id, claire), { reminded: 1 });
    ahead = 60_000;
    const again = await claire.answer('announcement:remind', { post: id });
    assert.ok(!again.ok);
    assert.equal(again.error.code, 'forbidden');
    assert.equal(again.error.retryAfter, remindEvery - ahead);
    ahead = remindEvery;
    assert.deepEqual(await remind(id, await enter(people.claire)), { reminded: 1 });
  });

  it('is its author’s to send, and a facilitator’s', async () => {
    const { claire, thomas, ravi, lukas, post } = launch;
    const id = await announce('everyone', thomas);
    const refused = (client: Client, of = id) =>
      refusalOf(client, 'announcement:remind', { post: of });
    assert.equal(await refused(ravi), 'forbidden');
    assert.equal(await refused(lukas, await announce('with:exotic')), 'absent');
    assert.equal(await refused(claire, await post(claire, 'everyone')), 'absent');
    // Neither its author nor who sends it is asked.
    assert.deepEqual(await remind(id, claire), { reminded: 4 });
    assert.equal(await refused(thomas), 'forbidden');
    assert.ok(!(await asked(people.thomas)).includes(id));
    assert.ok(!(await asked(people.claire)).includes(id));
  });

  it('is gone with the right to read, and with the announcement', async () => {
    const { claire, room, backend } = launch;
    const [kept, gone] = [await announce('everyone'), await announce('everyone')];
    await remind(kept);
    await remind(gone);
    assert.ok((await asked(people.lukas)).includes(kept));
    await claire.do('post:delete', { id: gone });
    backend.advance(11_000);
    while ((await asked(people.lukas)).includes(gone));
    await claire.do('member:remove', { room, member: 'nora' });
    assert.deepEqual(await asked(people.nora), []);
    await claire.do('member:admit', { room, member: 'nora', role: 'member' });
    assert.deepEqual(await asked(people.nora), []);
  });
});
