/** A whole backend on a free port with a database of its own, and clients that write down every byte they get. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import {
  claimMap,
  createApp,
  openDatabase,
  type App,
  type AppOptions,
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
  /** Milliseconds; `advance` moves it. */
  clock: () => number;
  advance(milliseconds: number): void;
  connect(person: TestPerson, token?: string): Promise<Client>;
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

/**
 * Starts a backend; the embedded database in a folder of its own unless another is given. It is synced once it is closed:
 * that an answer means that it is on disk is for tests of their own.
 */
export async function startBackend(options: Partial<AppOptions> = {}): Promise<Backend> {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
  const database = options.database ?? (await openDatabase({ folder, syncOnClose: true }));
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
    database,
  });
  const url = await app.listen(0);
  const clients = new Set<Client>();

  function open(auth: object, headers: Record<string, string> = { origin }): Socket {
    return io(url, {
      auth,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: headers,
    });
  }

  return {
    app,
    url,
    clock,
    advance: (milliseconds) => (ahead += milliseconds),
    async connect(person, token) {
      const socket = open({
        token: token ?? (await tokenFor(person, { now: clock() })),
        protocol: 1,
      });
      const client = clientOf(socket);
      clients.add(client);
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', (error) =>
          reject(new Error(JSON.stringify((error as { data?: unknown }).data ?? error.message))),
        );
      });
      return client;
    },
    async refusal(auth, headers) {
      const socket = open(auth, headers);
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

function clientOf(socket: Socket): Client {
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  socket.on('frame', (frame: Frame) => {
    frames.push(frame);
    waiting.forEach((look) => look());
  });
  const answer = (name: string, input: unknown, key = nextKey()): Promise<Answer<any>> =>
    socket.timeout(10_000).emitWithAck('intent', name, input, key);
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
  measures: [{ name: 'Shops delivered', today: '38', target: '140', due: '2026-12-15' }],
  reviewOn: '2026-12-01',
  stages: [
    { name: 'Framing', on: '2026-09-12' },
    { name: 'Pilot', on: '2026-11-03' },
  ],
  stage: 1,
};

/** Lets these people in once, so that they can be admitted to rooms. */
export async function introduce(backend: Backend, names: (keyof typeof people)[]): Promise<void> {
  for (const name of names) (await backend.connect(people[name])).close();
}
