/** A network is backed up while people write, verified, and restored to people who have seen what came after. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import Connection from 'libsql';
import type { Session } from '../../../src/client/session.ts';
import { memberStream } from '../../../src/perimeter/streams.ts';
import { postCreate } from '../../../src/protocol/post.ts';
import { readAdvance } from '../../../src/protocol/reading.ts';
import { feedBoundary, feedPaging, feedThreads } from '../../../src/store/feed.ts';
import { buildWhatIsOld } from '../../support/build.ts';
import { openRoom, openSession, readAll } from '../../support/crash-room.ts';
import { people } from '../../support/people.ts';
import {
  completeEnvironment,
  asShipped,
  startServerProcess,
  type ServerProcess,
} from '../../support/server-process.ts';
import { until } from '../../support/session.ts';
import { filesAs } from '../../support/uploads.ts';

describe('a backup', { timeout: 240_000 }, () => {
  let folder: string;
  let server: ServerProcess;
  let url: string;
  let stream: string;
  /** Another of the room, in which nothing is written after the backup. */
  let shared: string;
  let claire: Session;
  let reader: Session;
  /** The texts that were answered, oldest first. */
  const answered: string[] = [];

  const inFolder = (name: string): Record<string, string> =>
    completeEnvironment(join(folder, name));
  const serve = async (name: string, port = '0'): Promise<void> => {
    server = startServerProcess({ ...inFolder(name), CERCLE_PORT: port }, asShipped);
    url = await server.address();
  };
  async function command(environment: Record<string, string>, ...words: string[]) {
    const { ended, written } = startServerProcess(environment, [...asShipped, ...words]);
    return { code: await ended, said: written() };
  }

  async function post(text: string, files: string[] = []): Promise<void> {
    const answer = await claire.intend(postCreate, { stream, text, mentions: [], files });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    answered.push(text);
  }
  const textsIn = async (session: Session): Promise<string> =>
    JSON.stringify(await readAll(session, [stream]));
  const shown = (session: Session): string =>
    JSON.stringify(feedThreads(session.state, [stream]).slice(0, feedPaging.threads));

  before(async () => {
    buildWhatIsOld();
    folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    await serve('data');
    const room = await openRoom({ url }, [people.claire, people.thomas], [people.ravi]);
    room.facilitator.close();
    ({ inside: stream, shared } = room);
    claire = openSession(people.claire, { url });
    reader = openSession(people.thomas, { url });
    reader.watch([memberStream('thomas')]);
    reader.watch([stream, shared], feedPaging);
    await until(claire, () => claire.status.kind === 'open');
    const file = await filesAs({ url, clock: Date.now }, people.claire).file({
      name: 'lots.txt',
      content: 'Four lots of glass.',
    });
    await post('with a file', [file.id]);
    await claire.intend(postCreate, { stream: shared, text: 'shared before', mentions: [] });
  });
  after(async () => {
    claire?.close();
    reader?.close();
    server?.child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('has all that was answered before it began, though people write on', async () => {
    for (let index = 0; index < 20; index += 1) await post(`before ${index}`);
    const made = command(inFolder('data'), 'backup', join(folder, 'backup'));
    let isMade = false;
    void made.then(() => (isMade = true));
    for (let index = 0; !isMade; index += 1) await post(`meanwhile ${index}`);
    const { code, said } = await made;
    assert.equal(code, 0, said);
    assert.match(said, /^\d+ streams, \d+ facts, \d+ posts and 1 files, all whole\.\n$/);
    assert.deepEqual((await readdir(folder)).sort(), ['backup', 'data']);
    assert.equal((await stat(join(folder, 'backup', 'cercle.db'))).mode & 0o077, 0);
  });

  it('is restored, and who has seen what came after is shown what there is', async () => {
    for (let index = 0; index < 5; index += 1) await post(`after ${index}`);
    await until(reader, () => shown(reader).includes('after 4'));
    // What they have read is set back as well, and with it everything that is theirs alone.
    const place = { at: Date.now(), id: '0' };
    const read = await reader.intend(readAdvance, { marks: [{ stream, place }] });
    assert.ok(read.ok);
    server.child.kill('SIGKILL');
    await server.ended;
    await serve('backup', new URL(url).port);

    const anew = openSession(people.nora, { url });
    anew.watch([stream], feedPaging);
    await until(anew, () => shown(anew).includes('"meanwhile'));
    const texts = await textsIn(anew);
    for (const text of answered.filter((one) => /^(before|with)/.test(one))) {
      assert.ok(texts.includes(`"${text}"`), text);
    }
    assert.ok(!texts.includes('after 0'));
    await until(reader, () => reader.status.kind === 'open' && !shown(reader).includes('after'));
    assert.equal(shown(reader), shown(anew));
    await until(reader, () => feedBoundary(reader.state, [stream, shared]) !== undefined);

    await post('of the restored one');
    for (const session of [reader, anew]) {
      await until(session, () => shown(session).includes('of the restored one'));
    }
    const [file] = (await readAll(anew, [stream])).flatMap(({ post: { files } }) => files ?? []);
    assert.equal(
      await filesAs({ url, clock: Date.now }, people.claire).text(file!.id),
      'Four lots of glass.',
    );
    anew.close();
  });

  it('is made in no folder that is there, of no folder without a database, which no look makes, and of no PostgreSQL', async () => {
    const there = await command(inFolder('backup'), 'backup', join(folder, 'data'));
    assert.equal(there.code, 1);
    assert.match(there.said, /is there already\. Name a folder that is not\.\n$/);
    const nothing = await command(inFolder('nowhere'), 'backup', join(folder, 'again'));
    assert.equal(nothing.code, 1);
    assert.match(nothing.said, /There is no database in .*CERCLE_DATA\.\n$/);
    for (const look of ['verify', 'audit']) {
      const looked = await command(inFolder('nowhere'), look);
      assert.equal(looked.code, 1, look);
      assert.match(looked.said, /There is no database in .*CERCLE_DATA\.\n$/);
    }
    const elsewhere = { CERCLE_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
    const other = await command(elsewhere, 'backup', join(folder, 'again'));
    assert.equal(other.code, 1);
    assert.match(other.said, /^CERCLE_DATABASE_URL: .*pg_dump/);
    const odd = await command({}, 'restore');
    assert.equal(odd.code, 1);
    assert.match(odd.said, /^cercle-server {2,}serves/);
    assert.deepEqual((await readdir(folder)).sort(), ['backup', 'data']);
  });

  it('has an audit trail that is looked at, and anchors elsewhere that are not', async () => {
    const anchored = { ...inFolder('data'), CERCLE_AUDIT_ANCHOR: 'https://anchors.example/' };
    const { code, said } = await command(anchored, 'audit');
    assert.equal(code, 0, said);
    assert.match(said, /What https:\/\/anchors\.example\/ was told is not looked at from here/);
  });

  it('is not verified while a server runs on it', async () => {
    const { code, said } = await command(inFolder('backup'), 'verify');
    assert.equal(code, 1);
    assert.match(said, /Another server is running/);
  });

  it('is found broken, whatever it is that was lost', async () => {
    server.child.kill('SIGKILL');
    await server.ended;
    const file = join(folder, 'data', 'cercle.db');
    const names = await readdir(join(folder, 'data', 'files'));
    const key = names.find((name) => !/^\.|\.json$/.test(name));
    const kept = join(folder, 'data', 'files', key!);
    const isWhole = async () => (await command(inFolder('data'), 'verify')).said;
    assert.match(await isWhole(), /all whole/);

    await writeFile(kept, 'Three lots.');
    assert.match(await isWhole(), /is a file that the store does not have, or not whole\./);
    await writeFile(kept, 'Four lots of glass.');

    const database = new Connection(file);
    database.exec(`update streams set fact = 'another' where name = '${stream}'`);
    assert.match(await isWhole(), /inside ends with another fact than it says\./);
    database.exec(`delete from facts where stream = '${stream}' and seq = 3`);
    assert.match(await isWhole(), /inside has a gap in its facts, or ends before its last one\./);
    database.close();
  });
});
