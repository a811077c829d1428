/** As much of the browser's storage as is used. */
export type KeyValueStorage = Pick<
  Storage,
  'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'
>;

/**
 * What one member has written and not yet sent, kept in the browser: for them only. Where the page may not store
 * anything, it is kept as long as the page lives.
 */
export class MemberStorage {
  readonly #storage: KeyValueStorage;
  readonly #network: string;
  readonly #prefix: string;

  /** @param network - the server's address: a browser may know several. */
  constructor(storage: KeyValueStorage, network: string, member: string) {
    this.#storage = storage;
    this.#network = `cercle/${encodeURIComponent(network)}/`;
    this.#prefix = `${this.#network}${encodeURIComponent(member)}/`;
  }

  read<Value>(name: string): Value | undefined {
    try {
      const text = this.#storage.getItem(this.#prefix + name);
      return text === null ? undefined : (JSON.parse(text) as Value);
    } catch {
      return undefined;
    }
  }

  /** Keeps a value; undefined takes it away. A full or forbidden storage is no reason to lose what is on screen. */
  write(name: string, value: unknown): void {
    try {
      if (value === undefined) this.#storage.removeItem(this.#prefix + name);
      else this.#storage.setItem(this.#prefix + name, JSON.stringify(value));
    } catch {
      // It stays in memory.
    }
  }

  /** The names that begin so. */
  names(begin: string): string[] {
    return keysOf(this.#storage)
      .filter((key) => key.startsWith(this.#prefix + begin))
      .map((key) => key.slice(this.#prefix.length))
      .sort();
  }

  /** Takes away what this member wrote: they sign out. */
  erase(): void {
    for (const name of this.names('')) this.write(name, undefined);
  }

  /** Takes away what anybody else wrote: this browser has another user now (SAFETY D11). */
  eraseOthers(): void {
    for (const key of keysOf(this.#storage)) {
      if (key.startsWith(this.#network) && !key.startsWith(this.#prefix)) {
        try {
          this.#storage.removeItem(key);
        } catch {
          // Then it could not have been written either.
        }
      }
    }
  }
}

function keysOf(storage: KeyValueStorage): string[] {
  try {
    return Array.from({ length: storage.length }, (_, index) => storage.key(index)!);
  } catch {
    return [];
  }
}

/** A storage that lives as long as the page. */
export function memoryStorage(): KeyValueStorage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (name) => values.get(name) ?? null,
    setItem: (name, value) => void values.set(name, value),
    removeItem: (name) => void values.delete(name),
  };
}

/** The browser's storage, or the page's memory where it is not to be had. */
export function browserStorage(): KeyValueStorage {
  try {
    localStorage.setItem('cercle/probe', '');
    localStorage.removeItem('cercle/probe');
    return localStorage;
  } catch {
    return memoryStorage();
  }
}
