import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { memoryStorage } from '../../src/client/storage.ts';
import { memberSearch } from '../../src/protocol/member.ts';
import { milestoneSet } from '../../src/protocol/milestone.ts';
import { feedRead, postCreate } from '../../src/protocol/post.ts';
import { scheduleSet } from '../../src/protocol/schedule.ts';
import { accesses } from '../../src/store/access.ts';
import { applyPage, feedBoundary, feedPaging } from '../../src/store/feed.ts';
import { roomState } from '../../src/store/room.ts';
import { startNetwork, type Network } from '../support/network.ts';
import { people } from '../support/people.ts';
import { testPage, until } from '../support/session.ts';

describe('a session', () => {
  let network: Network;

  before(async () => {
    network = await startNetwork();
  });
  afterEach(() => network.closeSessions());
  after(() => network.close());

  it('opens, says who it is, and knows their rooms', async () => {
    const session = network.open(people.claire);
    assert.equal(session.status.kind, 'connecting');
    await network.isOpen(session);
    assert.equal(session.member?.id, 'claire');
    assert.ok(accesses(session.state).has(network.room));
  });

  it('keeps a stream up to date while it is watched, and forgets it afterwards', async () => {
    const session = network.open(people.claire);
    session.watch([network.inside, `room/${network.room}/everyone`], feedPaging);
    await network.say('before');
    await network.shows(session, 'before');
    await network.say('at once');
    await network.shows(session, 'at once');
    assert.equal(roomState(session.state, network.room)?.room.title, 'Launch');
  });

  it('asks for the first page of a stream that was open without one', async () => {
    await network.say('first page');
    const session = network.open(people.claire);
    session.watch([network.inside]);
    await until(session, () => session.state.openings.get(network.inside) === 'open');
    assert.equal(feedBoundary(session.state, [network.inside]), undefined);
    session.watch([network.inside], feedPaging);
    await network.shows(session, 'first page');
  });

  it('sends what is intended, shows it on its way, and settles it by its fact', async () => {
    const session = network.open(people.claire);
    session.watch([network.inside], feedPaging);
    await network.isOpen(session);
    const input = { stream: network.inside, text: 'from claire', mentions: [] };
    const answer = session.intend(postCreate, input);
    assert.deepEqual(
      session.queue.map(({ name }) => name),
      ['post:create'],
    );
    assert.equal((await answer).ok, true);
    await network.shows(session, 'from claire');
    await until(session, () => session.queue.length === 0);
  });

  it('keeps a refusal with the text until it is taken back', async () => {
    const session = network.open(people.claire);
    await network.isOpen(session);
    const post = { stream: 'room/none/inside', text: 'nowhere', mentions: [] };
    const later = { dueAt: session.now() + 60_000, post };
    for (const [input, intend] of [
      [post, () => session.intend(postCreate, post)],
      [later, () => session.intend(scheduleSet, later)],
    ] as const) {
      const answer = await intend();
      assert.equal(!answer.ok && answer.error.code, 'absent');
      assert.equal(session.queue[0]?.state, 'refused');
      assert.deepEqual(session.discard(session.queue[0]!.key)?.input, input);
      assert.deepEqual(session.queue, []);
    }
  });

  it('keeps over a reload what was written in a form and is refused then, until it is taken back', async () => {
    const storage = memoryStorage();
    const page = testPage();
    const before = network.open(people.claire, { storage, page });
    await network.isOpen(before);
    page.lose();
    const stream = 'room/none/inside';
    const input = { stream, title: 'Label proof', owner: 'claire', due: '2027-03-12' };
    const draft = { text: 'as it was written', stream, title: 'Label proof' };
    void before.intend(milestoneSet, input, draft);
    before.close();
    for (const _load of ['the first', 'the second']) {
      const session = network.open(people.claire, { storage });
      await until(session, () => session.queue[0]?.state === 'refused');
      assert.deepEqual(session.queue[0]!.draft, draft);
      assert.equal(session.queue[0]!.error?.code, 'absent');
      session.close();
    }
    const last = network.open(people.claire, { storage });
    await until(last, () => last.queue.length > 0);
    last.discard(last.queue[0]!.key);
    last.close();
    const after = network.open(people.claire, { storage });
    await network.isOpen(after);
    assert.deepEqual(after.queue, []);
  });

  it('sends again with the same key what a lost connection left open, and it is there once', async () => {
    const page = testPage();
    const session = network.open(people.claire, { page });
    session.watch([network.inside], feedPaging);
    await network.isOpen(session);
    const input = { stream: network.inside, text: 'exactly once', mentions: [] };
    const answer = session.intend(postCreate, input);
    page.leave(false);
    page.comeBack();
    assert.equal((await answer).ok, true);
    await network.shows(session, 'exactly once');
    assert.equal(network.texts(session).filter((body) => body.includes('exactly once')).length, 1);
  });

  it('comes back after a loss with what was said meanwhile', async () => {
    const page = testPage();
    const session = network.open(people.claire, { page });
    session.watch([network.inside], feedPaging);
    await network.isOpen(session);
    page.leave(false);
    await until(session, () => session.status.kind === 'offline');
    await network.say('meanwhile');
    page.comeBack();
    await network.shows(session, 'meanwhile');
    await network.isOpen(session);
  });

  it('notices at once that the machine has no network, and sends as soon as it has one again', async () => {
    const page = testPage();
    const session = network.open(people.claire, { page });
    session.watch([network.inside], feedPaging);
    await network.isOpen(session);
    page.lose();
    assert.equal(session.status.kind, 'offline');
    const input = { stream: network.inside, text: 'without a network', mentions: [] };
    const answer = session.intend(postCreate, input);
    assert.equal(session.queue[0]?.state, 'waiting');
    page.comeBack();
    assert.equal((await answer).ok, true);
    await network.shows(session, 'without a network');
  });

  it('shows nothing that the back/forward cache could bring back to somebody else', async () => {
    const page = testPage();
    const session = network.open(people.claire, { page });
    session.watch([network.inside], feedPaging);
    await network.say('inside only');
    await network.shows(session, 'inside only');
    page.leave(true);
    assert.deepEqual(network.texts(session), []);
    assert.equal(session.state.openings.get(network.inside), 'opening');
    page.comeBack();
    await network.shows(session, 'inside only');
  });

  it('erases what a removed member may read no more, and reads again once they are back', async () => {
    const session = network.open(people.claire);
    session.watch([network.inside], feedPaging);
    await network.say('for members');
    await network.shows(session, 'for members');
    await network.nora.do('member:remove', { room: network.room, member: 'claire' });
    await until(session, () => session.state.openings.get(network.inside) === 'absent');
    assert.deepEqual(network.texts(session), []);
    await network.nora.do('member:admit', { room: network.room, member: 'claire', role: 'member' });
    await network.shows(session, 'for members');
  });

  it('tries again while there is no server, and says since when', async () => {
    const session = network.open(people.claire, { url: 'http://127.0.0.1:9' });
    await until(session, () => session.status.kind === 'offline');
    const { since, nextTry } = session.status;
    await until(session, () => session.status.nextTry !== nextTry);
    assert.equal(session.status.since, since);
    assert.equal(session.status.kind, 'offline');
  });

  it('reads older pages while frames wait', async () => {
    for (let index = 0; index < 25; index += 1) await network.say(`line ${index}`);
    const session = network.open(people.claire);
    session.watch([network.inside], feedPaging);
    await network.shows(session, 'line 24');
    const before = feedBoundary(session.state, [network.inside])!;
    assert.equal(network.texts(session).length, feedPaging.threads);
    await session.read(feedRead, { streams: [network.inside], before, limit: 50 }, (state, page) =>
      applyPage(state, [network.inside], page),
    );
    assert.equal(feedBoundary(session.state, [network.inside]), null);
    assert.ok(network.texts(session).some((body) => body.includes('line 0')));
  });

  it('answers what is asked after the end', async () => {
    const session = network.open(people.claire);
    await network.isOpen(session);
    session.close();
    const answer = await session.ask(memberSearch, { query: '' });
    assert.equal(!answer.ok && answer.error.code, 'unavailable');
  });
});
