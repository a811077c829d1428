import * as z from 'zod/mini';
import { affiliation } from '../../protocol/member.ts';
import { recordName } from '../../protocol/room.ts';
import { id, text } from '../../protocol/text.ts';
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
export function createTickets(verify: Verify): Services['tickets'] {
  return {
    async verify(ticket, member) {
      try {
        const parsed = payload.safeParse(await verify(ticket, [ticketType]));
        if (!parsed.success) {
          const issue = parsed.error.issues[0]!;
          throw new Refusal(
            'token-invalid',
            `The ticket's claim "${issue.path.join('.')}" is odd.`,
          );
        }
        // A ticket is for one person: another's opens nothing, in the words for what is not there.
        if (parsed.data.sub !== member) throw new Refusal('absent');
        const { exp, sub: _sub, ...rest } = parsed.data;
        return { ok: true, ticket: { ...rest, expiresAt: exp * 1000 } };
      } catch (error) {
        if (error instanceof Refusal) return { ok: false, error: error.toFailure() };
        throw error;
      }
    },
  };
}
