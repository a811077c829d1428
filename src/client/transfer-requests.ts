import { answer as answerShape, type Answer, type Failure } from '../protocol/wire.ts';
import { delayAfter } from '../store/send-queue.ts';
import type { HttpRequest, HttpResponse, SendRequest } from './request.ts';
import type { Session } from './session.ts';
import { inTime } from './token.ts';

export interface TransferRequestsOptions {
  url: string;
  token: () => Promise<string>;
  session: Pick<Session, 'status' | 'subscribe'>;
  send: SendRequest;
}

/** A request below `/api`. */
export type TransferRequest = Pick<HttpRequest, 'method' | 'body' | 'onProgress' | 'signal'> & {
  path: string;
  headers?: Record<string, string>;
};

/** Requests in the name of whoever is signed in, and the pauses between them. */
export class TransferRequests {
  readonly #options: TransferRequestsOptions;
  /** The token that was good last: a fresh one for each request would be many. */
  #token: Promise<string> | undefined;

  constructor(options: TransferRequestsOptions) {
    this.#options = options;
  }

  /** Asks, with another token where the one at hand is over; null where no answer came. */
  async ask(request: TransferRequest): Promise<HttpResponse | null> {
    const response = await this.#send(request);
    if (response?.status !== 401) return response;
    this.#token = undefined;
    return this.#send(request);
  }

  /**
   * Waits until it is worth trying again: until the session has its connection back, and no longer than after so many
   * tries in vain, or than the server asked for.
   */
  pause(tries: number, retryAfter: number, signal: AbortSignal): Promise<void> {
    const { session } = this.#options;
    return new Promise((resolve) => {
      let isOpen = session.status.kind === 'open';
      const end = (): void => {
        clearTimeout(timer);
        stop();
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.max(retryAfter, delayAfter(tries, Math.random())));
      const stop = session.subscribe(() => {
        const wasOpen = isOpen;
        isOpen = session.status.kind === 'open';
        if (isOpen && !wasOpen) end();
      });
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
    });
  }

  async #send({ path, headers, ...request }: TransferRequest): Promise<HttpResponse | null> {
    const { url, token, send } = this.#options;
    const asked = (this.#token ??= inTime(token()));
    try {
      const authorization = `Bearer ${await asked}`;
      return await send({
        ...request,
        url: `${url.replace(/\/+$/, '')}/api/${path}`,
        headers: { ...headers, authorization },
      });
    } catch {
      // The host gave none: whether it can be reached again is for the next try to see.
      if (this.#token === asked) this.#token = undefined;
      return null;
    }
  }
}

/** What a server answered; undefined where something else did, as a proxy does with a page of its own. */
export async function answerIn({ body }: HttpResponse): Promise<Answer | undefined> {
  try {
    const parsed = answerShape.safeParse(JSON.parse(await body.text()));
    return parsed.success ? (parsed.data as Answer) : undefined;
  } catch {
    return undefined;
  }
}

/** Why a server said no, whoever said it in its place. */
export async function failureOf(response: HttpResponse): Promise<Failure> {
  const answer = await answerIn(response);
  if (answer && !answer.ok) return answer.error;
  const { status } = response;
  const code = status === 413 ? 'too-large' : status === 404 ? 'absent' : 'unavailable';
  return { code, message: `HTTP ${status}` };
}
