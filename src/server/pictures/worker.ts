import { fileTypeFromBuffer } from 'file-type';
import { allowDecoders, render, type Rendered } from './render.ts';

/** What the server asks of this process, one thing at a time. */
export type Job =
  { of: 'type'; head: Uint8Array } | { of: 'picture'; source: string; folder: string };
/** What comes back: null for a content that has no known type, or where no picture can be made of it. */
export interface Done {
  type?: string | null;
  rendered?: Rendered | null;
}

/** In bytes: what decodes to more than this ends the process, and is refused. */
const mostMemory = 1_000_000_000;
/** How often the memory is looked at; milliseconds. */
const lookEvery = 50;

allowDecoders();
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemory) process.exit(1);
}, lookEvery);

async function carryOut(job: Job): Promise<Done> {
  if (job.of === 'type') return { type: (await fileTypeFromBuffer(job.head))?.mime ?? null };
  return { rendered: await render(job.source, job.folder).catch(() => null) };
}

process.on('message', (job: Job) => {
  void carryOut(job)
    .catch(() => ({}))
    .then((done) => process.send!(done));
});
process.on('disconnect', () => process.exit(0));
