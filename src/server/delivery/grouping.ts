import type { Fact, FactsFrame, Position } from '../../protocol/wire.ts';
import type { Subscription } from './subscriptions.ts';

/** One frame and all who get just this one, so that it is encoded once (DESIGN 6). */
export interface Delivered {
  frame: FactsFrame;
  sessions: string[];
}

/**
 * Divides the subscriptions of a stream into groups that stand at the same place and may see the same of these facts.
 * Whoever may see nothing of them gets nothing: their next frame is the wider for it (DESIGN 5).
 *
 * @param facts - what follows in the log, up to `upTo`.
 * @param sees - whether a subscription's member receives a fact.
 */
export function groupFrames(
  stream: string,
  subscriptions: readonly Subscription[],
  facts: readonly Fact[],
  upTo: Position,
  sees: (subscription: Subscription, fact: Fact) => boolean,
): Delivered[] {
  const groups = new Map<string, Delivered>();
  for (const subscription of subscriptions) {
    const visible = facts.filter(
      (fact) => fact.seq > subscription.read && sees(subscription, fact),
    );
    subscription.read = Math.max(subscription.read, upTo.seq);
    if (visible.length === 0) continue;
    const group = [subscription.sent, ...visible.map((fact) => fact.seq)].join();
    const delivered = groups.get(group) ?? {
      frame: { stream, after: subscription.sent, upTo, facts: visible },
      sessions: [],
    };
    delivered.sessions.push(subscription.session.id);
    groups.set(group, delivered);
    subscription.sent = upTo.seq;
  }
  return [...groups.values()];
}
