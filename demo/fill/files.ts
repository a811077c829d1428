import type { App } from '@cercle/server';
import sharp from 'sharp';
import { fillDates } from '../company/index.ts';
import type { CompanyFile, FileContent } from '../company/index.ts';
import { pageOf } from './pdf.ts';

/** A file from its content, as it lies on its sender's disk. */
export async function bytesOf(content: FileContent, now: number): Promise<Buffer> {
  switch (content.kind) {
    case 'picture': {
      const drawn = sharp(Buffer.from(content.svg));
      return content.as === 'png' ? drawn.png().toBuffer() : drawn.jpeg().toBuffer();
    }
    case 'page':
      return pageOf(
        content.title,
        content.lines.map((line) => fillDates(line, now)),
      );
    case 'text':
      return Buffer.from(fillDates(content.text, now));
  }
}

const encoded = (text: string): string => Buffer.from(text).toString('base64');

/**
 * Sends a file as a browser does, by the tus protocol, in one request that makes the upload and carries all of it.
 *
 * @returns its id, to be hung on a post of its sender.
 */
export async function sendFile(
  http: App['http'],
  token: string,
  { name, content }: CompanyFile,
  now: number,
): Promise<string> {
  const payload = await bytesOf(content, now);
  const answer = await http.inject({
    method: 'POST',
    url: '/api/uploads',
    headers: {
      authorization: `Bearer ${token}`,
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-length': String(payload.length),
      'upload-metadata': `filename ${encoded(name)}`,
    },
    payload,
  });
  const said = answer.json<{ ok: boolean; data: { id: string } }>();
  if (!said.ok) throw new Error(`${name} was refused: ${answer.body}`);
  return said.data.id;
}
