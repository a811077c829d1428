/** A page of somebody in a changing room: its network is the test's, and what it stores outlives a reload. */
import { connect, type Session } from '../../../src/client/session.ts';
import { memoryStorage } from '../../../src/client/storage.ts';
import { postCreate } from '../../../src/protocol/post.ts';
import { testPage, until } from '../../support/session.ts';
import { Reader } from '../page-reader.ts';
import { personIn, type Role } from './cast.ts';
import type { ChangingRoom } from './scene.ts';

export class Device {
  readonly storage = memoryStorage();
  reader!: Reader;
  #page = testPage();
  #isOffline = false;

  /** @param threads - how many threads its first page has. */
  constructor(
    readonly scene: ChangingRoom,
    readonly role: Role,
    readonly threads: number,
  ) {
    this.load();
  }

  get session(): Session {
    return this.reader.session;
  }

  /** Loads the page, again if it was there before. */
  load(): void {
    const { scene, role } = this;
    this.#isOffline = false;
    this.#page = testPage();
    const session = connect({
      ...{ url: scene.backend.url, page: this.#page, storage: this.storage },
      token: () =>
        this.#isOffline ? Promise.reject(new Error('No network.')) : scene.host.token(role),
    });
    const person = personIn(scene.mark, role);
    this.reader = new Reader(person, session, this.threads, [...scene.people.keys()]);
  }

  goOffline(): void {
    this.#isOffline = true;
    this.#page.lose();
  }

  comeBack(): void {
    this.#isOffline = false;
    this.#page.comeBack();
  }

  /** Writes to an audience; what comes of it is in the queue. */
  write(stream: string, text: string): void {
    void this.session.intend(postCreate, { stream, text, mentions: [] }, { text });
  }

  /** Waits until it has come in, or is told that it may not, and has everything before it that it asked for. */
  settle(): Promise<void> {
    const { session } = this;
    return until(session, () => {
      if (session.status.kind === 'refused') return true;
      const isBusy = session.queue.some(({ state }) => state === 'waiting' || state === 'sending');
      const isOpening = [...session.state.openings.values()].includes('opening');
      return session.status.kind === 'open' && !isBusy && !isOpening;
    });
  }

  /** What it has stored, as it stands there. */
  get stored(): string {
    const { storage } = this;
    return Array.from({ length: storage.length }, (_, index) =>
      storage.getItem(storage.key(index)!),
    ).join('\n');
  }

  close(): void {
    this.session.close();
  }
}
