import type { Carrier } from '../carrier/carrier.ts';

/** Where a commit has just written: no content, so that a lost or a late one costs a moment and leaks nothing. */
export interface Touched {
  stream: string;
  seq: number;
}

/** Carries the news of commits to whoever delivers. */
export interface Notifier {
  publish(touched: readonly Touched[]): void;
  subscribe(listener: (touched: readonly Touched[]) => void): () => void;
}

/**
 * Builds the notifier of a node. Its own commits it hears at once, whatever becomes of the carrier.
 *
 * @param carrier - to the other nodes; none where there are none.
 */
export function createNotifier(carrier?: Pick<Carrier, 'publish' | 'subscribe'>): Notifier {
  const listeners = new Set<(touched: readonly Touched[]) => void>();
  const tell = (touched: readonly Touched[]) => {
    if (touched.length > 0) listeners.forEach((listener) => listener(touched));
  };
  carrier?.subscribe((messages) => tell(messages.filter((one) => one.of === 'touched')));
  return {
    publish(touched) {
      tell(touched);
      carrier?.publish(touched.map(({ stream, seq }) => ({ of: 'touched', stream, seq })));
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
