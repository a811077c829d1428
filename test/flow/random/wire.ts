/** A network between the real client and a server in the same process, which loses, repeats and reorders what it carries. */
import type { FactsFrame, Frame } from '../../../src/protocol/wire.ts';
import type { Session } from '../../../src/server/session.ts';
import type { TestServer } from './server.ts';

interface Message {
  text: string;
  /** What of the log it carries; undefined for an answer or a signal. */
  frame?: FactsFrame;
}

/** What becomes of a frame: it is lost, passes after the message behind it, or passes twice. */
export type Fate = 'lost' | 'late' | 'twice';

const wires = new Map<string, FaultyWire>();

/** A client reaches the wire of this name at `http://<name>`. */
export const addressOf = (name: string): string => `http://${name}`;

/** What came of frames that the wire carried, so that a run can show that it has seen them. */
export const carried = { lost: 0, late: 0, twice: 0, stale: 0, cut: 0 };

/** One member's way to the server: messages wait in it, in order, until they are let through. */
export class FaultyWire {
  readonly #server: TestServer;
  readonly #member: string;
  readonly #name: string;
  #waiting: Message[] = [];
  #passed: Message[] = [];
  /** By stream, up to where frames were lost that no later one has shown to be missing. */
  readonly #missing = new Map<string, number>();
  #socket: WireSocket | undefined;
  #session: { -readonly [Property in keyof Session]: Session[Property] } | undefined;
  #fates: Fate[] = [];
  #connections = 0;

  constructor(server: TestServer, member: string, name: string) {
    this.#server = server;
    this.#member = member;
    this.#name = name;
    wires.set(name, this);
  }

  /** Frames were lost, and nothing that has come since says so. */
  get hidesLoss(): boolean {
    return this.#missing.size > 0;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  connect(socket: WireSocket): void {
    this.#socket = socket;
    queueMicrotask(() => this.#hand('0{"pingInterval":1e8,"pingTimeout":1e8,"maxPayload":65536}'));
  }

  /** What the client says. */
  hear(socket: WireSocket, message: string): void {
    if (socket !== this.#socket) return;
    if (message.startsWith('40')) void this.#admit(socket);
    else if (message.startsWith('42')) void this.#carryOut(message.slice(2));
  }

  close(socket: WireSocket): void {
    if (socket === this.#socket) this.#end();
  }

  /** The connection breaks: what was on its way in either direction is gone. */
  cut(): void {
    if (!this.#socket) return;
    carried.cut += 1;
    this.#drop(this.#socket);
  }

  /** Lets through what waits: all of it, or so many messages. */
  letThrough(most = Infinity): void {
    for (let count = 0; count < most && this.#waiting.length > 0; count += 1) {
      const message = this.#waiting.shift()!;
      this.#passed.push(message);
      const { frame } = message;
      if (frame && frame.after >= (this.#missing.get(frame.stream) ?? Infinity)) {
        this.#missing.delete(frame.stream);
      }
      this.#hand(message.text);
    }
  }

  /** Something becomes of the first frame that waits, or else of the next that comes. */
  disturb(fate: Fate): void {
    this.#fates.push(fate);
    this.#meetFates();
  }

  /** A frame that has passed on this connection comes again. */
  bringBack(which: number): void {
    const frames = this.#passed.filter(({ frame }) => frame !== undefined);
    if (frames.length === 0) return;
    this.#waiting.unshift(frames[which % frames.length]!);
    carried.stale += 1;
  }

  /** From now on nothing becomes of a frame that has not already. */
  recover(): void {
    this.#fates = [];
  }

  #meetFates(): void {
    while (this.#fates.length > 0) {
      const index = this.#waiting.findIndex(({ frame }) => frame !== undefined);
      const isLast = index === this.#waiting.length - 1;
      if (index < 0 || (this.#fates[0] === 'late' && isLast)) return;
      this.#meet(this.#fates.shift()!, index);
    }
  }

  #meet(fate: Fate, index: number): void {
    const message = this.#waiting[index]!;
    carried[fate] += 1;
    if (fate === 'twice') return void this.#waiting.splice(index, 0, message);
    this.#waiting.splice(index, 1);
    if (fate === 'late') this.#waiting.splice(index + 1, 0, message);
    else this.#missing.set(message.frame!.stream, message.frame!.upTo.seq);
  }

  async #admit(socket: WireSocket): Promise<void> {
    const admits = await this.#server.admits(this.#member);
    if (socket !== this.#socket) return;
    if (!admits) {
      const data = { code: 'not-admitted', message: 'You are no member.' };
      return this.#hand(`44${JSON.stringify({ message: data.code, data })}`);
    }
    this.#connections += 1;
    const session = {
      id: `${this.#name}-${this.#connections}`,
      member: this.#member,
      expiresAt: Date.now() + 86_400_000,
      ended: false,
      renew: () => Promise.resolve(null),
    };
    this.#session = session;
    this.#server.join({
      session,
      hear: (frame) => this.#send(frame),
      end: () => {
        if (this.#session === session) this.#drop(socket);
      },
    });
    this.#hand(`40{"sid":"${session.id}"}`);
  }

  #send(frame: Frame): void {
    const text = `42${JSON.stringify(['frame', frame])}`;
    this.#waiting.push('facts' in frame ? { text, frame } : { text });
    this.#meetFates();
  }

  async #carryOut(message: string): Promise<void> {
    const session = this.#session;
    if (!session) return;
    const start = message.indexOf('[');
    const [, name, input, key] = JSON.parse(message.slice(start)) as [
      string,
      string,
      unknown,
      unknown,
    ];
    const answer = await this.#server.dispatcher.dispatch(
      { member: this.#member, session },
      name,
      input,
      key,
    );
    if (session !== this.#session) return;
    this.#waiting.push({ text: `43${message.slice(0, start)}${JSON.stringify([answer])}` });
  }

  #hand(text: string): void {
    this.#socket?.onmessage?.({ data: text });
  }

  #drop(socket: WireSocket): void {
    this.#end();
    socket.end();
  }

  #end(): void {
    this.#socket = undefined;
    this.#waiting = [];
    this.#passed = [];
    this.#fates = [];
    this.#missing.clear();
    if (!this.#session) return;
    this.#session.ended = true;
    this.#server.leave(this.#session);
    this.#session = undefined;
  }
}

/** As much of a browser's WebSocket as the client uses, on the wire that its address names. */
export class WireSocket {
  static readonly OPEN = 1;
  readonly OPEN = 1;
  readyState = 1;
  onmessage: ((event: { data: string }) => void) | undefined;
  onclose: (() => void) | undefined;
  onerror: (() => void) | undefined;
  readonly #wire: FaultyWire;

  constructor(address: string) {
    this.#wire = wires.get(new URL(address).hostname)!;
    this.#wire.connect(this);
  }

  send(message: string): void {
    this.#wire.hear(this, message);
  }

  close(): void {
    this.readyState = 3;
    this.#wire.close(this);
  }

  end(): void {
    this.readyState = 3;
    this.onclose?.();
  }
}
