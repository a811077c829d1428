import type { Found } from './look.ts';

/** So long what a link leads to is not asked for again, and so long one that leads nowhere; milliseconds. */
const kept = { found: 3_600_000, nothing: 600_000 };
/** The most that is kept, in links and in bytes of pictures. */
const most = { links: 500, bytes: 32 * 1024 * 1024 };

/** What links led to a short while ago. */
export interface Cache {
  /** What is known, or is about to be; undefined where somebody has to look. */
  get(key: string): Promise<Found | null> | undefined;
  /** Keeps what somebody is looking at, from now on. */
  keep(key: string, look: Promise<Found | null>): void;
}

/** Keeps what was looked at last. In memory alone: of what is deleted, nothing stays on a disk. */
export function createCache(clock: () => number): Cache {
  const entries = new Map<string, { look: Promise<Found | null>; until: number; bytes: number }>();
  let bytes = 0;

  function forget(key: string): void {
    bytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  function make(): void {
    for (const key of entries.keys()) {
      if (entries.size <= most.links && bytes <= most.bytes) return;
      forget(key);
    }
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (entry && entry.until > clock()) return entry.look;
      forget(key);
      return undefined;
    },
    keep(key, look) {
      const entry = { look, until: Infinity, bytes: 0 };
      entries.set(key, entry);
      make();
      void look.then((found) => {
        if (entries.get(key) !== entry) return;
        entry.until = clock() + (found ? kept.found : kept.nothing);
        entry.bytes = found?.picture?.length ?? 0;
        bytes += entry.bytes;
        make();
      });
    },
  };
}
