/** Files as a client sends them and reads them, by hand: what the wire says. */
import { request, type ClientRequest } from 'node:http';
import type { AttachedFile } from '../../src/protocol/file.ts';
import type { Answer } from '../../src/protocol/wire.ts';
import { origin, type Backend } from './backend.ts';
import { tokenFor, type TestPerson } from './people.ts';

export type Content = string | Uint8Array<ArrayBuffer>;

export interface Sent {
  name: string;
  content: Content;
  /** As a browser guesses it by the name. */
  type?: string;
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const bytesOf = (content: Content): Uint8Array<ArrayBuffer> =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** What a request says that sends a part. */
const partAt = (offset: number) => ({
  'upload-offset': String(offset),
  'content-type': 'application/offset+octet-stream',
});

/** What someone does with files at a backend, over HTTP, with a new token for each request. */
export function filesAs(
  backend: Pick<Backend, 'url' | 'clock'>,
  person: TestPerson,
  given?: string,
) {
  /** What every request of theirs says. */
  const own = async () => {
    const token = given ?? (await tokenFor(person, { now: backend.clock() }));
    return { origin, authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' };
  };

  const ask = async (
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {},
  ): Promise<Response> => {
    const { headers, ...rest } = init;
    return fetch(`${backend.url}/api/${path}`, {
      ...rest,
      headers: { ...(await own()), ...headers },
    });
  };

  const begin = ({ name, content, type }: Sent): Promise<Response> => {
    const told = [`filename ${base64(name)}`, ...(type ? [`filetype ${base64(type)}`] : [])];
    return ask('uploads', {
      method: 'POST',
      headers: {
        'upload-length': String(bytesOf(content).length),
        'upload-metadata': told.join(','),
      },
    });
  };

  const send = (id: string, offset: number, content: Content): Promise<Response> =>
    ask(`uploads/${id}`, {
      method: 'PATCH',
      headers: partAt(offset),
      body: bytesOf(content),
    });

  /** Sends the first bytes of a part that is to have so many, and no more: the connection stays open. */
  async function sendHalf(
    id: string,
    offset: number,
    part: Content,
    announced: number,
  ): Promise<ClientRequest> {
    const sending = request(`${backend.url}/api/uploads/${id}`, {
      method: 'PATCH',
      headers: { ...(await own()), ...partAt(offset), 'content-length': announced },
    });
    sending.on('error', () => {});
    await new Promise<void>((resolve) => sending.write(part, () => resolve()));
    return sending;
  }

  return {
    ask,
    sendHalf,
    /** Begins an upload; its id. */
    async begin(sent: Sent): Promise<string> {
      const begun = await begin(sent);
      if (begun.status !== 201) throw new Error(`${begun.status} ${await begun.text()}`);
      return begun.headers.get('location')!.split('/').at(-1)!;
    },
    /** As `begin`, whatever is answered. */
    tryBegin: begin,
    send,
    /** Uploads a file, and answers as the server does to its last byte. */
    async upload(sent: Sent): Promise<Answer<AttachedFile>> {
      const begun = await begin(sent);
      if (begun.status !== 201) return begun.json();
      const id = begun.headers.get('location')!.split('/').at(-1)!;
      return (await send(id, 0, sent.content)).json();
    },
    /** Uploads a file that is taken. */
    async file(sent: Sent): Promise<AttachedFile> {
      const answer = await this.upload(sent);
      if (!answer.ok) throw new Error(`${sent.name}: ${JSON.stringify(answer.error)}`);
      return answer.data;
    },
    /** How much of an upload the server says that it has. */
    async offset(id: string): Promise<number> {
      const { headers } = await ask(`uploads/${id}`, { method: 'HEAD' });
      return Number(headers.get('upload-offset') ?? NaN);
    },
    read: (id: string, width?: number) =>
      ask(`files/${id}${width === undefined ? '' : `?width=${width}`}`),
    /** What reading a file comes to: its text, or the code of the refusal. */
    async text(id: string): Promise<string> {
      const response = await ask(`files/${id}`);
      if (response.ok) return response.text();
      return ((await response.json()) as { error: { code: string } }).error.code;
    },
  };
}
