import { readAnchors } from '../audit/anchor.ts';
import { verifyAudit, wordsOf } from '../audit/verify.ts';
import { expectDatabase, openForReading, type DatabaseOptions } from '../db/database.ts';
import { CommandError, type Outcome } from './outcome.ts';

/**
 * Says whether the audit trail is as it was written, and as these files of anchors say; a server may run meanwhile.
 *
 * @throws NoDatabase where no network has been.
 * @throws CommandError where a file is none of anchors.
 */
export async function auditCommand(
  options: DatabaseOptions,
  files: readonly string[],
): Promise<Outcome> {
  const anchors = await anchorsIn(files);
  await expectDatabase(options);
  const database = await openForReading(options);
  try {
    const verdict = await verifyAudit(database, anchors);
    return { lines: [wordsOf(verdict, anchors.length)], isWell: verdict.finding === null };
  } finally {
    await database.close();
  }
}

async function anchorsIn(files: readonly string[]) {
  try {
    return (await Promise.all(files.map(readAnchors))).flat();
  } catch (error) {
    throw new CommandError(`The audit trail cannot be looked at: ${(error as Error).message}`);
  }
}
