import type { Problem } from '../environment.ts';
import { subjects, type Subject } from './person.ts';

const shortestToken = 32;

/** By what a directory comes in, as the environment says; undefined where none does. */
export function provisioningOf(
  token: string | undefined,
  attribute: string,
  problem: Problem,
): { token: string; subject: Subject } | undefined {
  const subject = subjects.find((one) => one === attribute);
  if (!subject) {
    problem(
      'CERCLE_SCIM_SUBJECT',
      'say which attribute is the `sub` of tokens, externalId or userName; or leave it out for externalId.',
    );
  }
  if (token === undefined || !subject) return undefined;
  // What does not fit into a header could never be sent.
  if (!/^[\x21-\x7e]+$/.test(token) || token.length < shortestToken) {
    problem(
      'CERCLE_SCIM_TOKEN',
      `give at least ${shortestToken} characters without spaces, as from \`openssl rand -base64 48\`, or leave it out.`,
    );
  }
  return { token, subject };
}
