import {
  fileList,
  type fileClasses,
  type FileCursor,
  type ListedFile,
} from '../protocol/file-list.ts';
import { postCreated, postDeleted, postEdited, postRestored, type Post } from '../protocol/post.ts';
import type { DataOf, InputOf, OutputOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** Pictures, or the others; undefined for all. */
export type FileClass = (typeof fileClasses)[number] | undefined;

/** What is loaded of the files of some streams, newest first. */
export interface FileList {
  streams: readonly string[];
  of: FileClass;
  files: readonly ListedFile[];
  /** Where what is older begins; null where there is nothing older. */
  before: FileCursor | null;
  /** A post has files now that are not among these: they are to be read anew. */
  isStale: boolean;
}

/** By the name of the streams and the class. */
type Lists = ReadonlyMap<string, FileList>;

const nothing: Lists = new Map();

const nameOf = (streams: readonly string[], of: FileClass): string =>
  JSON.stringify([[...streams].sort(), of]);

/** Changes those lists that something is told of. */
function change(lists: Lists, stream: string, apply: (list: FileList) => FileList): Lists {
  let after = lists;
  for (const [name, list] of lists) {
    if (list.streams.includes(stream)) after = withEntry(after, name, apply(list));
  }
  return after;
}

const isOf = ({ of }: FileList, { file }: ListedFile): boolean =>
  of === undefined || (of === 'picture') === (file.picture !== null);

const listed = ({ id, files = [], root, stream, by, at }: Post): ListedFile[] =>
  files.map((file) => ({ file, post: id, root, stream, by, at }));

const isNewer = (one: ListedFile, other: ListedFile): number =>
  other.at - one.at || (one.post < other.post ? 1 : one.post > other.post ? -1 : 0);

/** Those of a post stand in its order, in place of what was known of it; what is older than the list comes with its page. */
function withPost(list: FileList, id: string, files: readonly ListedFile[]): FileList {
  const others = list.files.filter(({ post }) => post !== id);
  const end = list.files.at(-1);
  const fresh = files.filter(
    (file) => isOf(list, file) && (!list.before || !end || isNewer(file, end) <= 0),
  );
  if (fresh.length === 0 && others.length === list.files.length) return list;
  return { ...list, files: [...others, ...fresh].sort(isNewer) };
}

const put = (lists: Lists, { data: { post } }: Fact<DataOf<typeof postCreated>>): Lists =>
  change(lists, post.stream, (list) => withPost(list, post.id, listed(post)));

function edit(list: FileList, { id, files = [] }: DataOf<typeof postEdited>): FileList {
  const [known] = list.files.filter(({ post }) => post === id);
  if (known)
    return withPost(
      list,
      id,
      files.map((file) => ({ ...known, file })),
    );
  // Who has sent them, and when, is not told.
  return files.length > 0 ? { ...list, isStale: true } : list;
}

const slice = defineSlice<Lists>({
  name: 'file',
  empty: nothing,
  reducers: {
    [postCreated.type]: put,
    [postRestored.type]: put,
    [postEdited.type]: (lists, { stream, data }: Fact<DataOf<typeof postEdited>>) =>
      change(lists, stream, (list) => edit(list, data)),
    [postDeleted.type]: (lists, { stream, data }: Fact<DataOf<typeof postDeleted>>) =>
      change(lists, stream, (list) => withPost(list, data.id, [])),
  },
  erase(lists, stream) {
    // Without the reader's own stream nobody tells of the rooms that they are no longer in.
    if (stream.startsWith('member/')) return lists.size > 0 ? nothing : lists;
    const kept = [...lists].filter(([, { streams }]) => !streams.includes(stream));
    return kept.length === lists.size ? lists : new Map(kept);
  },
});

/** Keeps a page that was read: below what is known, or in its place where it begins with the newest. */
export function applyFiles(
  state: State,
  { streams, before, of }: InputOf<typeof fileList>,
  page: OutputOf<typeof fileList>,
): State {
  const known = before ? (filesIn(state, streams, of)?.files ?? []) : [];
  const ids = new Set(known.map(({ file }) => file.id));
  const files = [...known, ...page.files.filter(({ file }) => !ids.has(file.id))];
  const list = { streams, of, files, before: page.before, isStale: false };
  return slice.update(state, (lists) => withEntry(lists, nameOf(streams, of), list));
}

/** What is loaded of the files of these streams; undefined while nothing is. */
export const filesIn = (
  state: State,
  streams: readonly string[],
  of: FileClass,
): FileList | undefined => slice.of(state).get(nameOf(streams, of));
