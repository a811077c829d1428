import { io, type Socket } from 'socket.io-client';
import { sessionOpen, sessionRenew } from '../protocol/session.ts';
import type { OutputOf } from '../protocol/registry.ts';
import { answer as answerShape, failure, protocolVersion, type Answer, type Failure } from '../protocol/wire.ts';
import { delayAfter } from '../store/send-queue.ts';
import type { Status } from './status.ts';

/** Longer than any answer takes; then the intent counts as not answered. Milliseconds. */
const answerWithin = 10_000;
/** A new token is asked for when this part of the old one's life is left. */
const renewAt = 0.2;
/** So often a fresh token may be refused in a row before the sign-in counts as ended. */
const mostTokens = 2;

export interface ConnectionOptions {
  url: string;
  /** A fresh token; rejects with `SignInEnded` where the host knows the person no more. */
  token: () => Promise<string>;
  /** The session is open: who it is, and what the server said. Frames may come from then on. */
  onOpen: (opened: OutputOf<typeof sessionOpen>) => Promise<void>;
  onClose: () => void;
  onFrame: (frame: unknown) => void;
  onStatus: (status: Status) => void;
}

/** The host no longer knows who is signed in: only the person can mend that. */
export class SignInEnded extends Error {}

/** One socket, that comes back by itself, with a fresh token each time. */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #socket: Socket;
  #status: Status = { kind: 'connecting', since: Date.now() };
  #tries = 0;
  #refusedTokens = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #renewal: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    this.#socket = io(options.url, {
      autoConnect: false,
      reconnection: false,
      transports: ['websocket'],
      // Each network element is a session of its own, whatever else the page does with this server.
      forceNew: true,
    });
    this.#socket.on('connect', () => void this.#open());
    this.#socket.on('connect_error', (error) => this.#refuse(error));
    this.#socket.on('disconnect', () => this.#lose());
    this.#socket.on('frame', (frame) => options.onFrame(frame));
    // Not at once: whoever asked for the connection has yet to take hold of it.
    this.#schedule(0);
  }

  get status(): Status {
    return this.#status;
  }

  get isConnected(): boolean {
    return this.#socket.connected;
  }

  /** Sends one intent; null where no answer came, so that nobody knows whether it arrived. */
  async send(name: string, input: unknown, key?: string): Promise<Answer | null> {
    if (!this.#socket.connected) return null;
    try {
      const answer: unknown = await this.#socket
        .timeout(answerWithin)
        .emitWithAck('intent', name, input, ...(key === undefined ? [] : [key]));
      const parsed = answerShape.safeParse(answer);
      return parsed.success ? (parsed.data as Answer) : null;
    } catch {
      return null;
    }
  }

  /** Tries at once instead of waiting. */
  retry(): void {
    if (this.#isClosed || this.#socket.connected) return;
    this.#tries = 0;
    this.#refusedTokens = 0;
    this.#schedule(0);
  }

  /** Leaves for a while, as when the page goes into the back/forward cache; `retry` comes back. */
  pause(): void {
    clearTimeout(this.#retry);
    this.#socket.disconnect();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    clearTimeout(this.#renewal);
    this.#socket.disconnect();
    this.#socket.off();
    this.#change({ kind: 'closed', since: Date.now() });
  }

  #schedule(delay: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.#connect(), delay);
  }

  async #connect(): Promise<void> {
    if (this.#isClosed || this.#socket.active) return;
    try {
      const token = await this.#options.token();
      if (this.#isClosed || this.#socket.active) return;
      this.#socket.auth = { token, protocol: protocolVersion };
      this.#socket.connect();
    } catch (error) {
      if (error instanceof SignInEnded) this.#end('expired');
      else this.#comeBack();
    }
  }

  async #open(): Promise<void> {
    const opened = await this.#say(sessionOpen.name, {});
    if (!opened) {
      this.#socket.disconnect();
      return;
    }
    this.#refusedTokens = 0;
    await this.#options.onOpen(opened);
    if (!this.#socket.connected) return;
    this.#tries = 0;
    this.#change({ kind: 'open', since: Date.now() });
    this.#renewBefore(opened);
  }

  async #say(name: string, input: object): Promise<OutputOf<typeof sessionOpen> | null> {
    const answer = await this.send(name, input);
    if (!answer?.ok) return null;
    const parsed = sessionOpen.output.safeParse(answer.data);
    return parsed.success ? parsed.data : null;
  }

  #renewBefore({ now, expiresAt }: OutputOf<typeof sessionOpen>): void {
    clearTimeout(this.#renewal);
    const delay = Math.min((expiresAt - now) * (1 - renewAt), 2 ** 31 - 1);
    this.#renewal = setTimeout(() => void this.#renew(), delay);
  }

  /** Renews in band; where that fails the server ends the session, and the next connection tells why. */
  async #renew(): Promise<void> {
    try {
      const token = await this.#options.token();
      const renewed = await this.#say(sessionRenew.name, { token });
      if (renewed) this.#renewBefore(renewed);
    } catch (error) {
      if (error instanceof SignInEnded) this.#end('expired');
    }
  }

  #refuse(error: Error & { data?: unknown }): void {
    const refused = failure.safeParse(error.data);
    if (!refused.success) return this.#comeBack();
    const { code } = refused.data;
    if (code === 'not-admitted') return this.#end('refused', refused.data);
    if (!code.startsWith('token-')) return this.#comeBack(refused.data);
    this.#refusedTokens += 1;
    if (this.#refusedTokens > mostTokens) return this.#end('expired', refused.data);
    this.#comeBack(refused.data);
  }

  #lose(): void {
    clearTimeout(this.#renewal);
    this.#options.onClose();
    const { kind } = this.#status;
    if (!this.#isClosed && kind !== 'expired' && kind !== 'refused') this.#comeBack();
  }

  #comeBack(error?: Failure): void {
    const delay = delayAfter(this.#tries, Math.random());
    this.#tries += 1;
    const { kind, since } = this.#status;
    this.#change({
      kind: 'offline',
      since: kind === 'offline' ? since : Date.now(),
      nextTry: Date.now() + delay,
      ...(error && { error }),
    });
    this.#schedule(delay);
  }

  /** No use in trying again by itself: the person or the host has to do something first. */
  #end(kind: 'expired' | 'refused', error?: Failure): void {
    clearTimeout(this.#retry);
    this.#change({ kind, since: Date.now(), ...(error && { error }) });
    this.#socket.disconnect();
  }

  #change(status: Status): void {
    this.#status = status;
    this.#options.onStatus(status);
  }
}
