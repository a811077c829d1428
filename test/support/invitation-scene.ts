/** A room whose facilitator invites people of outside, at a time that stands still but where a test moves it. */
import type { Invitation } from '../../src/protocol/invitation.ts';
import type { Access } from '../../src/protocol/room.ts';
import type { CreatedInvitation, Database } from '../../src/server/app.ts';
import { exampleCharter, startBackend, type Backend, type Client } from './backend.ts';
import type { TestDatabase } from './databases.ts';
import { people, tokenFor, type TestPerson } from './people.ts';
import { manualTimers } from './timers.ts';

export const day = 86_400_000;
/** What is said of every code that lets nobody in. */
export const refusal = {
  code: 'not-admitted',
  message: 'The invitation cannot be used.',
  field: 'invitation',
};
export const exotic = { id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' };

/** Somebody of whom the host says neither who answers for them nor until when. */
export interface Stranger {
  person: TestPerson;
  email: string;
}

export class InvitationScene {
  now = Date.now();
  /** What the host was told. */
  readonly told: CreatedInvitation[] = [];
  room = '';
  database!: Database;
  backend!: Backend;
  /** Facilitates the room; Thomas is its other member. */
  claire!: Client;
  thomas!: Client;
  #created!: TestDatabase;
  #strangers = 0;

  static async set(created: TestDatabase): Promise<InvitationScene> {
    const scene = new InvitationScene();
    scene.#created = created;
    scene.database = await created.open();
    scene.backend = await startBackend({
      ...{ database: scene.database, clock: () => scene.now, timers: manualTimers() },
      onInvitation: (told) => void scene.told.push(told),
    });
    (await scene.enter(people.nora)).close();
    scene.claire = await scene.enter(people.claire);
    scene.thomas = await scene.enter(people.thomas);
    scene.room = await scene.open();
    return scene;
  }

  async close(): Promise<void> {
    await this.backend.close();
    await this.#created.drop();
  }

  /** With a token that lasts for as long as a test looks ahead. */
  sign(person: TestPerson, claims: object = {}): Promise<string> {
    return tokenFor(person, { now: this.now, lifetime: 500 * day, claims: { ...claims } });
  }

  async enter(person: TestPerson): Promise<Client> {
    return this.backend.connect(person, await this.sign(person));
  }

  dayIn(days: number): string {
    return new Date(this.now + days * day).toISOString().slice(0, 10);
  }

  /** Opens a room of Claire's and Thomas's. */
  async open(): Promise<string> {
    const opened = await this.claire.do('room:open', {
      ...{ title: 'Launch', charter: exampleCharter, stage: 'running', partners: 'apart' },
      members: ['thomas'],
    });
    return opened.room.id;
  }

  stranger(): Stranger {
    const id = `stranger-${(this.#strangers += 1)}`;
    return {
      person: { ...people.charlotte, id, name: `Person ${id}` },
      email: `${id}@exotic.example`,
    };
  }

  inputFor(address: string, more: object = {}): object {
    const { room } = this;
    const usual = { room, address, organization: exotic, endsOn: this.dayIn(60), role: 'member' };
    return { ...usual, ...more };
  }

  invite(address: string, more: object = {}): Promise<{ code: string; invitation: Invitation }> {
    return this.claire.do('invitation:create', this.inputFor(address, more));
  }

  #tokenOf({ person, email }: Stranger, claims: object): Promise<string> {
    return this.sign(person, { host_contact: undefined, ends_at: undefined, email, ...claims });
  }

  async come(who: Stranger, code?: string, claims: object = {}): Promise<Client> {
    return this.backend.connect(who.person, await this.#tokenOf(who, claims), code);
  }

  /** How somebody is refused; null where they are let in. */
  async refused(who: Stranger, code?: string, claims: object = {}): Promise<unknown> {
    return this.backend.refusal({
      token: await this.#tokenOf(who, claims),
      protocol: 1,
      ...(code !== undefined && { invitation: code }),
    });
  }

  async accessesOf(client: Client): Promise<Access[]> {
    const { member } = await client.do('session:open', {});
    return (await this.#snapshot(client, `member/${member.id}`)).accesses;
  }

  /** The snapshot of what is inside, as Claire has it. */
  inside(): Promise<{ invitations: Invitation[] }> {
    return this.#snapshot(this.claire, `room/${this.room}/inside`);
  }

  async #snapshot(client: Client, stream: string): Promise<any> {
    const asked = { streams: [{ stream, since: null }], threads: 0 };
    return (await client.do('stream:open', asked)).streams[0].snapshot;
  }

  async audited(action: string, subject: string) {
    return this.database.read((transaction) =>
      transaction
        .selectFrom('audit')
        .selectAll()
        .where('action', '=', action)
        .where('subject', '=', subject)
        .orderBy('at')
        .execute(),
    );
  }
}
