/** A server that says just what a test tells it to, to see what a session makes of it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import type { Answer, Frame } from '../../src/protocol/wire.ts';
import * as eg from './eg.ts';

export interface Asked {
  name: string;
  input: any;
  key: string | undefined;
}

export interface ScriptedServer {
  url: string;
  /** Everything that was asked, in order. */
  asked: Asked[];
  /** How an intent is answered; without one it is answered as a quiet network would. Undefined: never. */
  answers: Map<string, (asked: Asked) => Answer | undefined | Promise<Answer | undefined>>;
  push(frame: Frame): void;
  /** Resolves once so many intents of this name were asked. */
  untilAsked(name: string, times?: number): Promise<Asked>;
  sockets(): number;
  drop(): void;
  close(): Promise<void>;
}

export const yes = (data: unknown): Answer => ({ ok: true, data });

/** What opens every stream with nothing in it, and every session as Claire's. */
function quiet({ name, input }: Asked): Answer {
  const now = Date.now();
  if (name === 'session:open') {
    return yes({ member: eg.member(), protocol: 1, now, expiresAt: now + 600_000 });
  }
  if (name === 'stream:open') {
    const streams = input.streams.map(({ stream }: { stream: string }) => ({
      stream,
      upTo: { seq: 1, fact: 'first' },
      snapshot: {},
    }));
    return yes({ streams, page: input.threads > 0 ? eg.page([]) : null });
  }
  return yes({});
}

export async function startScriptedServer(): Promise<ScriptedServer> {
  const http = createServer();
  const io = new Server(http, { transports: ['websocket'] });
  const asked: Asked[] = [];
  const answers: ScriptedServer['answers'] = new Map();
  const waiting = new Set<() => void>();
  io.on('connection', (socket: Socket) => {
    socket.on('intent', async (name: string, input: unknown, ...rest: unknown[]) => {
      const acknowledge = rest.at(-1) as (answer: Answer) => void;
      const one = { name, input, key: rest.length > 1 ? (rest[0] as string) : undefined };
      asked.push(one);
      waiting.forEach((look) => look());
      const answer = await (answers.get(name) ?? quiet)(one);
      if (answer) acknowledge(answer);
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    asked,
    answers,
    push: (frame) => void io.emit('frame', frame),
    untilAsked: (name, times = 1) =>
      new Promise((resolve) => {
        const look = () => {
          const found = asked.filter((one) => one.name === name)[times - 1];
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    sockets: () => io.engine.clientsCount,
    drop: () => io.disconnectSockets(true),
    close: () => io.close(),
  };
}
