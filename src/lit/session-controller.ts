import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Session } from '../client/session.ts';
import { sessionContext } from './session-context.ts';

/** A network tag may come this much later than a widget; milliseconds. */
const networkWithin = 5000;
/** None has come in time; undefined until it is known. */
export let isNetworkMissing: boolean | undefined;

/** What a widget keeps open while it is in the page. */
export interface Watched {
  streams: readonly string[];
  record: string | undefined;
  paging: Parameters<Session['watch']>[1];
}

/**
 * Gives a widget the page's session, draws it anew when the session changes, and keeps open what the widget needs of
 * it. Survives a network tag that comes late and an element that is moved; leaves nothing behind.
 */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #needs: (session: Session) => Partial<Watched>;
  #session: Session | null = null;
  #unsubscribe: (() => void) | undefined;
  #missing: ReturnType<typeof setTimeout> | undefined;
  #releases = new Map<string, () => void>();

  /**
   * @param needs - the streams and the record that the widget shows at this moment; asked after every change.
   */
  constructor(host: ReactiveElement, needs: (session: Session) => Partial<Watched> = () => ({})) {
    this.#host = host;
    this.#needs = needs;
    host.addController(this);
    new ContextConsumer(host, {
      context: sessionContext,
      subscribe: true,
      callback: (session) => this.#use(session ?? null),
    });
  }

  /** The page's session; null while no network tag has one. */
  get session(): Session | null {
    return this.#session;
  }

  hostConnected(): void {
    this.#use(this.#session);
  }

  hostUpdate(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    clearTimeout(this.#missing);
    this.#release(() => true);
  }

  #use(session: Session | null): void {
    if (session !== this.#session) this.#release(() => true);
    this.#unsubscribe?.();
    this.#session = session;
    this.#unsubscribe = session?.subscribe(() => this.#host.requestUpdate());
    clearTimeout(this.#missing);
    if (session) isNetworkMissing = false;
    else this.#missing = setTimeout(() => this.#miss(), networkWithin);
    this.#host.requestUpdate();
  }

  #miss(): void {
    // Once. Where a network has been, the page is built well.
    if (isNetworkMissing === undefined) {
      console.warn('Cercle needs one <cercle-network>, with a token-url and a valid url.');
    }
    isNetworkMissing = true;
    this.#host.requestUpdate();
  }

  #watch(): void {
    const session = this.#session;
    if (!session || !this.#host.isConnected) return;
    const { streams = [], record, paging } = this.#needs(session);
    const wanted = new Set([...streams, ...(record === undefined ? [] : [recordName(record)])]);
    const fresh = streams.filter((stream) => !this.#releases.has(stream));
    for (const stream of fresh) this.#releases.set(stream, session.watch([stream], paging));
    if (record !== undefined && !this.#releases.has(recordName(record))) {
      this.#releases.set(recordName(record), session.watchRecord(record));
    }
    this.#release((name) => !wanted.has(name));
  }

  #release(isOver: (name: string) => boolean): void {
    for (const [name, release] of this.#releases) {
      if (!isOver(name)) continue;
      this.#releases.delete(name);
      release();
    }
  }
}

/** A name that no stream has. */
const recordName = (record: string): string => `record ${record}`;
