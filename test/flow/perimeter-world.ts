/** A backend with people in every relation to its rooms, each with a socket whose every byte is written down. */
import type { Database } from '../../src/server/app.ts';
import {
  accept,
  exampleCharter,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { namedSite } from '../support/links.ts';
import { tokenFor } from '../support/people.ts';
import { cast, lifetime, roles, stewards, type Role } from './perimeter-cast.ts';
import type { Hung } from './perimeter-files.ts';
import type { Audience, Canary, Person, Room } from './perimeter-model.ts';
import { reachOf } from './perimeter-people.ts';

export interface Actor {
  client: Client;
  person: Person;
  /** Signed for them last. */
  token: string;
  /** Every byte that the socket received. */
  tapped: string[];
}

export class World {
  readonly actors = new Map<Role, Actor>();
  readonly rooms: Room[] = [];
  readonly canaries: Canary[] = [];
  readonly files: Hung[] = [];
  readonly people = new Map<string, Person>();
  readonly #claims = new Map<Role, object>();
  #step = 0;
  #canaries = 0;

  private constructor(readonly backend: Backend) {}

  static async start(database: Database): Promise<World> {
    const { start } = await namedSite();
    const handshakes = { most: 1e9, perMinute: 1e9 };
    const world = new World(await startBackend({ database, links: { start }, handshakes }));
    for (const role of roles) await world.#enter(role);
    return world;
  }

  as(role: Role): Client {
    return this.actors.get(role)!.client;
  }

  /** The moment that comes next. */
  tick(): number {
    return (this.#step += 1);
  }

  get now(): number {
    return this.#step;
  }

  /** A text that stands nowhere else. */
  text(): string {
    return `canary${String((this.#canaries += 1)).padStart(5, '0')}x`;
  }

  async #enter(role: Role): Promise<void> {
    const { affiliation, organization, organizationName } = cast[role];
    const isEmployee = affiliation === 'employee';
    const title = this.text();
    const isSteward = stewards.includes(role);
    this.#claims.set(role, { ...reachOf(this, role), ...(isSteward && { steward: true }) });
    const person: Person = {
      id: role,
      organization,
      isEmployee,
      hostContact: isEmployee ? null : 'facilitator',
      endedAt: Infinity,
      ...(isSteward && { isSteward: true }),
    };
    const ends = role === 'expiring' ? { ends_at: Math.floor((Date.now() + lifetime) / 1000) } : {};
    const token = await tokenFor(
      { id: role, name: `Person ${role}`, affiliation, organization, organizationName },
      {
        now: this.backend.clock(),
        lifetime: 10 * lifetime,
        claims: {
          ...{ title, host_contact: person.hostContact ?? undefined, ...ends },
          ...this.#claims.get(role),
        },
      },
    );
    const client = await this.backend.connect({ ...cast[role], id: role, name: role }, token);
    const tapped: string[] = [];
    client.socket.io.engine.on('data', (data) => tapped.push(String(data)));
    this.people.set(role, person);
    this.actors.set(role, { client, person, token, tapped });
    this.canaries.push({ of: 'person', person: role, text: title, at: this.tick() });
  }

  /** Opens a project room of the facilitator's, with canaries in its title and its charter. */
  async openRoom(partners: 'apart' | 'together', members: Role[]): Promise<Room> {
    const at = this.tick();
    const title = this.text();
    const charter = this.charter();
    const { room } = await this.as('facilitator').do('room:open', {
      title,
      charter: charter.input,
      stage: 'running',
      partners,
      members,
    });
    const opened: Room = {
      id: room.id,
      partners,
      organizations: new Map(),
      members: new Map(
        ['facilitator', ...members].map((id) => [id, [{ from: at, until: Infinity }]]),
      ),
    };
    this.rooms.push(opened);
    const text = { of: 'room', room: opened, at, until: Infinity } as const;
    this.canaries.push(
      { ...text, text: title, forStewards: true },
      { ...text, text: charter.text },
    );
    return opened;
  }

  /** Reviews a room, with a note for those inside. */
  async review(room: Room): Promise<void> {
    const at = this.tick();
    const text = this.text();
    const kept = { room: room.id, outcome: 'keep', today: ['1', '2'], reviewOn: '2099-12-31' };
    await this.as('facilitator').do('room:review', { ...kept, note: text });
    this.canaries.push({ of: 'thread', room, audience: 'inside', root: at, at, text });
  }

  /** Replaces a room's charter: the old one is for those who were there, the new one for those who are. */
  async changeCharter(room: Room): Promise<void> {
    const at = this.tick();
    const { text, input } = this.charter();
    await this.as('facilitator').do('charter:change', { room: room.id, charter: input });
    const before = this.canaries.findLast((canary) => canary.of === 'room' && canary.room === room);
    if (before?.of === 'room') before.until = at;
    this.canaries.push({ of: 'room', room, at, until: Infinity, text });
  }

  /** Someone comes in again, with another title on their card. */
  async reenter(role: Role, claims: object = {}): Promise<void> {
    const title = this.text();
    const { affiliation, organization, organizationName } = cast[role];
    const token = await tokenFor(
      { id: role, name: `Person ${role}`, affiliation, organization, organizationName },
      {
        now: this.backend.clock(),
        lifetime: 10 * lifetime,
        claims: { ...this.#claims.get(role), title, ...claims },
      },
    );
    const client = await this.backend.connect({ ...cast[role], id: role, name: role }, token);
    client.close();
    this.actors.get(role)!.token = token;
    this.canaries.push({ of: 'person', person: role, text: title, at: this.tick() });
  }

  charter(): { text: string; input: typeof exampleCharter } {
    const text = this.text();
    const measure = { ...exampleCharter.measures[0]!, name: text };
    return {
      text,
      input: {
        ...exampleCharter,
        sponsor: 'colleague',
        purpose: text,
        measures: [measure, exampleCharter.measures[1]!],
      },
    };
  }

  /** Admits an organization with some of its people. */
  async admitOrganization(room: Room, organization: string, members: Role[]): Promise<void> {
    const at = this.tick();
    const input = { room: room.id, organization, members };
    await this.as('facilitator').do('organization:admit', input);
    const spans = room.organizations.get(organization) ?? [];
    room.organizations.set(organization, [...spans, { from: at, until: Infinity }]);
    for (const member of members) await this.join(room, member, at);
  }

  /** Ends the admission of an organization, with a reason for those inside. */
  async endAdmission(room: Room, organization: string): Promise<void> {
    const at = this.tick();
    const reason = this.text();
    const input = { room: room.id, organization, reason };
    await this.as('facilitator').do('organization:remove', input);
    for (const span of room.organizations.get(organization)!) span.until = Math.min(span.until, at);
    for (const [member, spans] of room.members) {
      if (this.people.get(member)!.organization !== organization) continue;
      for (const span of spans) span.until = Math.min(span.until, at);
    }
    const told = { of: 'thread', room, audience: 'inside', root: at, at, text: reason } as const;
    this.canaries.push({ ...told, forStewards: true });
  }

  async admit(room: Room, member: Role): Promise<void> {
    const at = this.tick();
    await this.as('facilitator').do('member:admit', { room: room.id, member, role: 'member' });
    await this.join(room, member, at);
  }

  async remove(room: Room, member: Role): Promise<void> {
    const at = this.tick();
    await this.as('facilitator').do('member:remove', { room: room.id, member });
    for (const span of room.members.get(member)!) span.until = Math.min(span.until, at);
  }

  /** Somebody is in a room from a step on, and accepts its charter. */
  async join(room: Room, member: Role, from: number): Promise<void> {
    await accept(room.id, this.as(member));
    this.joins(room, member, from);
  }

  /** Whoever else may tell that somebody is in a room from a step on. */
  joins(room: Room, member: string, from: number): void {
    const spans = room.members.get(member) ?? [];
    room.members.set(member, [...spans, { from, until: Infinity }]);
  }

  /** Writes a post with a canary, and answers with its id. */
  async post(
    role: Role,
    room: Room,
    audience: Audience,
    detail?: object,
  ): Promise<{ id: string; root: number }> {
    const at = this.tick();
    const [text, title] = [this.text(), this.text()];
    const stream = `room/${room.id}/${audience}`;
    const input = { stream, title, text, mentions: [], detail };
    const { id } = await this.as(role).do('post:create', input);
    const canary = { of: 'thread', room, audience, root: at, at } as const;
    this.canaries.push({ ...canary, text }, { ...canary, text: title });
    return { id, root: at };
  }

  /** Writes into a thread, as a comment or anew, with a canary. */
  async write(
    role: Role,
    intent: 'post:comment' | 'post:edit',
    input: object,
    thread: { room: Room; audience: Audience; root: number },
  ): Promise<{ id: string }> {
    const at = this.tick();
    const text = this.text();
    const answer = await this.as(role).do(intent, { ...input, text, mentions: [] });
    this.canaries.push({ of: 'thread', at, text, ...thread });
    return answer;
  }

  /** Everything that could be asked for, whether or not it is there for whoever asks. */
  get everyStream(): string[] {
    const organizations = ['exotic', 'alpenhof', 'north', 'south'];
    const audiences = ['everyone', 'inside', ...organizations.map((id) => `with:${id}`)];
    return [
      ...[...this.rooms.map(({ id }) => id), 'network'].flatMap((room) =>
        audiences.map((audience) => `room/${room}/${audience}`),
      ),
      ...[...this.people.keys()].flatMap((id) => [
        `member/${id}`,
        `profile/${id}`,
        `details/${id}`,
      ]),
    ];
  }

  /** Makes everyone open everything, so that whatever is told from now on would be heard. */
  async everyoneOpensEverything(): Promise<void> {
    for (const { client } of this.actors.values()) {
      for (const streams of chunks(this.everyStream, 100)) {
        const asked = streams.map((stream) => ({ stream, since: null }));
        await client.answer('stream:open', { streams: asked, threads: 100 });
      }
    }
  }

  close(): Promise<void> {
    return this.backend.close();
  }
}

export function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
