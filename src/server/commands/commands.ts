import { isAddress } from '../audit/anchor.ts';
import { databaseOf, readStorage } from '../config-storage.ts';
import { readEnvironment, type Environment } from '../environment.ts';
import { auditCommand } from './audit.ts';
import { backUp } from './backup.ts';
import type { Outcome } from './outcome.ts';
import { verdictLines, verify } from './verify.ts';

const usage = [
  'cercle-server                  serves, as its environment says',
  'cercle-server backup FOLDER    copies the data into a folder that is not there yet, while a server may run',
  'cercle-server verify           looks whether the data is whole, where no server runs on it',
  'cercle-server audit [FILE …]   looks whether the audit trail is as it was written, and as files of anchors say',
];

/**
 * Does what an operator asks for beside serving; the environment says where the data is.
 *
 * @param words - the words after `cercle-server`, at least one.
 * @throws ConfigurationError, CommandError, NoDatabase or DatabaseInUse, each with what to do.
 */
export async function runCommand(
  words: readonly string[],
  environment: Environment,
): Promise<Outcome> {
  const [name, folder, ...rest] = words;
  if (name === 'backup' && folder !== undefined && rest.length === 0) {
    return outcomeOf(await backUp(readStorage(environment), folder));
  }
  if (name === 'verify' && folder === undefined) {
    return outcomeOf(await verify(readStorage(environment)));
  }
  if (name === 'audit') {
    const own = readEnvironment(environment).optional('CERCLE_AUDIT_ANCHOR');
    const anchors = own === undefined || isAddress(own) ? [] : [own];
    const files = [...anchors, ...words.slice(1)];
    const { lines, isWell } = await auditCommand(databaseOf(readStorage(environment)), files);
    const isElsewhere = own !== undefined && files.length === 0;
    const hint = `What ${own} was told is not looked at from here: save it in a file, and name that.`;
    return { lines: isElsewhere ? [...lines, hint] : lines, isWell };
  }
  return { lines: usage, isWell: false };
}

const outcomeOf = (verdict: Parameters<typeof verdictLines>[0]): Outcome => ({
  lines: verdictLines(verdict),
  isWell: verdict.problems.length === 0,
});
