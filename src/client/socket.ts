/** A server that has not let us in by then is not reached; milliseconds. */
const admittedWithin = 20_000;
/** Longer than any answer takes; milliseconds. */
const answeredWithin = 10_000;

const page = typeof location === 'undefined' ? undefined : location.href;

/** What a server says about the connection, in Engine.IO's words; times in milliseconds, `maxPayload` in bytes. */
interface Greeting {
  pingInterval: number;
  pingTimeout: number;
  maxPayload: number;
}

export interface SocketEvents {
  /** The server has let us in. */
  onOpen: () => void;
  /** It has not: with what it said, or undefined where it was not reached. */
  onRefused: (said: unknown) => void;
  /** The connection was open and is no more, whoever ended it. */
  onClose: () => void;
  onEvent: (name: string, data: unknown) => void;
}

/**
 * Socket.IO's protocol 5 over Engine.IO's protocol 4, as much of it as a server is asked for here: one WebSocket, text
 * only, the main namespace. Their client has 13 kB for what this page never does: long polling, upgrades, binary.
 */
export class Socket {
  readonly #address: string;
  readonly #events: SocketEvents;
  readonly #answers = new Map<number, (answer: unknown) => void>();
  #socket: WebSocket | undefined;
  #isOpen = false;
  #asked = 0;
  #greeting: Greeting | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param url - where the server is, with the path it may stand under; relative to the page.
   * @throws TypeError where it is no address.
   */
  constructor(url: string, events: SocketEvents) {
    const address = new URL(
      `${url.replace(/\/+$/, '')}/socket.io/?EIO=4&transport=websocket`,
      page,
    );
    address.protocol = address.protocol.replace('http', 'ws');
    this.#address = address.href;
    this.#events = events;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Connects, and asks to be let in with what `auth` says: never in the address (SAFETY "Limits to set"). */
  open(auth: object): void {
    const socket = new WebSocket(this.#address);
    this.#socket = socket;
    this.#waitFor(admittedWithin);
    socket.onmessage = ({ data }) => {
      if (this.#socket === socket) this.#read(String(data), auth);
    };
    // Says nothing that the end of the connection, which follows, does not.
    socket.onerror = () => {};
    socket.onclose = () => {
      if (this.#socket === socket) this.close();
    };
  }

  close(): void {
    this.#end();
  }

  /** Asks; resolves with the answer, or with undefined where none came. Rejects what is too large for the wire. */
  ask(name: string, ...input: unknown[]): Promise<unknown> {
    if (!this.#isOpen) return Promise.resolve(undefined);
    const id = (this.#asked += 1);
    const message = `42${id}${JSON.stringify([name, ...input])}`;
    const { length } = new TextEncoder().encode(message);
    if (length > this.#greeting!.maxPayload) return Promise.reject(new RangeError('too large'));
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#answer(id, undefined), answeredWithin);
      this.#answers.set(id, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      this.#socket!.send(message);
    });
  }

  /** Something else than our server may answer at the address: a proxy, a sign-in page. */
  #read(message: string, auth: object): void {
    try {
      this.#receive(message, auth);
    } catch {
      this.close();
    }
  }

  #receive(message: string, auth: object): void {
    switch (message[0]) {
      case '0':
        this.#greeting = JSON.parse(message.slice(1)) as Greeting;
        this.#socket!.send(`40${JSON.stringify(auth)}`);
        break;
      case '1':
        this.close();
        break;
      case '2':
        this.#socket!.send('3');
        if (this.#isOpen) this.#waitForPing();
        break;
      case '4':
        this.#receivePacket(message[1]!, message.slice(2));
        break;
    }
  }

  #receivePacket(type: string, content: string): void {
    switch (type) {
      case '0':
        this.#isOpen = true;
        this.#waitForPing();
        this.#events.onOpen();
        break;
      case '1':
        this.close();
        break;
      case '2': {
        const [name, data] = JSON.parse(content) as [string, unknown];
        this.#events.onEvent(name, data);
        break;
      }
      case '3': {
        const start = content.indexOf('[');
        const [answer] = JSON.parse(content.slice(start)) as [unknown];
        this.#answer(Number(content.slice(0, start)), answer);
        break;
      }
      case '4':
        this.#end((JSON.parse(content) as { data?: unknown }).data);
        break;
    }
  }

  #answer(id: number, answer: unknown): void {
    this.#answers.get(id)?.(answer);
    this.#answers.delete(id);
  }

  #waitForPing(): void {
    const { pingInterval, pingTimeout } = this.#greeting!;
    this.#waitFor(pingInterval + pingTimeout);
  }

  /** A connection that stays silent for longer is none: a cable was pulled, a machine slept. */
  #waitFor(delay: number): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.close(), delay);
  }

  #end(said?: unknown): void {
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = undefined;
    clearTimeout(this.#silence);
    if (this.#isOpen && socket.readyState === socket.OPEN) socket.send('41');
    socket.close();
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    for (const id of [...this.#answers.keys()]) this.#answer(id, undefined);
    if (wasOpen) this.#events.onClose();
    else this.#events.onRefused(said);
  }
}
