/** A room of Claire Fontaine's in a backend whose clock stands still, and everybody who may come into it. */
import type { Database } from '../../src/server/app.ts';
import { exampleCharter, startBackend, type Backend, type Client } from './backend.ts';
import type { TestDatabase } from './databases.ts';
import { people, tokenFor, type TestPerson } from './people.ts';

export const day = 86_400_000;

export class PeopledRoom {
  /** Milliseconds; it stands still but where a test moves it. */
  now = Math.floor(Date.now() / day) * day + day / 2;
  /** The id of the room opened last. */
  room = '';
  backend!: Backend;
  readonly #clients = new Map<string, Client>();

  private constructor(
    readonly created: TestDatabase,
    readonly database: Database,
  ) {}

  static async start(create: () => Promise<TestDatabase>): Promise<PeopledRoom> {
    const created = await create();
    const database = await created.open();
    const scene = new PeopledRoom(created, database);
    scene.backend = await startBackend({ database, clock: () => scene.now });
    await scene.enterAll();
    return scene;
  }

  async close(): Promise<void> {
    await this.backend.close();
    await this.created.drop();
  }

  as(id: string): Client {
    return this.#clients.get(id)!;
  }

  /** Lets someone in with a token that lasts for as long as a test looks ahead. */
  async enter(person: TestPerson, claims: Record<string, unknown> = {}): Promise<void> {
    this.now += 1000;
    const token = await tokenFor(person, { now: this.now, lifetime: 400 * day, claims });
    this.#clients.set(person.id, await this.backend.connect(person, token));
  }

  /** Lets everybody in who may be a member, as their host usually says. */
  async enterAll(): Promise<void> {
    const { carla: _customer, ...members } = people;
    for (const person of Object.values(members)) await this.enter(person);
  }

  /** Opens a room with Thomas Berger in it. */
  async open(more: object = {}): Promise<void> {
    this.now += 60_000;
    const opened = await this.as('claire').do('room:open', {
      ...{ title: 'Launch', charter: exampleCharter, stage: 'running', partners: 'apart' },
      members: ['thomas'],
      ...more,
    });
    this.room = opened.room.id;
  }

  admitOrganization(organization: string, members: string[]): Promise<unknown> {
    const { room } = this;
    return this.as('claire').do('organization:admit', { room, organization, members });
  }

  admit(member: string, role = 'member', by = 'claire'): Promise<unknown> {
    return this.as(by).do('member:admit', { room: this.room, member, role });
  }

  remove(member: string, by = 'claire'): Promise<unknown> {
    return this.as(by).do('member:remove', { room: this.room, member });
  }

  /** Writes a post and answers with its id. */
  async write(audience: string, by = 'claire'): Promise<string> {
    const stream = `room/${this.room}/${audience}`;
    return (await this.as(by).do('post:create', { stream, text: 'Hello', mentions: [] })).id;
  }
}
