import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { connect, type ConnectOptions, type Session } from '../../src/client/session.ts';
import { memoryStorage } from '../../src/client/storage.ts';
import { SignInEnded } from '../../src/client/token.ts';
import { memberSearch } from '../../src/protocol/member.ts';
import { feedRead, postCreate } from '../../src/protocol/post.ts';
import { accesses, accessToRecord } from '../../src/store/access.ts';
import { applyPage, feedBoundary, feedPaging, feedThreads } from '../../src/store/post.ts';
import { roomState } from '../../src/store/room.ts';
import {
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import { testPage, until } from '../support/session.ts';

describe('a session', () => {
  let backend: Backend;
  let nora: Client;
  let room: string;
  const sessions = new Set<Session>();

  before(async () => {
    backend = await startBackend();
    await introduce(backend, ['claire', 'thomas', 'ravi']);
    nora = await backend.connect(people.nora);
    const opened = await nora.do('room:open', {
      title: 'Launch',
      charter: exampleCharter,
      partners: 'apart',
      members: ['claire'],
    });
    room = opened.room.id;
  });
  afterEach(() => {
    for (const session of sessions) session.close();
    sessions.clear();
  });
  after(() => backend.close());

  function open(person: TestPerson, options: Partial<ConnectOptions> = {}): Session {
    const session = connect({
      url: backend.url,
      storage: memoryStorage(),
      token: () => tokenFor(person, { now: backend.clock() }),
      ...options,
    });
    sessions.add(session);
    return session;
  }
  const inside = () => `room/${room}/inside`;
  const say = (text: string, key?: string) =>
    nora.do('post:create', { stream: inside(), text, mentions: [] }, key);
  const isOpen = (session: Session) => until(session, () => session.status.kind === 'open');
  const texts = (session: Session) =>
    feedThreads(session.state, [inside()]).map((post) => JSON.stringify(post.body));
  const shows = (session: Session, text: string) =>
    until(session, () => texts(session).some((body) => body.includes(text)));

  it('opens, says who it is, and knows their rooms', async () => {
    const session = open(people.claire);
    assert.equal(session.status.kind, 'connecting');
    await isOpen(session);
    assert.equal(session.member?.id, 'claire');
    assert.ok(accesses(session.state).has(room));
  });

  it('keeps a stream up to date while it is watched, and forgets it afterwards', async () => {
    const session = open(people.claire);
    session.watch([inside(), `room/${room}/everyone`], feedPaging);
    await say('before');
    await shows(session, 'before');
    await say('at once');
    await shows(session, 'at once');
    assert.equal(roomState(session.state, room)?.room.title, 'Launch');
  });

  it('asks for the first page of a stream that was open without one', async () => {
    await say('first page');
    const session = open(people.claire);
    session.watch([inside()]);
    await until(session, () => session.state.openings.get(inside()) === 'open');
    assert.equal(feedBoundary(session.state, [inside()]), undefined);
    session.watch([inside()], feedPaging);
    await shows(session, 'first page');
  });

  it('sends what is intended, shows it on its way, and settles it by its fact', async () => {
    const session = open(people.claire);
    session.watch([inside()], feedPaging);
    await isOpen(session);
    const input = { stream: inside(), text: 'from claire', mentions: [] };
    const answer = session.intend(postCreate, input);
    assert.deepEqual(
      session.queue.map(({ name }) => name),
      ['post:create'],
    );
    assert.equal((await answer).ok, true);
    await shows(session, 'from claire');
    await until(session, () => session.queue.length === 0);
  });

  it('keeps a refusal with the text until it is taken back', async () => {
    const session = open(people.claire);
    await isOpen(session);
    const input = { stream: 'room/none/inside', text: 'nowhere', mentions: [] };
    const answer = await session.intend(postCreate, input);
    assert.equal(!answer.ok && answer.error.code, 'absent');
    assert.equal(session.queue[0]?.state, 'refused');
    assert.deepEqual(session.discard(session.queue[0]!.key)?.input, input);
    assert.deepEqual(session.queue, []);
  });

  it('sends again with the same key what a lost connection left open, and it is there once', async () => {
    const page = testPage();
    const session = open(people.claire, { page });
    session.watch([inside()], feedPaging);
    await isOpen(session);
    const input = { stream: inside(), text: 'exactly once', mentions: [] };
    const answer = session.intend(postCreate, input);
    page.leave(false);
    page.comeBack();
    assert.equal((await answer).ok, true);
    await shows(session, 'exactly once');
    assert.equal(texts(session).filter((body) => body.includes('exactly once')).length, 1);
  });

  it('comes back after a loss with what was said meanwhile', async () => {
    const page = testPage();
    const session = open(people.claire, { page });
    session.watch([inside()], feedPaging);
    await isOpen(session);
    page.leave(false);
    await until(session, () => session.status.kind === 'offline');
    await say('meanwhile');
    page.comeBack();
    await shows(session, 'meanwhile');
    await isOpen(session);
  });

  it('shows nothing that the back/forward cache could bring back to somebody else', async () => {
    const page = testPage();
    const session = open(people.claire, { page });
    session.watch([inside()], feedPaging);
    await say('inside only');
    await shows(session, 'inside only');
    page.leave(true);
    assert.deepEqual(texts(session), []);
    assert.equal(session.state.openings.get(inside()), 'opening');
    page.comeBack();
    await shows(session, 'inside only');
  });

  it('erases what a removed member may read no more, and reads again once they are back', async () => {
    const session = open(people.claire);
    session.watch([inside()], feedPaging);
    await say('for members');
    await shows(session, 'for members');
    await nora.do('member:remove', { room, member: 'claire' });
    await until(session, () => session.state.openings.get(inside()) === 'absent');
    assert.deepEqual(texts(session), []);
    await nora.do('member:admit', { room, member: 'claire', role: 'member' });
    await shows(session, 'for members');
  });

  it('says when the host no longer knows the person, and goes on once it does', async () => {
    let isSignedIn = false;
    const session = open(people.claire, {
      token: async () => {
        if (!isSignedIn) throw new SignInEnded();
        return tokenFor(people.claire, { now: backend.clock() });
      },
    });
    await until(session, () => session.status.kind === 'expired');
    isSignedIn = true;
    session.retry();
    await isOpen(session);
  });

  it('tries a stale token again with a fresh one', async () => {
    let asked = 0;
    const session = open(people.claire, {
      token: () => {
        asked += 1;
        const lifetime = asked === 1 ? -5000 : 600_000;
        return tokenFor(people.claire, { now: backend.clock(), lifetime });
      },
    });
    await isOpen(session);
    assert.equal(asked, 2);
  });

  it('counts the sign-in as ended when fresh tokens are refused', async () => {
    const session = open(people.claire, {
      token: () => tokenFor(people.claire, { now: backend.clock(), lifetime: -5000 }),
    });
    await until(session, () => session.status.kind === 'expired');
    assert.equal(session.status.error?.code, 'token-expired');
  });

  it('stops at the door that is closed to a customer', async () => {
    const session = open(people.carla);
    await until(session, () => session.status.kind === 'refused');
    assert.equal(session.status.error?.code, 'not-admitted');
  });

  it('renews its token without losing the connection', async () => {
    let asked = 0;
    const kinds = new Set<string>();
    const renewed = new Promise<void>((resolve) => {
      const session = open(people.claire, {
        token: () => {
          asked += 1;
          if (asked === 3) resolve();
          return tokenFor(people.claire, { now: backend.clock(), lifetime: 2000 });
        },
      });
      session.subscribe(() => kinds.add(session.status.kind));
    });
    await renewed;
    assert.deepEqual([...kinds], ['connecting', 'open']);
  });

  it('tries again while there is no server, and says since when', async () => {
    const session = open(people.claire, { url: 'http://127.0.0.1:9' });
    await until(session, () => session.status.kind === 'offline');
    const { since, nextTry } = session.status;
    await until(session, () => session.status.nextTry !== nextTry);
    assert.equal(session.status.since, since);
    assert.equal(session.status.kind, 'offline');
  });

  it('keeps drafts and what is unsent over a reload, for their writer only', async () => {
    const storage = memoryStorage();
    const page = testPage();
    const first = open(people.claire, { storage, page });
    await isOpen(first);
    first.saveDraft('post all', 'half a sentence');
    page.leave(false);
    void first.intend(postCreate, { stream: inside(), text: 'written offline', mentions: [] });
    first.close();

    const second = open(people.claire, { storage });
    second.watch([inside()], feedPaging);
    await isOpen(second);
    assert.equal(second.draft('post all'), 'half a sentence');
    await shows(second, 'written offline');
    second.close();

    const other = open(people.thomas, { storage });
    await isOpen(other);
    assert.equal(other.draft('post all'), '');
    other.close();
    const again = open(people.claire, { storage });
    await isOpen(again);
    assert.equal(again.draft('post all'), '');
  });

  it('forgets one member when the host signs in another', async () => {
    const page = testPage();
    let person: TestPerson = people.claire;
    const session = open(people.claire, {
      page,
      token: () => tokenFor(person, { now: backend.clock() }),
    });
    session.watch([inside()], feedPaging);
    session.saveDraft('post all', 'a secret');
    await say('for claire');
    await shows(session, 'for claire');
    person = people.thomas;
    page.leave(false);
    page.comeBack();
    await until(session, () => session.member?.id === 'thomas' && session.status.kind === 'open');
    assert.deepEqual(texts(session), []);
    assert.equal(session.state.openings.get(inside()), 'absent');
    assert.equal(session.draft('post all'), '');
  });

  it('leaves nothing of its member in the browser after signing out', async () => {
    const storage = memoryStorage();
    const session = open(people.claire, { storage });
    await isOpen(session);
    session.saveDraft('post all', 'mine');
    assert.equal(storage.length, 1);
    session.signOut();
    assert.equal(storage.length, 0);
    assert.equal(session.status.kind, 'closed');
    assert.equal(accesses(session.state).size, 0);
  });

  it('reads older pages while frames wait', async () => {
    for (let index = 0; index < 25; index += 1) await say(`line ${index}`);
    const session = open(people.claire);
    session.watch([inside()], feedPaging);
    await shows(session, 'line 24');
    const before = feedBoundary(session.state, [inside()])!;
    assert.equal(texts(session).length, feedPaging.threads);
    await session.read(feedRead, { streams: [inside()], before, limit: 50 }, (state, page) =>
      applyPage(state, [inside()], page),
    );
    assert.equal(feedBoundary(session.state, [inside()]), null);
    assert.ok(texts(session).some((body) => body.includes('line 0')));
  });

  it('opens a record with a ticket, renews it, and forgets it when there is no other', async () => {
    const record = 'erp:purchase-order/10248';
    let given = 0;
    const session = open(people.claire, {
      ticket: (name) => {
        given += 1;
        if (given > 2) return Promise.reject(new Error('no more'));
        return backend.ticket('claire', { record: name, lifetime: 3000 });
      },
    });
    const release = session.watchRecord(record);
    await until(session, () => session.record(record).kind === 'open');
    const access = accessToRecord(session.state, record)!;
    const { stream } = access.streams[0]!;
    session.watch([stream], feedPaging);
    await until(session, () => session.state.openings.get(stream) === 'open');
    await until(session, () => session.record(record).kind === 'failed');
    assert.equal(given >= 3, true);
    assert.equal(session.state.openings.get(stream), 'absent');
    release();
    assert.equal(session.record(record).kind, 'opening');
  });

  it('keeps no record open for somebody else than its ticket was for', async () => {
    const record = 'erp:purchase-order/10249';
    const page = testPage();
    let person: TestPerson = people.claire;
    const session = open(people.claire, {
      page,
      token: () => tokenFor(person, { now: backend.clock() }),
      ticket: (name) =>
        person === people.claire
          ? backend.ticket('claire', { record: name })
          : Promise.reject(new Error('not theirs')),
    });
    session.watchRecord(record);
    await until(session, () => session.record(record).kind === 'open');
    person = people.thomas;
    page.leave(false);
    page.comeBack();
    await until(session, () => session.record(record).kind === 'failed');
    assert.equal(session.record(record).room, undefined);
  });

  it('says why a record stays closed', async () => {
    const session = open(people.claire);
    session.watchRecord('erp:purchase-order/1');
    await until(session, () => session.record('erp:purchase-order/1').kind === 'failed');
    assert.equal(session.record('erp:purchase-order/1').error?.code, 'absent');
  });

  it('answers what is asked after the end', async () => {
    const session = open(people.claire);
    await isOpen(session);
    session.close();
    const answer = await session.ask(memberSearch, { query: '' });
    assert.equal(!answer.ok && answer.error.code, 'unavailable');
  });
});
