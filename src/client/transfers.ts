import { file, type AttachedFile } from '../protocol/file.ts';
import type { Answer } from '../protocol/wire.ts';
import type { Files, Transfer } from './files.ts';
import { checked, unanswered } from './answer.ts';
import { sendRequest, type HttpResponse, type SendRequest } from './request.ts';
import type { Session } from './session.ts';
import { TransferRequests, answerIn, failureOf } from './transfer-requests.ts';
import { Upload } from './upload.ts';
import { Uploads } from './uploads.ts';

export interface TransfersOptions {
  /** Where the server is. */
  url: string;
  /** A fresh token. */
  token: () => Promise<string>;
  session: Pick<Session, 'status' | 'subscribe' | 'fileLimits' | 'draft' | 'saveDraft'>;
  /** What is on its way has changed. */
  onChange: () => void;
  send?: SendRequest;
}

/** Brings files to the server and from there, for whoever is signed in. */
export class Transfers implements Files {
  readonly uploads: Uploads;
  readonly #requests: TransferRequests;
  readonly #running = new Set<AbortController>();
  #isClosed = false;

  constructor({ url, token, session, onChange, send = sendRequest }: TransfersOptions) {
    this.#requests = new TransferRequests({ url, token, session, send });
    this.uploads = new Uploads({ files: this, session, onChange });
  }

  upload(content: File, transfer: Transfer = {}): Promise<Answer<AttachedFile>> {
    return this.#run(transfer, async (signal) => {
      const upload = new Upload(this.#requests, content, { ...transfer, signal });
      const answer = checked({ output: file }, await upload.send());
      // Taken back by whoever sent it, and not by the end of the session.
      if (transfer.signal?.aborted) void upload.takeBack();
      return answer;
    });
  }

  async drop(id: string): Promise<void> {
    await this.#run({}, (signal) =>
      this.#requests.ask({ method: 'DELETE', path: `uploads/${id}`, signal }),
    );
  }

  find(id: string): Promise<Answer<AttachedFile>> {
    return this.#run({}, async (signal) => {
      const response = await this.#requests.ask({ method: 'GET', path: `uploads/${id}`, signal });
      return checked({ output: file }, (response && (await answerIn(response))) ?? unanswered);
    });
  }

  read(id: string, options: Transfer & { width?: number } = {}): Promise<Answer<Blob>> {
    const { width, onProgress } = options;
    const path = `files/${id}${width === undefined ? '' : `?width=${width}`}`;
    return this.#run(options, async (signal) =>
      contentOf(await this.#requests.ask({ method: 'GET', path, onProgress, signal })),
    );
  }

  readAudit(options: Transfer = {}): Promise<Answer<Blob>> {
    const { onProgress } = options;
    return this.#run(options, async (signal) =>
      contentOf(await this.#requests.ask({ method: 'GET', path: 'audit', onProgress, signal })),
    );
  }

  /** Gives up whatever is on its way: nobody is signed in any more. */
  close(): void {
    this.#isClosed = true;
    this.uploads.reset();
    for (const running of this.#running) running.abort();
  }

  /** Does something that ends with the session, and before that when it is given up. */
  async #run<Result>(
    { signal }: Transfer,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const running = new AbortController();
    const give = (): void => running.abort();
    this.#running.add(running);
    signal?.addEventListener('abort', give);
    if (signal?.aborted || this.#isClosed) give();
    try {
      return await work(running.signal);
    } finally {
      signal?.removeEventListener('abort', give);
      this.#running.delete(running);
    }
  }
}

async function contentOf(response: HttpResponse | null): Promise<Answer<Blob>> {
  if (!response) return unanswered;
  const isThere = response.status >= 200 && response.status < 300;
  return isThere
    ? { ok: true, data: response.body }
    : { ok: false, error: await failureOf(response) };
}
