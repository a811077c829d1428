/** A whole backend on a free port with a database of its own, and clients that write down every byte they get. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import {
  claimMap,
  createApp,
  openDatabase,
  openStore,
  type App,
  type AppOptions,
  type FileOptions,
  type FileStore,
} from '../../src/server/app.ts';
import type { Answer, FactsFrame, Frame, SignalsFrame } from '../../src/protocol/wire.ts';
import {
  audience,
  issuer,
  people,
  secret,
  ticketFor,
  tokenFor,
  type TestPerson,
} from './people.ts';

export const origin = 'https://intranet.example';

export interface Backend {
  app: App;
  url: string;
  /** Where its files are, as the server keeps them. */
  store: FileStore;
  /** Milliseconds; `advance` moves it. */
  clock: () => number;
  advance(milliseconds: number): void;
  /** With the code of an invitation, if there is one. */
  connect(person: TestPerson, token?: string, invitation?: string): Promise<Client>;
  /** As a new connection would be refused. */
  refusal(auth: object, headers?: Record<string, string>): Promise<unknown>;
  ticket(member: string, options: Omit<Parameters<typeof ticketFor>[1], 'now'>): Promise<string>;
  close(): Promise<void>;
}

/** Someone's socket, as plain as can be: what the wire says, not what the widgets make of it. */
export interface Client {
  socket: Socket;
  frames: Frame[];
  /** Asks, and answers with the data of a success. */
  do<Data = any>(name: string, input: unknown, key?: string): Promise<Data>;
  answer(name: string, input: unknown, key?: string): Promise<Answer<any>>;
  /** Waits until a frame is as wanted. */
  until(wanted: (frame: Frame) => boolean): Promise<Frame>;
  close(): void;
}

let keys = 0;
export const nextKey = (): string => `key-${String((keys += 1)).padStart(8, '0')}`;

/** Its files are in a folder of its own unless a store is given. */
export type BackendOptions = Partial<Omit<AppOptions, 'files'>> & { files?: Partial<FileOptions> };

/**
 * Starts a backend; the embedded database in a folder of its own unless another is given. It is synced once it is closed:
 * that an answer means that it is on disk is for tests of their own.
 */
export async function startBackend(options: BackendOptions = {}): Promise<Backend> {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
  const database = options.database ?? (await openDatabase({ folder, syncOnClose: true }));
  const store = options.files?.store ?? (await openStore({ folder: join(folder, 'files') }));
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const app = await createApp({
    trust: { issuer, audience, secret },
    claims: claimMap.parse({}),
    origins: [origin],
    networkTitle: 'Maison Aubry',
    clock,
    budget: { most: 1e9, perMinute: 1e9 },
    ...options,
    files: { store, ...options.files },
    database,
  });
  const url = await app.listen(0);
  const clients = new Set<Client>();

  return {
    app,
    url,
    store,
    clock,
    advance: (milliseconds) => (ahead += milliseconds),
    async connect(person, token, invitation) {
      const client = await connectTo(url, {
        token: token ?? (await tokenFor(person, { now: clock() })),
        ...(invitation !== undefined && { invitation }),
      });
      clients.add(client);
      return client;
    },
    async refusal(auth, headers) {
      const socket = open(url, auth, headers);
      return new Promise((resolve) => {
        socket.once('connect', () => resolve(socket.close() && null));
        socket.once('connect_error', (error) => {
          socket.close();
          resolve((error as { data?: unknown }).data ?? error.message);
        });
      });
    },
    ticket: (member, rest) => ticketFor(member, { now: clock(), ...rest }),
    async close() {
      for (const client of clients) client.close();
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function open(url: string, auth: object, headers: Record<string, string> = { origin }): Socket {
  return io(url, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: headers,
  });
}

/** Somebody's connection to a server, wherever it runs. Rejects with the refusal. */
export async function connectTo(
  url: string,
  auth: { token: string; invitation?: string },
): Promise<Client> {
  const socket = open(url, { ...auth, protocol: 1 });
  const client = clientOf(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', (error) =>
      reject(new Error(JSON.stringify((error as { data?: unknown }).data ?? error.message))),
    );
  });
  return client;
}

function clientOf(socket: Socket): Client {
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  socket.on('frame', (frame: Frame) => {
    frames.push(frame);
    waiting.forEach((look) => look());
  });
  /** What is asked of a socket that was let go of reaches nobody. */
  const letGo = { code: 'unavailable', message: 'The server has ended the connection.' } as const;
  const answer = async (name: string, input: unknown, key = nextKey()): Promise<Answer<any>> =>
    socket.connected
      ? socket.timeout(10_000).emitWithAck('intent', name, input, key)
      : { ok: false, error: letGo };
  return {
    socket,
    frames,
    answer,
    async do(name, input, key) {
      const answered = await answer(name, input, key);
      if (!answered.ok) throw new Error(`${name}: ${JSON.stringify(answered.error)}`);
      return answered.data;
    },
    until: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const found = frames.find(wanted);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => socket.close(),
  };
}

export const isFacts = (frame: Frame): frame is FactsFrame => 'facts' in frame;
export const isSignals = (frame: Frame): frame is SignalsFrame => 'signals' in frame;

export const exampleCharter = {
  purpose: 'Deliver the winter box to 140 shops before 15 December.',
  objective: 'Growth outside France',
  sponsor: 'thomas',
  rules: ['A question is answered within a working day.'],
  measures: [
    { name: 'Shops delivered', today: '38', target: '140', due: '2026-12-15' },
    { name: 'Shelves that stand empty', today: '2', target: '0', due: '2027-01-15' },
  ],
  // Far enough ahead for a clock that is the machine's own.
  reviewOn: '2099-12-01',
  plan: [],
};

/** Has newcomers accept a room's charter: until then they only read. */
export async function accept(room: string, ...newcomers: Client[]): Promise<void> {
  for (const newcomer of newcomers) await newcomer.do('charter:accept', { room });
}

/** Lets these people in once, so that they can be admitted to rooms. */
export async function introduce(backend: Backend, names: (keyof typeof people)[]): Promise<void> {
  for (const name of names) (await backend.connect(people[name])).close();
}

/** What comes of asking for something: `ok`, or the code of the refusal. */
export async function codeOf(client: Client, intent: string, input: object): Promise<string> {
  const answer = await client.answer(intent, input);
  return answer.ok ? 'ok' : answer.error.code;
}

/** Lets somebody in with a token that is good for a day, and says this of them. */
export async function enterForADay(
  backend: Backend,
  person: TestPerson,
  claims: Record<string, unknown> = {},
): Promise<Client> {
  const token = await tokenFor(person, { now: backend.clock(), lifetime: 86_400_000, claims });
  return backend.connect(person, token);
}
