/** A backend with a room, someone who writes there, and sessions that read it. */
import type { ConnectOptions } from '../../src/client/connect-options.ts';
import { connect, type Session } from '../../src/client/session.ts';
import { memoryStorage } from '../../src/client/storage.ts';
import { feedThreads } from '../../src/store/feed.ts';
import { exampleCharter, introduce, startBackend, type Backend, type Client } from './backend.ts';
import { people, tokenFor, type TestPerson } from './people.ts';
import { until } from './session.ts';

export interface Network {
  backend: Backend;
  /** Facilitates the room; Claire is its other member. */
  nora: Client;
  room: string;
  /** The stream of the room's employees. */
  inside: string;
  open(person: TestPerson, options?: Partial<ConnectOptions>): Session;
  /** Nora writes inside. */
  say(text: string): Promise<{ id: string }>;
  isOpen(session: Session): Promise<void>;
  /** The bodies of the posts inside, as the session has them, in JSON. */
  texts(session: Session): string[];
  shows(session: Session, text: string): Promise<void>;
  closeSessions(): void;
  close(): Promise<void>;
}

export async function startNetwork(): Promise<Network> {
  const backend = await startBackend();
  await introduce(backend, ['claire', 'thomas']);
  const nora = await backend.connect(people.nora);
  const opened = await nora.do('room:open', {
    title: 'Launch',
    charter: exampleCharter,
    stage: 'running',
    partners: 'apart',
    members: ['claire'],
  });
  const room: string = opened.room.id;
  const inside = `room/${room}/inside`;
  const sessions = new Set<Session>();
  const texts = (session: Session) =>
    feedThreads(session.state, [inside]).map(({ body }) => JSON.stringify(body));
  return {
    backend,
    nora,
    room,
    inside,
    open(person, options) {
      const session = connect({
        url: backend.url,
        storage: memoryStorage(),
        token: () => tokenFor(person, { now: backend.clock() }),
        ...options,
      });
      sessions.add(session);
      return session;
    },
    say: (text) => nora.do('post:create', { stream: inside, text, mentions: [] }),
    isOpen: (session) => until(session, () => session.status.kind === 'open'),
    texts,
    shows: (session, text) =>
      until(session, () => texts(session).some((body) => body.includes(text))),
    closeSessions() {
      for (const session of sessions) session.close();
      sessions.clear();
    },
    close: () => backend.close(),
  };
}
