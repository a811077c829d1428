/** What is asked of a server over HTTP. */
export interface HttpRequest {
  method: 'POST' | 'PATCH' | 'HEAD' | 'DELETE' | 'GET';
  url: string;
  headers: Record<string, string>;
  body?: Blob;
  /** Told how many bytes of it are over, of how many: of what is sent, or else of what comes. */
  onProgress?: ((done: number, of: number) => void) | undefined;
  signal: AbortSignal;
}

export interface HttpResponse {
  status: number;
  header(name: string): string | null;
  body: Blob;
}

/** Asks; resolves with null where no answer came. Never rejects. */
export type SendRequest = (request: HttpRequest) => Promise<HttpResponse | null>;

/**
 * Nothing goes over a connection that stays silent for longer: a cable was pulled, a machine slept. A server that looks
 * into a large file answers within it, too. Milliseconds.
 */
const silentWithin = 60_000;

/** By `XMLHttpRequest`: `fetch` does not tell how much of a body has gone over. */
export const sendRequest: SendRequest = ({ method, url, headers, body, onProgress, signal }) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve(null);
    const request = new XMLHttpRequest();
    let silence: ReturnType<typeof setTimeout>;
    const give = (): void => request.abort();
    const heed = (): void => {
      clearTimeout(silence);
      silence = setTimeout(give, silentWithin);
    };
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.responseType = 'blob';
    (body ? request.upload : request).onprogress = ({ loaded, total }) => {
      heed();
      onProgress?.(loaded, total);
    };
    signal.addEventListener('abort', give);
    request.onloadend = () => {
      clearTimeout(silence);
      signal.removeEventListener('abort', give);
      const { status } = request;
      resolve(
        status === 0
          ? null
          : {
              status,
              header: (name) => request.getResponseHeader(name),
              body: (request.response as Blob | null) ?? new Blob(),
            },
      );
    };
    heed();
    request.send(body ?? null);
  });
