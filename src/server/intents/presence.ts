import * as protocol from '../../protocol/presence.ts';
import { memberCards } from '../db/members.ts';
import { whomMayKnow } from '../db/readers.ts';
import { reading, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';
import { grantActing, grantPost } from './grants.ts';

/** How long one sign of typing holds, in milliseconds; the client repeats it in less. */
const typingLasts = 6000;

function sessionOf(context: Context): Session {
  if (!context.session) throw new Refusal('invalid', 'This is said over a socket only.');
  return context.session;
}

export const presenceSet = reading({
  intent: protocol.presenceSet,
  authorize: async (context) => sessionOf(context),
  async handle({ services }, { presence }, session) {
    services.presence.set(session, presence);
    return {};
  },
});

export const presenceList = reading({
  intent: protocol.presenceList,
  async authorize({ transaction, caller, services, now }) {
    const others = [...services.presence.list().keys()].filter((id) => id !== caller.id);
    return whomMayKnow(transaction, caller.id, others, now);
  },
  async handle({ transaction, services }, { limit }, known) {
    const around = services.presence.list();
    const cards = [...(await memberCards(transaction, [...known])).values()];
    cards.sort((one, other) => one.name.localeCompare(other.name));
    return {
      total: cards.length,
      members: cards.slice(0, limit).map((member) => ({ member, ...around.get(member.id)! })),
    };
  },
});

export const typingSet = reading({
  intent: protocol.typingSet,
  async authorize(context, { stream, root }) {
    sessionOf(context);
    if (root === null) {
      await grantActing(context, stream);
      return { about: null };
    }
    const post = await grantPost(context, root);
    if (post.stream !== stream) throw new Refusal('absent');
    return { about: post.about };
  },
  async handle({ caller, services, now }, { stream, root }, { about }) {
    void services.delivery.signal(
      stream,
      {
        type: protocol.typingSignal,
        member: caller.id,
        until: now + typingLasts,
        data: { name: caller.name, root },
      },
      about,
    );
    return {};
  },
});
