import type { Wire, WireEvents } from './carrier.ts';

/** Joins the nodes of one process; with one node, whom nobody hears. */
export function createHub(): (events: WireEvents) => Wire {
  const joined = new Set<WireEvents>();
  return (events) => {
    const join = () => {
      if (joined.has(events)) return;
      joined.add(events);
      events.connected();
    };
    setImmediate(join);
    return {
      largest: 64 * 1024,
      async send(texts) {
        if (!joined.has(events)) throw new Error('Nobody is joined.');
        for (const text of texts) for (const one of joined) one.heard(text);
      },
      reconnect: () => void setImmediate(join),
      async close() {
        joined.delete(events);
      },
    };
  };
}
