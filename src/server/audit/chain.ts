import { createHash } from 'node:crypto';

/** An entry of the audit trail before it has its hash. */
export interface UnhashedEntry {
  /** From 1, without a gap. */
  position: number;
  /** The hash of the entry before. */
  previous: string;
  id: string;
  /** In milliseconds. */
  at: number;
  actor: string | null;
  action: string;
  subject: string;
  detail_json: string;
}

export interface ChainedEntry extends UnhashedEntry {
  hash: string;
}

/** What stands before the first entry. */
export const firstPrevious = '';

/**
 * SHA-256, in base64url, of an entry as a JSON array without spaces, in UTF-8: `["cercle-audit-1", position, previous,
 * id, at, actor, action, subject, detail]`. Whoever has a copy of the trail can compute it anew.
 */
export function hashOfEntry(entry: UnhashedEntry): string {
  const { position, previous, id, at, actor, action, subject, detail_json } = entry;
  const fields = [
    'cercle-audit-1',
    position,
    previous,
    id,
    at,
    actor,
    action,
    subject,
    detail_json,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}

/** The end of the chain, as it is kept and told outside. */
export interface AuditHead {
  position: number;
  hash: string;
}

/** Something of the trail is not as it was written. */
export interface Finding {
  /** The first position of which it can be said. */
  position: number;
  /**
   * - `changed`: the entry is not what its hash was made of
   * - `removed`: there is none at this place, and there are some after it
   * - `unlinked`: it does not follow the one before: one was put in, or several stand in another order
   * - `cut`: the trail ends before this place
   * - `added`: there are entries after the end that the server wrote
   * - `rewritten`: the entry has another hash than was told outside
   */
  is: 'changed' | 'removed' | 'unlinked' | 'cut' | 'added' | 'rewritten';
}

/** Goes along a chain, entry by entry in the order of their positions. */
export class ChainWalk {
  #last: AuditHead = { position: 0, hash: firstPrevious };
  readonly #anchors: readonly AuditHead[];
  #passed = 0;

  /** @param anchors - what was told outside, in any order. */
  constructor(anchors: readonly AuditHead[] = []) {
    this.#anchors = [...anchors].sort((one, other) => one.position - other.position);
  }

  get last(): AuditHead {
    return this.#last;
  }

  /** What is wrong with the next entry, if anything is. */
  next(entry: ChainedEntry): Finding | null {
    const position = this.#last.position + 1;
    if (entry.position !== position) return { position, is: 'removed' };
    if (hashOfEntry(entry) !== entry.hash) return { position, is: 'changed' };
    if (entry.previous !== this.#last.hash) return { position, is: 'unlinked' };
    this.#last = { position, hash: entry.hash };
    return this.#compare();
  }

  /** What is wrong with the end, once all entries were there. */
  end(head: AuditHead | null): Finding | null {
    const { position, hash } = this.#last;
    const furthest = Math.max(head?.position ?? 0, this.#anchors.at(-1)?.position ?? 0);
    if (furthest > position) return { position: position + 1, is: 'cut' };
    if (!head || head.position < position) {
      return { position: (head?.position ?? 0) + 1, is: 'added' };
    }
    return head.hash === hash ? null : { position, is: 'rewritten' };
  }

  #compare(): Finding | null {
    const { position, hash } = this.#last;
    for (; this.#passed < this.#anchors.length; this.#passed += 1) {
      const anchor = this.#anchors[this.#passed]!;
      if (anchor.position > position) return null;
      if (anchor.position === position && anchor.hash !== hash)
        return { position, is: 'rewritten' };
    }
    return null;
  }
}
