/** Where sequences are played, one after the other, each from the same beginning. */
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { threadRead, type Thread } from '../../../src/protocol/post.ts';
import { exampleCharter } from '../../support/backend.ts';
import { people, type TestPerson } from '../../support/people.ts';
import { members, organizations } from './choices.ts';
import { firstClaims, whereOf } from './claims.ts';
import { link, Surroundings } from './surroundings.ts';
import { Performance, settled, type Tally } from './performance.ts';
import { assertSame, leftovers } from '../page-reader.ts';
import { WiredReader } from './wired-reader.ts';
import { KeptDatabase, openNetwork, TestServer } from './server.ts';
import { readers, type Sequence } from './steps.ts';

type Ask = (by: string, name: string, input: object) => Promise<void>;

const firstPage = 4;
/** Whatever nobody was told of is found by then, in milliseconds. */
const sweepEvery = 30_000;
/** More threads than a sequence has. */
const everyThread = 100;

const ofEachKind = [
  ...[{ kind: 'question' }, { kind: 'announcement' }, { kind: 'idea' }],
  {
    kind: 'poll',
    choices: ['One', 'Two', 'Three'],
    several: true,
    anonymous: true,
    closesAt: null,
  },
  { kind: 'decision', decidedBy: [], effectiveOn: null, reviewOn: null, replaces: null },
];

/** Before everything that happens. */
const beginning = Date.UTC(2026, 10, 2, 9);

export class Stage {
  readonly tally: Tally = new Map();
  readonly #kept: KeptDatabase;
  readonly #scenes = new Map<string, Surroundings>();
  #ids = 0;

  private constructor(kept: KeptDatabase) {
    this.#kept = kept;
  }

  /** A network with a room, with partners apart or together, in which something was said in each audience. */
  static async set(): Promise<Stage> {
    const stage = new Stage(await KeptDatabase.open());
    await stage.#kept.keep('empty');
    for (const partners of ['apart', 'together']) {
      await stage.#kept.goBack('empty');
      mock.timers.setTime(beginning);
      stage.#ids = 0;
      stage.#scenes.set(partners, await stage.#furnish(partners));
      await stage.#kept.keep(partners);
    }
    return stage;
  }

  /** Plays a sequence, and fails where a reader does not know in the end what they would if they came then. */
  async play({ partners, steps }: Sequence): Promise<void> {
    await this.#kept.goBack(partners);
    mock.timers.setTime(beginning + 3_600_000);
    this.#ids = 1000;
    const server = new TestServer(this.#kept.database, this.#newId);
    const surroundings = this.#scenes.get(partners)!.copy();
    const cast = readers.map((person) => new WiredReader(person, server, person.id, firstPage));
    try {
      await calm(cast);
      await new Performance(server, surroundings, this.tally, this.#newKey).carryOut(steps, cast);
      server.recover();
      for (const { wire } of cast) wire.recover();
      await calm(cast);
      mock.timers.tick(sweepEvery);
      await calm(cast);
      for (const { wire } of cast) if (wire.hidesLoss) wire.cut();
      await calm(cast);
      const { circlesChanged } = surroundings;
      await compare(server, surroundings, cast, !circlesChanged);
      if (circlesChanged) {
        for (const { wire } of cast) wire.cut();
        await calm(cast);
        await compare(server, surroundings, cast, true);
      }
      assert.deepEqual(server.errors, []);
    } finally {
      for (const reader of cast) reader.close();
      await server.close();
    }
  }

  close(): Promise<void> {
    return this.#kept.close();
  }

  async #furnish(partners: string): Promise<Surroundings> {
    const { database } = this.#kept;
    await openNetwork(database, this.#newId);
    const server = new TestServer(database, this.#newId);
    for (const person of members) await server.dispatcher.enter(firstClaims(person));
    const surroundings = new Surroundings();
    const performance = new Performance(server, surroundings, new Map(), this.#newKey);
    const ask: Ask = async (by, name, input) => {
      mock.timers.tick(1);
      const answer = await performance.intend(by, name, input);
      assert.ok(answer.ok, `${name}: ${JSON.stringify(answer)}`);
    };
    const written = { text: 'As it was.', mentions: [] };
    const opened = {
      title: 'Launch',
      charter: { ...exampleCharter, asking: true },
      stage: 'running',
      partners,
      members: ['thomas'],
    };
    await ask('claire', 'room:open', opened);
    const room = surroundings.rooms[0]!;
    await ask('claire', 'organization:admit', { room, organization: 'exotic', members: ['ravi'] });
    await ask('ravi', 'charter:accept', { room });
    for (const audience of ['everyone', 'inside', 'everyone', 'inside', 'with:exotic']) {
      await ask('claire', 'post:create', { stream: `room/${room}/${audience}`, ...written });
    }
    const root = surroundings.posts.at(-1)!;
    for (let count = 0; count < 4; count += 1)
      await ask('ravi', 'post:comment', { root, ...written });
    await ask('claire', 'organization:admit', {
      room,
      organization: 'alpenhof',
      members: ['lukas'],
    });
    await ask('claire', 'post:create', { stream: `room/${room}/with:alpenhof`, ...written });
    for (const outside of ['nora', 'charlotte']) await ask(outside, 'join:ask', { room });
    await ask('claire', 'invitation:create', {
      ...{ room, address: 'new@exotic.example', hostContact: 'claire' },
      ...{ organization: { name: 'Exotic Liquids', affiliation: 'supplier' } },
      ...{ endsOn: '2027-03-12', role: 'member' },
    });
    // Of each kind one, since chance makes few of a kind and hardly ever does something with one.
    for (const detail of ofEachKind) {
      const stream = `room/${room}/with:exotic`;
      await ask('claire', 'post:create', { stream, title: 'A title', ...written, detail });
    }
    const post = { stream: `room/${room}/with:exotic`, ...written };
    await ask('ravi', 'schedule:set', { dueAt: beginning + 3_610_000, post });
    for (const [audience, owner] of [
      ['with:exotic', 'ravi'],
      ['inside', 'thomas'],
    ]) {
      const due = '2027-03-12';
      const place = { stream: `room/${room}/${audience}`, owner, due };
      await ask('claire', 'milestone:set', { ...place, title: 'As planned' });
    }
    const question = surroundings.kinds.get('question')![0];
    await ask('ravi', 'post:comment', { root: question, ...written, text: `See ${link}` });
    // Agreed to just before the sequences begin, or none could be used in them.
    mock.timers.setTime(beginning + 3_000_000);
    await ask('nora', 'inspection:ask', { room, reason: 'Somebody has complained.' });
    surroundings.unkept = await this.#leaveAlone(server, ask, surroundings);
    const look = { room: surroundings.unkept, reason: 'Nobody answers there.' };
    await ask('nora', 'inspection:ask', look);
    await ask('claire', 'inspection:agree', { inspection: surroundings.inspections.at(-1)!.id });
    await server.close();
    assert.deepEqual(server.errors, []);
    return surroundings;
  }

  /** Opens a room whose only facilitator is no employee any more. */
  async #leaveAlone(server: TestServer, ask: Ask, { rooms }: Surroundings): Promise<string> {
    const { mia } = people;
    const employed = { ...mia, ...whereOf(organizations[2]) };
    await server.dispatcher.enter(firstClaims(employed));
    await ask('mia', 'room:open', {
      ...{ title: 'Left alone', charter: exampleCharter, stage: 'running' },
      ...{ partners: 'apart', members: ['thomas'] },
    });
    mock.timers.tick(1);
    await server.dispatcher.enter(firstClaims(mia));
    return rooms.at(-1)!;
  }

  /** In no order, as those that are made by chance. */
  readonly #newId = (): string =>
    `c${(Math.imul((this.#ids += 1), 2_654_435_761) >>> 0).toString(36)}`;
  readonly #newKey = (): string => `key-${this.#newId()}`;
}

/** Lets everything arrive, and time pass until whoever lost the connection is back and no hole is left to be asked for. */
async function calm(cast: readonly WiredReader[]): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    const isQuiet = await letPass(cast);
    if (isQuiet && round >= 2) return;
  }
  throw new Error('The network never comes to rest.');
}

async function letPass(cast: readonly WiredReader[]): Promise<boolean> {
  await settled();
  for (const { wire } of cast) wire.letThrough();
  await settled();
  const isQuiet = cast.every(
    ({ wire, session: { status } }) =>
      status.kind === 'refused' || (wire.isEmpty && status.kind === 'open'),
  );
  if (isQuiet) mock.timers.tick(1000);
  else mock.timers.tick(100);
  return isQuiet;
}

/** @param withCards - whether everybody has heard of whose cards they may see. */
async function compare(
  server: TestServer,
  surroundings: Surroundings,
  cast: readonly WiredReader[],
  withCards: boolean,
): Promise<void> {
  for (const known of cast) {
    const fresh = new WiredReader(known.person, server, `fresh-${known.person.id}`, everyThread);
    try {
      await calm([...cast, fresh]);
      // Whoever was put out and is a member again has to load the page anew; till then it has nothing.
      if (known.session.status.kind === 'refused') {
        assert.deepEqual([known.streams, leftovers(known)], [[], []]);
        continue;
      }
      await assertSame(known, fresh, {
        rooms: surroundings.rooms,
        cards: withCards ? members.map(({ id }) => id) : [],
        commentsEver: (root) => surroundings.comments.get(root) ?? 0,
        thread: (root) => threadFor(server, known.person, root),
      });
    } finally {
      fresh.close();
    }
  }
}

async function threadFor(server: TestServer, { id }: TestPerson, root: string): Promise<Thread> {
  const caller = { member: id, session: null };
  const answer = await server.dispatcher.dispatch(caller, threadRead.name, { root });
  assert.ok(answer.ok);
  return answer.data as Thread;
}
