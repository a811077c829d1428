/** The kinds of post of the example company, as the server has them once it is filled. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { logins, posts, purchaseOrders, rooms, scheduled } from '../../demo/company/index.ts';
import type { Post, Room } from '../../demo/company/index.ts';
import { startDemonstration, type Demonstration } from '../../demo/demonstration.ts';
import type { Ballot, Detail } from '../../src/protocol/kind.ts';
import type { Post as Said, Thread } from '../../src/protocol/post.ts';
import { handshakeOf, type Session } from '../support/handshake.ts';

const replacedBy = new Map(
  posts.flatMap(({ id, detail }) =>
    detail?.kind === 'decision' && detail.replaces ? [[detail.replaces, id] as const] : [],
  ),
);

function checkBallot(ballot: Ballot, votes: Readonly<Record<string, readonly number[]>>): void {
  const voters = Object.keys(votes);
  assert.equal(ballot.voters, voters.length);
  for (const [place, { count, members }] of ballot.choices.entries()) {
    const chosen = voters.filter((id) => votes[id]!.includes(place));
    assert.equal(count, chosen.length);
    assert.deepEqual([...members].sort(), ballot.anonymous ? [] : chosen.sort());
  }
}

function checkDetail(id: string, detail: Post['detail'], said: Detail): void {
  assert.equal(said.kind, detail?.kind ?? 'message');
  if (detail?.kind === 'question' && said.kind === 'question') {
    const { accepted } = detail;
    assert.deepEqual(
      said.accepted && { comment: said.accepted.comment, by: said.accepted.by.id },
      accepted ? { comment: `${id}.${accepted.comment + 1}`, by: accepted.by } : null,
    );
  } else if (detail?.kind === 'poll' && said.kind === 'poll') {
    assert.equal(said.ballot.closesAt !== null, detail.closesAt !== undefined);
    checkBallot(said.ballot, detail.votes);
  } else if (detail?.kind === 'decision' && said.kind === 'decision') {
    assert.deepEqual(
      said.decidedBy.map((person) => person.id),
      detail.decidedBy,
    );
    assert.equal(said.effectiveOn !== null, detail.effectiveOn !== undefined);
    assert.equal(said.replaces, detail.replaces ?? null);
    assert.equal(said.replacedBy, replacedBy.get(id) ?? null);
  } else if (detail?.kind === 'idea' && said.kind === 'idea') {
    checkBallot(said.ballot, Object.fromEntries(detail.supportedBy.map((member) => [member, [0]])));
    assert.deepEqual(
      said.outcome && { is: said.outcome.is, by: said.outcome.by.id, reason: said.outcome.reason },
      detail.outcome
        ? { is: detail.outcome.is, by: detail.outcome.by, reason: detail.outcome.reason }
        : null,
    );
  }
}

function checkThread(post: Post, thread: Thread): void {
  const { id, comments = [] } = post;
  checkDetail(id, post.detail, thread.post.detail);
  assert.equal(thread.post.title !== null, post.title !== undefined);
  assert.equal(thread.post.pinned, post.pinned !== undefined);
  assert.equal(thread.post.expiresAt !== null, post.expiresAt !== undefined);
  assert.equal(thread.post.quote, post.quote ?? null);
  const replies = (said: readonly Said[]) => said.map(({ to }) => to?.comment ?? null);
  assert.deepEqual(
    replies(thread.comments),
    comments.map(({ to }) => (to === undefined ? null : `${id}.${to + 1}`)),
  );
}

describe('what the example company wrote, as the server has it', () => {
  let data: string;
  let demonstration: Demonstration;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'cercle-kinds-'));
    await writeFile(join(data, 'cercle.js'), 'export {};');
    demonstration = await startDemonstration({
      data,
      port: 0,
      bundle: pathToFileURL(join(data, 'cercle.js')),
      say: () => {},
    });
  });
  after(async () => {
    await demonstration.close();
    await rm(data, { recursive: true, force: true });
  });

  const get = (path: string, person: string) =>
    fetch(demonstration.address + path, { headers: { cookie: `halvane-person=${person}` } });

  async function enter(person: string): Promise<Session> {
    const { token } = (await (await get('/cercle/token', person)).json()) as { token: string };
    return handshakeOf(demonstration.address, token);
  }

  /** As an employee who is in the room; one of a record with a new ticket. */
  async function enterRoom({ record, facilitators, id }: Room): Promise<Session> {
    const order = purchaseOrders.find((candidate) => candidate.record === record);
    const session = await enter(order?.buyer ?? facilitators[0]!);
    if (record !== undefined) {
      const path = `/cercle/ticket?record=${encodeURIComponent(record)}`;
      const { ticket } = (await (await get(path, order!.buyer)).json()) as { ticket: string };
      await session.ask('record:open', { ticket }, `ticket-${id}`);
    }
    return session;
  }

  const streamsOf = ({ id, kind }: Room): string[] => [
    ...new Set(
      posts
        .filter(({ room }) => room === id)
        .map(({ audience }) => `room/${kind === 'network' ? 'network' : id}/${audience}`),
    ),
  ];

  for (const room of rooms) {
    test(`${room.title}: answers, votes, decisions, outcomes, pins, replies and quotes`, async () => {
      const session = await enterRoom(room);
      for (const post of posts.filter((candidate) => candidate.room === room.id)) {
        const thread: Thread = await session.ask('thread:read', { root: post.id });
        try {
          checkThread(post, thread);
        } catch (error) {
          throw new Error(post.id, { cause: error });
        }
      }
      session.close();
    });
  }

  test('who wrote an announcement sees how many have confirmed it', async () => {
    const announcements = posts.filter(
      ({ room, detail }) =>
        detail?.kind === 'announcement' && rooms.find(({ id }) => id === room)!.kind !== 'record',
    );
    assert.ok(announcements.length >= 5);
    for (const { id, author, detail } of announcements) {
      const session = await enter(author);
      const { organizations } = await session.ask('announcement:readers', { post: id });
      const confirmed = organizations.map((one: { confirmed: number }) => one.confirmed);
      assert.equal(
        confirmed.reduce((sum: number, count: number) => sum + count, 0),
        detail?.kind === 'announcement' && detail.confirmedBy.length,
        id,
      );
      session.close();
    }
  });

  test('what somebody has for later waits for them alone', async () => {
    const [{ room }] = scheduled;
    const others = rooms.find(({ id }) => id === room)!.facilitators;
    for (const author of new Set([...scheduled.map((post) => post.author), ...others])) {
      const session = await enter(author);
      const opened = await session.ask('stream:open', {
        streams: [{ stream: `member/${author}`, since: null }],
        threads: 0,
      });
      const waiting: { id: string }[] = opened.streams[0].snapshot.scheduled;
      assert.deepEqual(
        waiting.map(({ id }) => id),
        scheduled.filter((post) => post.author === author).map(({ id }) => id),
      );
      session.close();
    }
  });

  test('the first twenty threads of each page show several kinds', async () => {
    const kindsOn = async (session: Session, streams: string[]): Promise<string[]> => {
      const { threads } = await session.ask('feed:read', { streams, before: null, limit: 20 });
      return [...new Set<string>(threads.map(({ post }: Thread) => post.detail.kind))];
    };
    for (const room of rooms) {
      const session = await enterRoom(room);
      const kinds = await kindsOn(session, streamsOf(room));
      assert.ok(kinds.length >= 4, `${room.title}: ${kinds.join()}`);
      session.close();
    }
    for (const { person, role } of logins) {
      if (role === 'customer') continue;
      const session = await enter(person);
      const mine = rooms.filter(({ kind, members }) => kind !== 'record' && person in members);
      const kinds = await kindsOn(session, mine.flatMap(streamsOf));
      assert.ok(kinds.length >= 5, `${person}: ${kinds.join()}`);
      session.close();
    }
  });

  test('a tag finds the posts in which it stands', async () => {
    const session = await enter('julie-pasquier');
    for (const tag of ['midi', 'kassel', 'réserve']) {
      const { threads } = await session.ask('feed:read', {
        streams: ['room/network/inside'],
        before: null,
        limit: 100,
        filter: { tag },
      });
      const tagged = posts.filter(
        ({ room, text }) =>
          room === 'halvane' && new RegExp(`#${tag}(?![\\p{L}-])`, 'u').test(text),
      );
      assert.deepEqual(
        threads.map(({ post }: Thread) => post.id).sort(),
        tagged.map(({ id }) => id).sort(),
      );
    }
    session.close();
  });
});
