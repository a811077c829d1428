import type { OutputOf } from '../protocol/registry.ts';
import { sessionOpen, sessionRenew } from '../protocol/session.ts';
import {
  answer as answerShape,
  failure,
  protocolVersion,
  type Answer,
  type Failure,
} from '../protocol/wire.ts';
import { delayAfter } from '../store/send-queue.ts';
import { checked, unanswered } from './answer.ts';
import { Socket } from './socket.ts';
import type { Status } from './status.ts';
import { SignInEnded, inTime } from './token.ts';

/** A new token is asked for when this part of the old one's life is left. */
const renewAt = 0.2;
/** So often a fresh token may be refused in a row before the sign-in counts as ended. */
const mostTokens = 2;
/** Whether the person has signed in again, in another tab perhaps, is asked this often; milliseconds. */
const signInCheck = 30_000;
/** The longest that a timer can be set to; milliseconds. */
const longestTimer = 2 ** 31 - 1;

type Opened = OutputOf<typeof sessionOpen>;

export interface ConnectionOptions {
  url: string;
  /** A fresh token; rejects with `SignInEnded` where the host knows the person no more. */
  token: () => Promise<string>;
  /** The code of an invitation, to come in with. */
  invitation?: string | undefined;
  /** The session is open: who it is, and what the server said. Frames may come from then on. */
  onOpen: (opened: Opened) => Promise<void>;
  /** The connection that was open has gone. */
  onClose: () => void;
  onFrame: (frame: unknown) => void;
  onStatus: (status: Status) => void;
}

/** One socket, that comes back by itself, with a fresh token each time. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #socket: Socket;
  #status: Status = { kind: 'connecting', since: Date.now() };
  #tries = 0;
  #warned = '';
  #invitation: string | undefined;
  #refusedTokens = 0;
  #attempt: symbol | undefined;
  #isPaused = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #renewal: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#invitation = options.invitation || undefined;
    this.#socket = new Socket(options.url, {
      onOpen: () => void this.#open(),
      onRefused: (said) => this.#refuse(said),
      onClose: () => this.#lost(),
      onEvent: (name, data) => {
        if (name === 'frame') options.onFrame(data);
      },
    });
    // Not at once: whoever asked for the connection has yet to take hold of it.
    this.#schedule(0);
  }

  get status(): Status {
    return this.#status;
  }

  /** Sends one intent; null where no answer came, so that nobody knows whether it arrived. */
  async send(name: string, input: unknown, key?: string): Promise<Answer | null> {
    try {
      const answer = await this.#socket.ask('intent', name, input, ...(key ? [key] : []));
      const parsed = answerShape.safeParse(answer);
      return parsed.success ? (parsed.data as Answer) : null;
    } catch {
      return {
        ok: false,
        error: { code: 'too-large', message: 'It is over the limit of the wire.' },
      };
    }
  }

  /** Tries at once instead of waiting. */
  retry(): void {
    this.#isPaused = false;
    if (this.#socket.isOpen || this.#attempt) return;
    this.#tries = 0;
    this.#refusedTokens = 0;
    this.#schedule(0);
  }

  /**
   * The machine says that it has no network, long before a silent connection does. Where it is wrong, as with a server
   * on the same machine, the next try comes through.
   */
  lose(): void {
    this.#socket.close();
  }

  /** Leaves for a while, as when the page goes into the back/forward cache; `retry` comes back. */
  pause(): void {
    this.#isPaused = true;
    this.#stop();
  }

  close(): void {
    this.#change({ kind: 'closed', since: Date.now() });
    this.#stop();
  }

  #stop(): void {
    this.#attempt = undefined;
    clearTimeout(this.#retry);
    clearTimeout(this.#renewal);
    this.#socket.close();
  }

  #schedule(delay: number): void {
    if (this.#status.kind === 'closed' || this.#isPaused) return;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#connect(), delay);
  }

  async #connect(): Promise<void> {
    const attempt = (this.#attempt = Symbol('attempt'));
    try {
      const token = await inTime(this.#options.token());
      if (this.#attempt !== attempt) return;
      this.#socket.open({
        ...{ token, protocol: protocolVersion },
        ...(this.#invitation && { invitation: this.#invitation }),
      });
    } catch (error) {
      if (this.#attempt !== attempt) return;
      if (error instanceof SignInEnded) return this.#end('expired');
      this.#warn(error);
      this.#comeBack();
    }
  }

  async #open(): Promise<void> {
    this.#attempt = undefined;
    const opened = await this.#ask(sessionOpen.name, {});
    if (!opened.ok) return void this.#socket.close();
    this.#refusedTokens = 0;
    this.#invitation = undefined;
    await this.#options.onOpen(opened.data);
    if (!this.#socket.isOpen) return;
    this.#tries = 0;
    this.#change({ kind: 'open', since: Date.now() });
    this.#renewBefore(opened.data);
  }

  async #ask(name: string, input: object): Promise<Answer<Opened>> {
    return checked(sessionOpen, (await this.send(name, input)) ?? unanswered);
  }

  #renewBefore({ now, expiresAt }: Opened): void {
    clearTimeout(this.#renewal);
    const delay = Math.min((expiresAt - now) * (1 - renewAt), longestTimer);
    this.#renewal = setTimeout(() => void this.#renew(), delay);
  }

  /** Renews in band. Where the host is down, the server ends the session in time, and the next connection tells why. */
  async #renew(): Promise<void> {
    try {
      const token = await inTime(this.#options.token());
      const renewed = await this.#ask(sessionRenew.name, { token });
      if (renewed.ok) this.#renewBefore(renewed.data);
      // Somebody else may be signed in at the host by now: who they are is said at the door.
      else if (renewed.error.code.startsWith('token-')) this.#socket.close();
    } catch (error) {
      if (error instanceof SignInEnded && this.#socket.isOpen) this.#end('expired');
    }
  }

  #refuse(said: unknown): void {
    const { kind } = this.#status;
    if (kind === 'closed' || kind === 'refused') return;
    const refused = failure.safeParse(said);
    if (!refused.success) {
      // A browser does not tell a page whether nobody answered or its origin was refused.
      if (kind === 'connecting') {
        const { url } = this.#options;
        this.#warn(`is ${url} up, and this page's origin in its CERCLE_ORIGINS?`);
      }
      return this.#comeBack();
    }
    const { code } = refused.data;
    if (code === 'not-admitted') return this.#end('refused', refused.data);
    if (code.startsWith('token-')) this.#refusedTokens += 1;
    if (this.#refusedTokens > mostTokens) {
      this.#warn(`${refused.data.message} The server's log says why.`);
      return this.#end('expired', refused.data);
    }
    this.#comeBack(refused.data);
  }

  #lost(): void {
    clearTimeout(this.#renewal);
    this.#options.onClose();
    this.#comeBack();
  }

  #comeBack(error?: Failure): void {
    this.#attempt = undefined;
    const { kind, since } = this.#status;
    if (kind === 'closed' || kind === 'refused') return;
    const delay = Math.max(error?.retryAfter ?? 0, delayAfter(this.#tries, Math.random()));
    this.#tries += 1;
    // Whoever is signed out stays so until the server says otherwise, even if it cannot be reached meanwhile.
    if (kind !== 'expired') {
      this.#change({
        kind: 'offline',
        since: kind === 'offline' ? since : Date.now(),
        nextTry: Date.now() + delay,
        ...(error && { error }),
      });
    }
    this.#schedule(kind === 'expired' ? signInCheck : delay);
  }

  /** The person or the host has to do something first. */
  #end(kind: 'expired' | 'refused', error?: Failure): void {
    this.#change({ kind, since: Date.now(), ...(error && { error }) });
    this.#stop();
    if (kind === 'expired') this.#schedule(signInCheck);
  }

  /** Tells whoever builds the page what its readers cannot mend; once, where it goes on. */
  #warn(reason: unknown): void {
    const words = `Cercle cannot connect: ${reason}`;
    if (words !== this.#warned) console.warn((this.#warned = words));
  }

  #change(status: Status): void {
    this.#status = status;
    this.#options.onStatus(status);
  }
}
