import { open, readFile } from 'node:fs/promises';
import { auditHead } from '../db/audit.ts';
import type { Database } from '../db/database.ts';
import { every, type Timers } from '../timers.ts';
import type { AuditHead } from './chain.ts';

/**
 * How often the end of the trail is told outside, in milliseconds, if it has moved: whoever rewrites the trail whole is
 * found but for what was written since.
 */
const anchorEvery = 60_000;
/** Another machine may take so long to answer, in milliseconds. */
const answersWithin = 10_000;

export interface AnchorOptions {
  database: Database;
  /** A file, to which a line is added each time; or an http address, to which it is posted. */
  place: string;
  clock: () => number;
  timers: Timers;
  onError: (error: unknown, where: string) => void;
}

/** Tells an outside place, again and again, where the audit trail ends. */
export function createAnchor(options: AnchorOptions): { close(): Promise<void> } {
  const { database, place, clock, timers, onError } = options;
  let told = 0;

  async function tell(): Promise<void> {
    try {
      const head = await database.read((transaction) => auditHead(transaction));
      if (!head || head.position <= told) return;
      await put(place, JSON.stringify({ at: new Date(clock()).toISOString(), ...head }));
      told = head.position;
    } catch (error) {
      onError(error, 'audit anchor');
    }
  }

  let telling = tell();
  const stop = every(timers, anchorEvery, () => (telling = telling.then(tell)));
  return {
    async close() {
      stop();
      await telling;
      await tell();
    },
  };
}

/** Whether a place is an address, to which anchors are posted; else it is a file. */
export const isAddress = (place: string): boolean => place.includes('://');

async function put(place: string, line: string): Promise<void> {
  if (isAddress(place)) {
    const response = await fetch(place, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: line,
      redirect: 'error',
      signal: AbortSignal.timeout(answersWithin),
    });
    if (!response.ok) throw new Error(`The anchor was answered ${response.status}.`);
    return;
  }
  const file = await open(place, 'a', 0o600);
  try {
    await file.appendFile(`${line}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/**
 * The anchors of a file.
 *
 * @throws Error where it cannot be read, or a line of it is none; a last line that was cut off is passed over.
 */
export async function readAnchors(file: string): Promise<AuditHead[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const torn = lines.pop() ?? '';
  const anchors = lines.map((line, index) => {
    const anchor = anchorOf(line);
    if (!anchor) throw new Error(`Line ${index + 1} of ${file} is no anchor.`);
    return anchor;
  });
  const last = anchorOf(torn);
  return last ? [...anchors, last] : anchors;
}

function anchorOf(line: string): AuditHead | undefined {
  try {
    const { position, hash } = JSON.parse(line);
    return Number.isSafeInteger(position) && typeof hash === 'string'
      ? { position, hash }
      : undefined;
  } catch {
    return undefined;
  }
}
