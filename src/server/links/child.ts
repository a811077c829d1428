import { longestLook, look, type Found, type Job } from './look.ts';

/** What the process that looks at links is told, and what it answers with; null where there is nothing to show. */
export type Asked = { id: number; job: Job };
export type Told = { id: number; found: Found | null };

process.on('message', ({ id, job }: Asked) => {
  void within(longestLook, (signal) => look(job, signal)).then((found) => {
    const told: Told = { id, found };
    if (process.connected) process.send!(told);
  });
});
// Whoever started it is gone, or needs it no more.
process.on('disconnect', () => process.exit());

/** Not even a name that is looked up for long, which cannot be called off, keeps anybody waiting. */
async function within(
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<Found | null>,
): Promise<Found | null> {
  const given = new AbortController();
  let timer: NodeJS.Timeout;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(given.abort() ?? null), milliseconds);
  });
  try {
    return await Promise.race([work(given.signal), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer!);
    given.abort();
  }
}
