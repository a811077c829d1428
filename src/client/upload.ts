import type { Answer } from '../protocol/wire.ts';
import type { Transfer } from './files.ts';
import { unanswered } from './answer.ts';
import type { HttpResponse } from './request.ts';
import {
  answerIn,
  failureOf,
  type TransferRequest,
  type TransferRequests,
} from './transfer-requests.ts';

/**
 * So many bytes go in one request, 8 MiB: most proxies that limit a body let them through, a part of an S3 upload has at
 * least 5 MiB, and what has to be sent again after a loss is soon over.
 */
const pieceSize = 8 * 2 ** 20;
/** So often an upload that the server knows no more is begun anew. */
const mostBeginnings = 3;

/** The file itself: the browser could not read it any more. */
const unreadable: Answer<never> = {
  ok: false,
  error: { code: 'invalid', field: 'content', message: 'It cannot be read.' },
};

/** What became of a request: it went, the connection was lost, the server knows nothing of it, or this is the answer. */
type Outcome = 'went' | 'gone' | { retryAfter: number } | { answer: Answer };

/** One file on its way, by tus 1.0 (https://tus.io/protocols/resumable-upload), on over every loss. */
export class Upload {
  readonly #requests: TransferRequests;
  readonly #content: File;
  readonly #transfer: Transfer & { signal: AbortSignal };
  /** What the server calls it; undefined before it was asked to take it. */
  #id: string | undefined;
  /** How much the server has; undefined where only it knows. */
  #offset: number | undefined;
  /** The last piece was sent: the server may have it whole, and have looked into it. */
  #isWhole = false;
  /** The most that it ever had. */
  #furthest = 0;
  #beginnings = 0;

  constructor(
    requests: TransferRequests,
    content: File,
    transfer: Transfer & { signal: AbortSignal },
  ) {
    this.#requests = requests;
    this.#content = content;
    this.#transfer = transfer;
  }

  /** Sends it, and answers as the server did when it had it whole. */
  async send(): Promise<Answer> {
    const { signal, onWait } = this.#transfer;
    let tries = 0;
    while (!signal.aborted) {
      const furthest = this.#furthest;
      const outcome = await this.#step();
      // A server that takes nothing more is tried ever more seldom, whatever it says.
      if (this.#furthest > furthest) tries = 0;
      if (outcome === 'gone') this.#id = this.#offset = undefined;
      else if (outcome !== 'went' && 'answer' in outcome) return outcome.answer;
      else if (outcome !== 'went') {
        onWait?.(true);
        await this.#requests.pause(tries, outcome.retryAfter, signal);
        onWait?.(false);
        tries += 1;
        this.#offset = undefined;
      }
    }
    return unanswered;
  }

  /** Has the server forget it. */
  async takeBack(): Promise<void> {
    if (this.#id === undefined) return;
    const { signal } = new AbortController();
    await this.#requests.ask({ method: 'DELETE', path: this.#path, headers: tus, signal });
  }

  get #path(): string {
    return `uploads/${this.#id}`;
  }

  async #step(): Promise<Outcome> {
    if (!(await this.#isReadable())) return { answer: unreadable };
    if (this.#id === undefined) return this.#begin();
    if (this.#isWhole) return this.#conclude();
    return this.#offset === undefined ? this.#ask() : this.#push(this.#offset);
  }

  /** Asks the server to take it. */
  async #begin(): Promise<Outcome> {
    const { name, type, size } = this.#content;
    const response = await this.#request({
      method: 'POST',
      path: 'uploads',
      headers: {
        'upload-length': String(size),
        'upload-metadata': `filename ${base64(name)},filetype ${base64(type)}`,
      },
    });
    if (!isYes(response)) return outcomeOf(response);
    this.#beginnings += 1;
    if (this.#beginnings > mostBeginnings) return { answer: unanswered };
    // Where it is, only its name is taken from: the address is the server's, behind whatever proxies there are.
    this.#id = response.header('location')?.split('/').at(-1);
    this.#offset = 0;
    this.#isWhole = false;
    return this.#id ? 'went' : { answer: unanswered };
  }

  /** Asks how much of it the server has. */
  async #ask(): Promise<Outcome> {
    const response = await this.#request({ method: 'HEAD', path: this.#path });
    return isYes(response) ? this.#heed(response) : outcomeOf(response);
  }

  /** Asks for the answer that was lost. Where there is none, it is not whole after all. */
  async #conclude(): Promise<Outcome> {
    this.#isWhole = false;
    const response = await this.#request({ method: 'GET', path: this.#path });
    const answer = isYes(response) ? await answerIn(response) : undefined;
    return answer ? { answer } : outcomeOf(response);
  }

  /** Sends the next piece; the answer to the last one says what the file is. */
  async #push(from: number): Promise<Outcome> {
    const { size } = this.#content;
    const { onProgress } = this.#transfer;
    const body = this.#content.slice(from, from + pieceSize, offsetStream);
    onProgress?.(from, size);
    this.#isWhole = from + body.size === size;
    const response = await this.#request({
      method: 'PATCH',
      path: this.#path,
      headers: { 'upload-offset': String(from), 'content-type': offsetStream },
      body,
      // What a browser tells of the piece has its headers in it, in some.
      onProgress: (done) => onProgress?.(Math.min(from + done, from + body.size), size),
    });
    if (!isYes(response)) return outcomeOf(response);
    const answer = await answerIn(response);
    return answer ? { answer } : this.#heed(response);
  }

  #heed(response: HttpResponse): Outcome {
    const offset = Number(response.header('upload-offset') ?? NaN);
    if (!Number.isInteger(offset) || offset < 0 || offset > this.#content.size) return 'gone';
    // Where it was before, after something was sent: not at once.
    if (offset === this.#offset) return { retryAfter: 0 };
    this.#offset = offset;
    this.#isWhole = offset === this.#content.size;
    this.#furthest = Math.max(this.#furthest, offset);
    return 'went';
  }

  #request(request: Omit<TransferRequest, 'signal'>): Promise<HttpResponse | null> {
    const { signal } = this.#transfer;
    const headers = { ...tus, ...request.headers };
    return this.#requests.ask({ ...request, headers, signal });
  }

  /** A folder is none to be read, nor is a file that has changed since it was chosen. */
  async #isReadable(): Promise<boolean> {
    try {
      await this.#content.slice(0, 1).arrayBuffer();
      return true;
    } catch {
      return false;
    }
  }
}

const tus = { 'tus-resumable': '1.0.0' };
const offsetStream = 'application/offset+octet-stream';

const isYes = (response: HttpResponse | null): response is HttpResponse =>
  response !== null && response.status >= 200 && response.status < 300;

/** What is to be made of a no, or of silence. */
async function outcomeOf(response: HttpResponse | null): Promise<Outcome> {
  if (!response) return { retryAfter: 0 };
  const { status } = response;
  if (status === 404 || status === 410) return 'gone';
  const error = await failureOf(response);
  // For the server another request of this upload is not over yet, or it is elsewhere than was thought.
  const isElsewhere = status === 423 || (status === 409 && error.code !== 'full');
  const isPassing = isElsewhere || status === 429 || status >= 500;
  return isPassing ? { retryAfter: error.retryAfter ?? 0 } : { answer: { ok: false, error } };
}

/** As tus wants what it is told of a file: base64 of UTF-8. */
const base64 = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
