import { randomBytes } from 'node:crypto';
import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { people } from '../support/people.ts';
import { asShipped, completeEnvironment, startServerProcess } from '../support/server-process.ts';
import { filesAs } from '../support/uploads.ts';

const mebibyte = 2 ** 20;
/** The largest that is taken unless told. */
const size = 100_000_000;
/** So much goes in one request, as the widgets send it; and all of it, as another client may. */
const pieces = [8 * mebibyte, size];
/** A server may need so much more at the most. */
const mostAboveIdle = 64 * mebibyte;
/** A camera's picture of 48 million pixels. */
const camera = { width: 8000, height: 6000 };

/** The most memory that a process had since this was last asked, and what it has now; bytes. */
async function memoryOf(pid: number): Promise<{ most: number; now: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)![1]) * 1024;
  const memory = { most: of('VmHWM'), now: of('VmRSS') };
  await writeFile(`/proc/${pid}/clear_refs`, '5');
  return memory;
}

async function childOf(pid: number): Promise<number> {
  return Number((await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ')[0]);
}

const inMebibytes = (bytes: number): string => `${Math.round(bytes / mebibyte)} MiB`;

/**
 * What a server needs besides, as it is shipped, while the largest file comes in and goes out.
 *
 * @throws Error where that is more than {@link mostAboveIdle}.
 */
export default async function bench() {
  if (process.platform !== 'linux')
    return { skipped: 'Memory is read from /proc, as Linux has it.' };
  const folder = await mkdtemp(join(tmpdir(), 'cercle-bench-'));
  const server = startServerProcess(completeEnvironment(folder), asShipped);
  const pid = server.child.pid!;
  try {
    const files = filesAs({ url: await server.address(), clock: Date.now }, people.claire);
    await files.file({ name: 'small.txt', content: 'So that everything is loaded.' });
    const idle = (await memoryOf(pid)).now;
    const lines: string[] = [];
    const say = (what: string, bytes: number) =>
      lines.push(`${what.padEnd(56)}${inMebibytes(bytes).padStart(8)}`);
    say('server, idle', idle);

    const content = new Uint8Array(randomBytes(size));
    for (const piece of pieces) {
      const id = await files.begin({ name: 'large.bin', content });
      for (let at = 0; at < size; at += piece) {
        await (await files.send(id, at, content.subarray(at, at + piece))).arrayBuffer();
      }
      const { most } = await memoryOf(pid);
      say(
        `server above idle, ${inMebibytes(size)} in pieces of ${inMebibytes(piece)}`,
        most - idle,
      );
      for await (const chunk of (await files.read(id)).body!) void chunk;
      say('server above idle, the same on its way out', (await memoryOf(pid)).most - idle);
    }

    const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
    const picture = await sharp({ create: { ...camera, channels: 3, background: '#888', noise } })
      .jpeg()
      .toBuffer();
    const child = await childOf(pid);
    await memoryOf(child);
    await files.file({ name: 'camera.jpg', content: new Uint8Array(picture) });
    const what = `a picture of ${camera.width} × ${camera.height}`;
    say(`server above idle, ${what}`, (await memoryOf(pid)).most - idle);
    say(`process of pictures, ${what}`, (await memoryOf(child)).most);
    return { lines };
  } finally {
    server.child.kill();
    await server.ended;
    await rm(folder, { recursive: true, force: true });
  }
}
