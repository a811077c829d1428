import * as z from 'zod/mini';
import { affiliation } from '../../protocol/member.ts';
import { recordName } from '../../protocol/room.ts';
import { id, text } from '../../protocol/text.ts';
import type { Logger } from '../logger.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Verify } from './verify.ts';

/** The `typ` of a ticket: neither a member's token nor anything else that the host signs passes for one. */
const ticketType = 'cercle-record+jwt';

const partner = affiliation.check(
  z.refine((value) => value !== 'employee', 'A party is an organization of partners.'),
);
const payload = z.object({
  sub: id,
  exp: z.int(),
  record: recordName,
  title: text(120),
  url: z._default(z.nullable(z.string().check(z.regex(/^(https?:\/\/|\/)/))), null),
  access: z.enum(['read', 'write']),
  parties: z._default(
    z.array(z.object({ id, name: text(200), affiliation: partner })).check(z.maxLength(20)),
    [],
  ),
});

/** Builds the reader of record tickets (DESIGN 4.10). */
export function createTickets(verify: Verify, logger: Logger): Services['tickets'] {
  return {
    async verify(ticket, member) {
      try {
        const parsed = payload.safeParse(await verify(ticket, [ticketType]));
        if (!parsed.success) {
          const issue = parsed.error.issues[0]!;
          const path = issue.path.join('.');
          throw new Refusal('token-invalid', `The ticket's claim "${path}" is odd.`, {
            reason: `Its claim "${path}" is missing or odd.`,
          });
        }
        // A ticket is for one person: another's opens nothing, in the words for what is not there.
        if (parsed.data.sub !== member) {
          throw new Refusal('absent', undefined, { reason: 'Its claim "sub" is another member.' });
        }
        const { exp, sub: _sub, ...rest } = parsed.data;
        return { ok: true, ticket: { ...rest, expiresAt: exp * 1000 } };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        logger.info({ code: error.code, reason: error.reason }, 'a ticket is refused');
        return { ok: false, error: error.toFailure() };
      }
    },
  };
}
