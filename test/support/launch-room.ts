/** A room with two organizations apart, for the rules of what is written in it. */
import type { Answer } from '../../src/protocol/wire.ts';
import type { Database } from '../../src/server/app.ts';
import {
  accept,
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type BackendOptions,
  type Client,
} from './backend.ts';
import { databases } from './databases.ts';
import { people } from './people.ts';

export interface LaunchRoom {
  backend: Backend;
  database: Database;
  room: string;
  /** Its facilitator. */
  claire: Client;
  /** A colleague who only takes part. */
  thomas: Client;
  /** Of Exotic Liquids. */
  ravi: Client;
  /** Of Alpenhof Vertrieb. */
  lukas: Client;
  stream(audience: string): string;
  /** Writes a post and answers with its id. */
  post(client: Client, audience: string, input?: object): Promise<string>;
  comment(client: Client, root: string, input?: object): Promise<string>;
  close(): Promise<void>;
}

const [embedded] = databases;

/** Opens the room on an empty database. */
export async function openLaunchRoom(
  { create } = embedded!,
  options: BackendOptions = {},
): Promise<LaunchRoom> {
  const created = await create();
  const database = await created.open();
  const backend = await startBackend({ ...options, database });
  await introduce(backend, ['thomas', 'nora', 'ravi', 'lukas', 'charlotte']);
  const [claire, thomas, ravi, lukas] = await Promise.all([
    backend.connect(people.claire),
    backend.connect(people.thomas),
    backend.connect(people.ravi),
    backend.connect(people.lukas),
  ]);
  const opened = await claire.do('room:open', {
    title: 'Launch',
    charter: exampleCharter,
    stage: 'running',
    partners: 'apart',
    members: ['thomas', 'nora'],
  });
  const room: string = opened.room.id;
  const admit = (organization: string, members: string[]) =>
    claire.do('organization:admit', { room, organization, members });
  await admit('exotic', ['ravi', 'charlotte']);
  await admit('alpenhof', ['lukas']);
  await accept(room, ravi, lukas);
  const stream = (audience: string) => `room/${room}/${audience}`;
  return {
    ...{ backend, database, room, claire, thomas, ravi, lukas, stream },
    async post(client, audience, input = {}) {
      const place = { stream: stream(audience), text: 'A text', mentions: [] };
      return (await client.do('post:create', { ...place, ...input })).id;
    },
    async comment(client, root, input = {}) {
      const written = { root, text: 'A comment', mentions: [] };
      return (await client.do('post:comment', { ...written, ...input })).id;
    },
    async close() {
      await backend.close();
      await created.drop();
    },
  };
}

/** How an intent is refused: the code, and the field where there is one. `ok` where it is not. */
export async function refusalOf(client: Client, name: string, input: object): Promise<string> {
  const answer: Answer<unknown> = await client.answer(name, input);
  if (answer.ok) return 'ok';
  const { code, field } = answer.error;
  return field === undefined ? code : `${code} ${field}`;
}

export const poll = (more: object = {}) => ({
  ...{ kind: 'poll', choices: ['Monday', 'Tuesday', 'Friday'], several: false },
  ...{ anonymous: false, closesAt: null, ...more },
});

export const decision = (more: object = {}) => ({
  ...{ kind: 'decision', decidedBy: [], effectiveOn: null, reviewOn: null, replaces: null },
  ...more,
});
