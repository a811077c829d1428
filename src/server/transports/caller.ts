import type { FastifyRequest } from 'fastify';
import type { Admit } from '../admission.ts';
import type { Tokens } from '../auth/tokens.ts';
import type { Budget } from '../budget.ts';
import type { Logger } from '../logger.ts';
import { Refusal } from '../refusal.ts';

/** What a request of a file counts as among knocks: a feed has many pictures, and a file comes in many parts. */
export const costOfFileKnock = 0.05;

export interface Doors {
  admit: Admit;
  tokens: Tokens;
  /** What a member may cost. */
  budget: Budget;
  /** How often an address may knock. */
  handshakes: Budget;
  logger: Logger;
}

/**
 * Lets an address knock, so often.
 *
 * @param cost - less than 1 where one page knocks many times: a whole company can stand behind one address.
 */
export async function knock(
  { handshakes }: Pick<Doors, 'handshakes'>,
  { ip }: FastifyRequest,
  cost = 1,
): Promise<void> {
  const retryAfter = await handshakes.spend(ip, cost);
  if (retryAfter !== null) throw new Refusal('too-many', undefined, { retryAfter });
}

/** Takes what a request costs from its member. */
export async function charge({ budget }: Doors, member: string, cost: number): Promise<void> {
  const retryAfter = await budget.spend(member, cost);
  if (retryAfter !== null) throw new Refusal('too-many', undefined, { retryAfter });
}

/**
 * The member whose token came with a request, or for whom a service speaks.
 *
 * @param actAs - whom a service names; a service is refused where nobody can be named, and a member who names another.
 */
export async function callerOf(
  { tokens, admit, logger }: Doors,
  { headers, ip }: FastifyRequest,
  actAs?: string,
): Promise<string> {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal('token-invalid', 'Send "Authorization: Bearer …".');
  const service = await tokens.serviceOf(token);
  if (service !== null) {
    if (actAs !== undefined) return actAs;
    throw new Refusal('invalid', 'A service names the member it speaks for.', { field: 'actAs' });
  }
  const admitted = await admit(token);
  if (admitted.ok) {
    const { id } = admitted.claims;
    if (actAs === undefined || actAs === id) return id;
    throw new Refusal('invalid', 'Only a service speaks for somebody else.', { field: 'actAs' });
  }
  const { error, reason } = admitted;
  logger.info({ code: error.code, reason, address: ip }, 'refused');
  const { code, message, ...details } = error;
  throw new Refusal(code, message, details);
}
