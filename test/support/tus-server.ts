/** As much of a server's side of tus as it takes to see what a client makes of it; each request can be hindered. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Hindrance {
  /** Answers instead of the server; true where it did. Called before anything is read. */
  (request: IncomingMessage, response: ServerResponse): boolean | void;
}

export interface TusServer {
  url: string;
  /** Every request, as `PATCH 0` or `HEAD`. */
  asked: string[];
  tokens: string[];
  metadata: string | undefined;
  /** What has arrived of the upload. */
  content: Buffer;
  isDeleted: boolean;
  hinder: Hindrance;
  /** Ends the connection once so many bytes of the upload are there; those stay. */
  cutAt: number;
  /** The server knows the upload no more. */
  forget(): void;
  close(): Promise<void>;
}

export async function startTusServer(): Promise<TusServer> {
  let length: number | undefined;
  const chunks: Buffer[] = [];
  const there = (): number => chunks.reduce((sum, { length: one }) => sum + one, 0);
  const json = (response: ServerResponse, status: number, body: unknown): void =>
    void response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(body));
  const http = createServer(async (request, response) => {
    const { method = '', headers } = request;
    const offset = headers['upload-offset'];
    self.asked.push(offset === undefined ? method : `${method} ${offset}`);
    self.tokens.push(headers.authorization ?? '');
    if (self.hinder(request, response)) return;
    if (method === 'POST') {
      length = Number(headers['upload-length']);
      self.metadata = String(headers['upload-metadata']);
      return response.writeHead(201, { location: '/elsewhere/uploads/upload-1' }).end();
    }
    if (request.url !== '/api/uploads/upload-1' || length === undefined) {
      return json(response, 404, { ok: false, error: { code: 'absent', message: '' } });
    }
    const name = Buffer.from(self.metadata!.split(/[ ,]/)[1]!, 'base64').toString();
    const file = { id: 'upload-1', name, type: 'text/plain', size: length, picture: null };
    const isWhole = (): boolean => there() === length;
    const unavailable = { ok: false, error: { code: 'unavailable', message: '' } };
    if (method === 'GET') {
      return json(
        response,
        isWhole() ? 200 : 503,
        isWhole() ? { ok: true, data: file } : unavailable,
      );
    }
    if (method === 'HEAD') return response.writeHead(200, { 'upload-offset': there() }).end();
    if (method === 'DELETE') {
      self.isDeleted = true;
      return response.writeHead(204).end();
    }
    if (Number(offset) !== there()) return response.writeHead(409).end();
    try {
      for await (const chunk of request) {
        const left = self.cutAt - there();
        chunks.push((chunk as Buffer).subarray(0, left));
        if (there() < self.cutAt) continue;
        self.cutAt = Infinity;
        return void request.socket.destroy();
      }
    } catch {
      return;
    }
    if (!isWhole()) return response.writeHead(204, { 'upload-offset': there() }).end();
    json(response, 200, { ok: true, data: file });
  });
  const self: TusServer = {
    url: '',
    asked: [],
    tokens: [],
    metadata: undefined,
    get content() {
      return Buffer.concat(chunks);
    },
    isDeleted: false,
    hinder: () => {},
    cutAt: Infinity,
    forget() {
      length = undefined;
      chunks.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  self.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return self;
}
