/** Someone with a good token who says by hand whatever they like, and comes back when they are thrown out. */
import assert from 'node:assert/strict';
import { errorCodes, type Answer } from '../../../src/protocol/wire.ts';
import type { Backend } from '../../support/backend.ts';
import { rawSocket } from '../../support/raw-socket.ts';

/** What is wrong with an input is never that the server cannot answer, or that somebody sent too much. */
const unclear = ['unavailable', 'vetoed', 'too-many'];

/** What came back is a success, or a no that says why. */
export function expectClear(answer: unknown, about: string): asserts answer is Answer<any> {
  const { ok, error } = (answer ?? {}) as { ok?: boolean; error?: Record<string, unknown> };
  if (ok === true) return;
  const isClear =
    ok === false &&
    (errorCodes as readonly unknown[]).includes(error?.['code']) &&
    !unclear.includes(String(error?.['code'])) &&
    typeof error?.['message'] === 'string' &&
    error['message'] !== '';
  assert.ok(isClear, `${about}: ${JSON.stringify(answer)}`);
}

/** The number of the honest question that follows whatever is said; no frame of a test has it. */
const probe = 987_654_321;
const patience = 20_000;

export class Hostile {
  #connection: ReturnType<typeof rawSocket> | undefined;
  #asked = 100;
  readonly #waiting = new Map<number, (answer: unknown) => void>();
  #unasked: unknown[] = [];

  constructor(
    readonly backend: Backend,
    readonly token: string,
  ) {}

  /** Asks as the protocol has it. */
  ask(name: string, input: unknown, key?: string): Promise<Answer<any>> {
    return this.askIn((number) => `42${number}${JSON.stringify(['intent', name, input, key])}`);
  }

  /** Asks in a frame of one's own making, to which the number of the acknowledgement is given. */
  async askIn(frameOf: (number: number) => string): Promise<Answer<any>> {
    const { socket } = await this.#connected();
    const number = (this.#asked += 1);
    const answered = new Promise<unknown>((resolve) => this.#waiting.set(number, resolve));
    const frame = frameOf(number);
    socket.send(frame);
    const about = frame.slice(0, 400);
    const answer = await within(answered, about);
    expectClear(answer, about);
    return answer;
  }

  /**
   * Sends frames as they are, then an honest question, and waits until that is answered or the connection has ended.
   * Answers that came meanwhile have to be clear. Returns them with the code of the end, if there was one.
   */
  async say(frames: readonly (string | Buffer)[], isBinary = false) {
    const about = frames.map((frame) => String(frame).slice(0, 400)).join('\n');
    const { socket, closed } = await this.#connected();
    const answered = new Promise<null>((resolve) => this.#waiting.set(probe, () => resolve(null)));
    for (const frame of frames) socket.send(frame, { binary: isBinary && frame instanceof Buffer });
    socket.send(`42${probe}["intent","session:open",{}]`);
    const ended = await within(Promise.race([closed, answered]), about);
    const answers = this.#unasked;
    this.#unasked = [];
    for (const answer of answers) expectClear(answer, about);
    if (ended !== null) this.#connection = undefined;
    return { ended, answers: answers as Answer<any>[] };
  }

  #connected(): ReturnType<typeof rawSocket> {
    this.#connection ??= rawSocket(this.backend, this.token).then((connection) => {
      connection.heard.length = 0;
      connection.socket.on('message', (data) => this.#hear(String(data)));
      return connection;
    });
    return this.#connection;
  }

  #hear(message: string): void {
    const [, number, body] = /^43(\d+)([^]*)/.exec(message) ?? [];
    if (number === undefined) return;
    const [answer] = JSON.parse(body!) as unknown[];
    const resolve = this.#waiting.get(Number(number));
    this.#waiting.delete(Number(number));
    if (resolve) resolve(answer);
    else this.#unasked.push(answer);
  }

  async leave(): Promise<void> {
    (await this.#connection)?.socket.terminate();
    this.#connection = undefined;
    for (const answer of this.#unasked) expectClear(answer, 'an answer that came late');
  }
}

async function within<Result>(work: Promise<Result>, about: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Neither answered nor ended: ${about}`)), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
