import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { memoryStorage } from '../../src/client/storage.ts';
import { SignInEnded } from '../../src/client/token.ts';
import { postCreate } from '../../src/protocol/post.ts';
import { accesses } from '../../src/store/access.ts';
import { feedPaging } from '../../src/store/feed.ts';
import { startNetwork, type Network } from '../support/network.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import { testPage, until } from '../support/session.ts';

describe('a sign-in', () => {
  let network: Network;

  before(async () => {
    network = await startNetwork();
  });
  afterEach(() => network.closeSessions());
  after(() => network.close());

  it('says when the host no longer knows the person, and goes on once it does', async () => {
    let isSignedIn = false;
    const session = network.open(people.claire, {
      token: async () => {
        if (!isSignedIn) throw new SignInEnded();
        return tokenFor(people.claire, { now: network.backend.clock() });
      },
    });
    await until(session, () => session.status.kind === 'expired');
    isSignedIn = true;
    session.retry();
    await network.isOpen(session);
  });

  it('tries a stale token again with a fresh one', async () => {
    let asked = 0;
    const session = network.open(people.claire, {
      token: () => {
        asked += 1;
        const lifetime = asked === 1 ? -5000 : 600_000;
        return tokenFor(people.claire, { now: network.backend.clock(), lifetime });
      },
    });
    await network.isOpen(session);
    assert.equal(asked, 2);
  });

  it('counts the sign-in as ended when fresh tokens are refused, and says where to read why', async (test) => {
    const { mock } = test.mock.method(console, 'warn', () => {});
    const session = network.open(people.claire, {
      token: () => tokenFor(people.claire, { now: network.backend.clock(), lifetime: -5000 }),
    });
    await until(session, () => session.status.kind === 'expired');
    assert.equal(session.status.error?.code, 'token-expired');
    const said = mock.calls.map((call) => String(call.arguments[0]));
    assert.equal(said.length, 1);
    assert.match(said[0]!, /The token has ended\. .* server's log/);
  });

  it('says once what keeps the host from giving a token, and again when that is something else', async (test) => {
    const { mock } = test.mock.method(console, 'warn', () => {});
    let status = 500;
    let asked = 0;
    const session = network.open(people.claire, {
      token: async () => {
        asked += 1;
        throw new Error(`/cercle/token answered ${status}.`);
      },
    });
    const isAsked = (times: number) => until(session, () => asked === times && isAway());
    const isAway = () => session.status.kind === 'offline';
    await isAsked(1);
    session.retry();
    await isAsked(2);
    assert.equal(mock.callCount(), 1);
    status = 404;
    session.retry();
    await isAsked(3);
    assert.match(String(mock.calls.at(-1)!.arguments[0]), /\/cercle\/token answered 404/);
    assert.equal(mock.callCount(), 2);
  });

  it('stops at the door that is closed to a customer', async () => {
    const session = network.open(people.carla);
    await until(session, () => session.status.kind === 'refused');
    assert.equal(session.status.error?.code, 'not-admitted');
  });

  it('says that its invitation is of no use where it is turned away for that alone', async () => {
    const claims = { email: 'ravi@exotic.example', host_contact: undefined, ends_at: undefined };
    const token = () => tokenFor(people.ravi, { now: network.backend.clock(), claims });
    const session = network.open(people.ravi, { token, invitation: 'nobody-made-this' });
    await until(session, () => session.status.kind === 'refused');
    assert.deepEqual(session.invitation, { room: null });
  });

  it('renews its token without losing the connection', async () => {
    let asked = 0;
    const kinds = new Set<string>();
    const renewed = new Promise<void>((resolve) => {
      const session = network.open(people.claire, {
        token: () => {
          asked += 1;
          if (asked === 3) resolve();
          return tokenFor(people.claire, { now: network.backend.clock(), lifetime: 2000 });
        },
      });
      session.subscribe(() => kinds.add(session.status.kind));
    });
    await renewed;
    assert.deepEqual([...kinds], ['connecting', 'open']);
  });

  it('keeps drafts and what is unsent over a reload, for their writer only', async () => {
    const storage = memoryStorage();
    const page = testPage();
    const first = network.open(people.claire, { storage, page });
    await network.isOpen(first);
    first.saveDraft('post all', { text: 'half a sentence', stream: network.inside });
    page.leave(false);
    void first.intend(postCreate, {
      stream: network.inside,
      text: 'written offline',
      mentions: [],
    });
    first.close();

    const second = network.open(people.claire, { storage });
    second.watch([network.inside], feedPaging);
    await network.isOpen(second);
    assert.equal(second.draft('post all').text, 'half a sentence');
    assert.equal(second.draft('post all').stream, network.inside);
    await network.shows(second, 'written offline');
    second.close();

    const other = network.open(people.thomas, { storage });
    await network.isOpen(other);
    assert.equal(other.draft('post all').text, '');
    other.close();
    const again = network.open(people.claire, { storage });
    await network.isOpen(again);
    assert.equal(again.draft('post all').text, '');
    assert.equal(again.draft('post all').stream, undefined);
  });

  it('forgets one member when the host signs in another', async () => {
    const page = testPage();
    let person: TestPerson = people.claire;
    const session = network.open(people.claire, {
      page,
      token: () => tokenFor(person, { now: network.backend.clock() }),
    });
    session.watch([network.inside], feedPaging);
    session.saveDraft('post all', { text: 'a secret' });
    await network.say('for claire');
    await network.shows(session, 'for claire');
    person = people.thomas;
    page.leave(false);
    page.comeBack();
    await until(session, () => session.member?.id === 'thomas' && session.status.kind === 'open');
    assert.deepEqual(network.texts(session), []);
    assert.equal(session.state.openings.get(network.inside), 'absent');
    assert.equal(session.draft('post all').text, '');
  });

  it('leaves nothing of its member in the browser after signing out', async () => {
    const storage = memoryStorage();
    const session = network.open(people.claire, { storage });
    await network.isOpen(session);
    session.saveDraft('post all', { text: 'mine' });
    assert.equal(storage.length, 1);
    session.signOut();
    assert.equal(storage.length, 0);
    assert.equal(session.status.kind, 'closed');
    assert.equal(accesses(session.state).size, 0);
  });
});
