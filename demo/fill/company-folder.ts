import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '@cercle/server';
import { fillDatabase } from './fill.ts';

/** Where the example company's data is, and from which moment it counts its days; milliseconds. */
export interface CompanyFolder {
  folder: string;
  filledAt: number;
}

/**
 * Finds the example company in the data folder, or makes it. It is made beside and moved to its place when it is
 * whole, so that whatever interrupts that leaves nothing half behind: the next start begins anew.
 *
 * @param say - told what happens, in a line each.
 * @throws DatabaseInUse where another process is making it right now.
 */
export async function companyFolder(
  data: string,
  now: number,
  say: (line: string) => void,
): Promise<CompanyFolder> {
  const folder = join(data, 'company');
  const notes = join(folder, 'filled.json');
  if (!existsSync(notes)) {
    say(
      `Filling ${data} with five months of the example company, once: step by step through the backend, ` +
        'which takes ten to forty seconds …',
    );
    const began = performance.now();
    const steps = await fill(data, folder, now);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    say(`${steps} things that its people did in five months happened in ${seconds} s.`);
  }
  const { filledAt } = JSON.parse(await readFile(notes, 'utf8')) as { filledAt: number };
  return { folder, filledAt };
}

async function fill(data: string, folder: string, now: number): Promise<number> {
  const unfinished = join(data, 'company.unfinished');
  await mkdir(data, { recursive: true });
  // The lock tells an interrupted start from one that is still at work.
  await (await openDatabase({ folder: unfinished })).close();
  await rm(unfinished, { recursive: true });
  const steps = await fillDatabase(unfinished, now);
  await writeFile(join(unfinished, 'filled.json'), JSON.stringify({ filledAt: now }));
  await rename(unfinished, folder);
  return steps;
}
