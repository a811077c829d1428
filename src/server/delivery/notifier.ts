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

/** The notifier of a single process. */
export function createNotifier(): Notifier {
  const listeners = new Set<(touched: readonly Touched[]) => void>();
  return {
    publish: (touched) => listeners.forEach((listener) => listener(touched)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
