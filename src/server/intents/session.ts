import * as protocol from '../../protocol/session.ts';
import { protocolVersion } from '../../protocol/wire.ts';
import { memberCards } from '../db/members.ts';
import { reading, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';

async function open(context: Context, session: Session) {
  const { transaction, caller, now, services } = context;
  const { reactions, fileLimits } = services;
  const cards = await memberCards(transaction, [caller.id]);
  return {
    member: cards.get(caller.id)!,
    protocol: protocolVersion,
    now,
    expiresAt: session.expiresAt,
    reactions: [...reactions],
    ...(fileLimits && { files: fileLimits }),
    ...(session.invitation && { invitation: session.invitation }),
  };
}

async function sessionOf({ session }: Pick<Context, 'session'>): Promise<Session> {
  if (!session) throw new Refusal('invalid', 'A session is held over a socket only.');
  return session;
}

export const sessionOpen = reading({
  intent: protocol.sessionOpen,
  authorize: sessionOf,
  handle: (context, _input, session) => open(context, session),
});

export const sessionRenew = reading({
  intent: protocol.sessionRenew,
  async prepare(preparation, { token }) {
    const failure = await (await sessionOf(preparation)).renew(token);
    if (!failure) return;
    const { code, message, ...details } = failure;
    throw new Refusal(code, message, details);
  },
  authorize: sessionOf,
  handle: (context, _renewed, session) => open(context, session),
});
