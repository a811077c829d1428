import { postDeleted, postEdited, postRestored, type Post } from '../protocol/post.ts';
import { excerptOf, namesOf, type Reference } from '../protocol/reference.ts';
import { accessChanged } from '../protocol/room.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** By id: what the reader may read of a post that is referred to, or null where there is nothing for them. */
type References = ReadonlyMap<string, Reference | null>;

const nothing: References = new Map();

/** Those that stay as they are; the same object where all do. */
function keep(
  references: References,
  isKept: (reference: Reference | null) => boolean,
): References {
  const kept = [...references].filter(([, reference]) => isKept(reference));
  return kept.length === references.size ? references : new Map(kept);
}

/** As `post:resolve` would answer for a post that this reader has. */
function referenceOf(post: Post): Reference {
  const { id, root, stream, by, at, detail, title, body, changed } = post;
  const [text, files] = [excerptOf(body), namesOf(post.files)];
  return { id, root, stream, by, at, kind: detail.kind, title, text, files, changed };
}

/** Changes what is known of a post, unless it was looked up later than this. */
function change(
  references: References,
  { seq, data: { id } }: Fact<{ id: string }>,
  apply: (reference: Reference) => Reference | null,
): References {
  const known = references.get(id);
  return known && known.changed < seq ? withEntry(references, id, apply(known)) : references;
}

const slice = defineSlice<References>({
  name: 'reference',
  empty: nothing,
  reducers: {
    [postEdited.type]: (references, fact: Fact<DataOf<typeof postEdited>>) =>
      change(references, fact, (reference) => ({
        ...reference,
        title: fact.data.title,
        text: excerptOf(fact.data.body),
        files: namesOf(fact.data.files),
        changed: fact.seq,
      })),
    [postDeleted.type]: (references, fact: Fact<DataOf<typeof postDeleted>>) =>
      change(references, fact, () => null),
    [postRestored.type]: (references, { data: { post } }: Fact<DataOf<typeof postRestored>>) =>
      references.get(post.id) === null
        ? withEntry(references, post.id, referenceOf(post))
        : references,
    // What was not theirs may be so in a room that they have come into.
    [accessChanged.type]: (references) => keep(references, (reference) => reference !== null),
  },
  erase(references, stream) {
    // Without the reader's own stream nobody tells of the rooms that they are no longer in.
    if (stream.startsWith('member/')) return references.size > 0 ? nothing : references;
    if (!stream.startsWith('room/')) return references;
    // What was gone may have been brought back meanwhile.
    return keep(references, (reference) => reference !== null && reference.stream !== stream);
  },
});

/** Keeps what was looked up, in the order of the ids. */
export const applyReferences = (
  state: State,
  ids: readonly string[],
  found: readonly (Reference | null)[],
): State =>
  slice.update(state, (references) => {
    const kept = new Map(references);
    ids.forEach((id, index) => kept.set(id, found[index] ?? null));
    return kept;
  });

/** What the reader may read of a post; null where that is nothing, undefined while it was not looked up. */
export const referenceTo = (state: State, id: string): Reference | null | undefined =>
  slice.of(state).get(id);
