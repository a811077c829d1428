/**
 * A room to whose people something happens, with something said in each of its audiences, and what the model
 * (`perimeter-model.ts`) has to know of it.
 */
import type { Answer } from '../../../src/protocol/wire.ts';
import {
  accept,
  exampleCharter,
  nextKey,
  type Backend,
  type Client,
} from '../../support/backend.ts';
import { linkTo } from '../../support/links.ts';
import { filesAs } from '../../support/uploads.ts';
import type { Audience, Canary, Person, Room, Span } from '../perimeter-model.ts';
import { organizationIn, roles, type Role, type Sort } from './cast.ts';
import type { Arrangement } from './changes.ts';
import { Host, soon } from './host.ts';

/** Whoever is no member any more is sent away within this; milliseconds. */
const patience = 5000;
const oneDay = 86_400_000;
/** From the day of a review to when its room can only be read, and a day to spare. */
const grace = 17 * oneDay;

export class ChangingRoom {
  readonly people = new Map<string, Person>();
  readonly canaries: Canary[] = [];
  /** The first posts of threads. */
  readonly posts: { id: string; audience: Audience; root: number }[] = [];
  /** What hangs on them. */
  readonly attached: string[] = [];
  room!: Room;
  readonly #clients = new Map<Role, Client>();
  #step = 0;

  readonly host: Host;

  private constructor(
    readonly backend: Backend,
    /** What its people and organizations have in their names. */
    readonly mark: string,
    ending: readonly Role[],
  ) {
    const titles = new Map(roles.map((role) => [role, this.text()]));
    this.host = new Host(backend, mark, titles, ending);
  }

  /**
   * @param absent - those of the cast who are not in the room, besides the `stranger` and the `outsider`.
   * @param ending - those whose membership ends soon.
   */
  static async open(
    backend: Backend,
    mark: string,
    partners: Arrangement,
    { absent = [], ending = [] }: { absent?: readonly Role[]; ending?: readonly Role[] } = {},
  ): Promise<ChangingRoom> {
    const scene = new ChangingRoom(backend, mark, ending);
    for (const role of roles) await scene.#enter(role);
    const present = (...some: Role[]) => some.filter((role) => !absent.includes(role));
    await scene.#openRoom(partners, present('colleague', 'employee'));
    await scene.talk('everyone', 'inside');
    await scene.admitOrganization('exotic', ...present('partner', 'peer'));
    await scene.talk('everyone', 'with:exotic');
    if (!absent.includes('other')) await scene.admitOrganization('alpenhof', 'other');
    await scene.talk();
    return scene;
  }

  as(role: Role): Client {
    return this.#clients.get(role)!;
  }

  /** Asks; over HTTP, where the connection was ended. */
  async answer(role: Role, name: string, input: object): Promise<Answer<any>> {
    const client = this.as(role);
    if (client.socket.connected) return client.answer(name, input);
    return JSON.parse(await this.overHttp(role, name, input));
  }

  /** Asks over HTTP; what is answered, as text. */
  async overHttp(role: Role, name: string, input: object): Promise<string> {
    const response = await (
      await this.files(role)
    ).ask(`intents/${name}`, {
      ...{ method: 'POST', body: JSON.stringify({ input, key: nextKey() }) },
      headers: { 'content-type': 'application/json' },
    });
    return response.text();
  }

  /** Files, as somebody sends and reads them. */
  async files(role: Role): Promise<ReturnType<typeof filesAs>> {
    return filesAs(this.backend, this.host.person(role), await this.host.token(role));
  }

  id = (role: Role): string => `${role}-${this.mark}`;

  person(role: Role): Person {
    return this.people.get(this.id(role))!;
  }

  get now(): number {
    return this.#step;
  }

  /** The audiences that there are, as the room has them. */
  get audiences(): Audience[] {
    const admitted = [...this.room.organizations.keys()];
    return ['everyone', 'inside', ...admitted.map((id) => `with:${id}` as const)];
  }

  stream = (audience: Audience): string => `room/${this.room.id}/${audience}`;

  /** Everything that could be asked for, whether or not it is there. */
  get streams(): string[] {
    const organizations = ['exotic', 'alpenhof'] as const;
    const audiences = organizations.map(
      (sort) => `with:${organizationIn(this.mark, sort)}` as const,
    );
    return [
      ...(['everyone', 'inside', ...audiences] as const).map(this.stream),
      ...[...this.people.keys()].flatMap((id) => [
        `member/${id}`,
        `profile/${id}`,
        `details/${id}`,
      ]),
    ];
  }

  tick(): number {
    return (this.#step += 1);
  }

  /** A text that stands nowhere else. */
  text(): string {
    return `canary${this.mark}x${this.tick()}x`;
  }

  async #enter(role: Role): Promise<void> {
    const { id, organization, affiliation } = this.host.person(role);
    const isEmployee = affiliation === 'employee';
    const hostContact = isEmployee ? null : this.id('facilitator');
    this.people.set(id, { id, organization, isEmployee, hostContact, endedAt: Infinity });
    const title = this.host.titles.get(role)!;
    const at = this.tick();
    this.canaries.push({ of: 'person', person: id, text: title, at });
    this.canaries.push({ of: 'details', person: id, text: `team-${title}`, at });
    const client = await this.backend.connect(this.host.person(role), await this.host.token(role));
    await client.do('presence:set', { presence: 'here' });
    this.#clients.set(role, client);
  }

  async #openRoom(partners: Arrangement, members: Role[]): Promise<void> {
    const [title, purpose] = [this.text(), this.text()];
    const at = this.tick();
    const reviewOn = new Date(this.backend.clock() + oneDay).toISOString().slice(0, 10);
    const { room } = await this.as('facilitator').do('room:open', {
      ...{ title, stage: 'running', partners, members: members.map(this.id) },
      charter: { ...exampleCharter, sponsor: this.id('colleague'), purpose, reviewOn },
    });
    this.room = { id: room.id, partners, organizations: new Map(), members: new Map() };
    for (const role of ['facilitator', ...members] as const) this.#joins(role, at);
    for (const text of [title, purpose]) {
      this.canaries.push({ of: 'room', room: this.room, at, until: Infinity, text });
    }
  }

  #joins(role: Role, from: number): void {
    const { organization, isEmployee } = this.person(role);
    const span: Span = { from, until: Infinity, as: { organization, isEmployee } };
    this.room.members.set(this.id(role), [...(this.room.members.get(this.id(role)) ?? []), span]);
  }

  #leaves(id: string, until: number): void {
    for (const span of this.room.members.get(id) ?? []) span.until = Math.min(span.until, until);
  }

  async admit(role: Role): Promise<void> {
    const member = this.id(role);
    const at = this.tick();
    await this.as('facilitator').do('member:admit', { room: this.room.id, member, role: 'member' });
    this.#joins(role, at);
    await accept(this.room.id, this.as(role));
  }

  async remove(role: Role): Promise<void> {
    const member = this.id(role);
    await this.as('facilitator').do('member:remove', { room: this.room.id, member });
    this.#leaves(member, this.tick());
  }

  async admitOrganization(sort: Sort, ...members: Role[]): Promise<void> {
    const organization = organizationIn(this.mark, sort);
    const from = this.tick();
    await this.as('facilitator').do('organization:admit', {
      ...{ room: this.room.id, organization, members: members.map(this.id) },
    });
    const { organizations } = this.room;
    organizations.set(organization, [
      ...(organizations.get(organization) ?? []),
      { from, until: Infinity },
    ]);
    for (const role of members) {
      this.#joins(role, from);
      await accept(this.room.id, this.as(role));
    }
  }

  async endOrganization(sort: Sort): Promise<void> {
    const organization = organizationIn(this.mark, sort);
    await this.as('facilitator').do('organization:remove', { room: this.room.id, organization });
    const until = this.tick();
    this.room.organizations.get(organization)!.at(-1)!.until = until;
    for (const [id, person] of this.people) {
      if (person.organization === organization) this.#leaves(id, until);
    }
  }

  /** Somebody comes with a token that says that they belong elsewhere: they leave every room (DESIGN 4.3). */
  async move(role: Role, sort: Sort): Promise<void> {
    this.host.move(role, sort);
    const said = this.host.person(role);
    (await this.backend.connect(said, await this.host.token(role))).close();
    this.#leaves(said.id, this.tick());
    const isEmployee = sort === 'employee';
    Object.assign(this.person(role), {
      ...{ organization: said.organization, isEmployee },
      hostContact: isEmployee ? null : this.id('facilitator'),
    });
  }

  /** The memberships end of those whose tokens said that it would be soon. */
  async endMemberships(): Promise<void> {
    this.backend.advance(soon + 1000);
    const now = this.tick();
    for (const role of roles) {
      if (!this.host.hasEnded(role)) continue;
      this.person(role).endedAt = now;
      const { socket } = this.as(role);
      if (!socket.connected) continue;
      await new Promise<void>((resolve, reject) => {
        socket.once('disconnect', () => resolve());
        setTimeout(() => reject(new Error(`${role} is still let in.`)), patience).unref();
      });
    }
  }

  async enterStage(stage: string): Promise<void> {
    await this.as('facilitator').do('stage:change', { room: this.room.id, stage });
    this.room.isReadOnly = stage === 'archived';
    this.tick();
  }

  /** Nobody reviews the room, until it can only be read. */
  async lapse(): Promise<void> {
    this.backend.advance(grace);
    this.room.isReadOnly = true;
    this.tick();
  }

  /** A colleague writes to some audiences, or to each; what it is called and what it says are canaries. */
  async talk(...audiences: ('everyone' | 'inside' | `with:${Sort}`)[]): Promise<void> {
    const named = audiences.map((audience) =>
      audience.startsWith('with:')
        ? (`with:${organizationIn(this.mark, audience.slice('with:'.length) as Sort)}` as const)
        : (audience as 'everyone' | 'inside'),
    );
    for (const audience of named.length > 0 ? named : this.audiences) {
      await this.write('colleague', audience);
    }
  }

  /**
   * Writes a post; answers its id, or the code of the refusal.
   *
   * @param link - the title of a page that it links to.
   */
  async write(
    role: Role,
    audience: Audience,
    { link, ...more }: { link?: string; files?: string[] } = {},
  ): Promise<string> {
    const [title, text] = [this.text(), this.text()];
    const root = this.tick();
    const said = link === undefined ? text : `${text} ${linkTo(link)}`;
    const input = { stream: this.stream(audience), title, text: said, mentions: [], ...more };
    const answer = await this.answer(role, 'post:create', input);
    if (!answer.ok) return answer.error.code;
    const canary = { of: 'thread', room: this.room, audience, root, at: root } as const;
    this.canaries.push({ ...canary, text: title }, { ...canary, text });
    this.posts.push({ id: answer.data.id, audience, root });
    return answer.data.id;
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }
}
