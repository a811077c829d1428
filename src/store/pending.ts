import type { AttachedFile } from '../protocol/file.ts';
import type { DetailInput } from '../protocol/kind.ts';
import { ideaDecide } from '../protocol/idea.ts';
import { postComment, postCreate, postEdit } from '../protocol/post.ts';
import type { InputOf } from '../protocol/registry.ts';
import type { Failure } from '../protocol/wire.ts';
import { postOf } from './post.ts';
import type { QueuedIntent, SendQueue } from './send-queue.ts';
import type { State } from './slice.ts';

/** A post or a comment that is on its way and not yet among the others. */
export interface PendingPost {
  key: string;
  /** Where it goes: those who read there will read it. Empty where its thread is not known. */
  stream: string;
  /** Markdown, as it was written. */
  text: string;
  mentions: readonly string[];
  title: string | null;
  detail: DetailInput | undefined;
  /** The post that it quotes. */
  quote: string | null;
  expiresAt: number | null;
  /** What hangs on it. */
  files: readonly AttachedFile[];
  /** When it was written, in milliseconds. */
  at: number;
  state: QueuedIntent['state'];
  error?: Failure;
}

/** The posts on their way into these streams, oldest first. */
export const pendingPosts = (
  state: State,
  queue: SendQueue,
  streams: readonly string[],
): PendingPost[] =>
  select(
    state,
    queue,
    postCreate.name,
    (input: InputOf<typeof postCreate>) => streams.includes(input.stream),
    ({ stream }) => stream,
  );

/** The comments on their way into a thread, oldest first. */
export const pendingComments = (state: State, queue: SendQueue, root: string): PendingPost[] =>
  select(
    state,
    queue,
    postComment.name,
    (input: InputOf<typeof postComment>) => input.root === root,
    () => postOf(state, root)?.stream ?? '',
  );

/** The post that a queued intent writes anew, or says what became of; undefined of any other. */
export function changedBy({
  name,
  input,
}: Pick<QueuedIntent, 'name' | 'input'>): string | undefined {
  if (name === postEdit.name) return (input as InputOf<typeof postEdit>).id;
  return name === ideaDecide.name ? (input as InputOf<typeof ideaDecide>).post : undefined;
}

/** What is to change a post and is not safe yet, oldest first. */
export const pendingChanges = (queue: SendQueue, post: string): QueuedIntent[] =>
  queue.filter(
    (intent) => changedBy(intent) === post && intent.state !== 'sent' && !intent.arrived,
  );

/** What a change says. */
export function textOf({ input }: Pick<QueuedIntent, 'input'>): {
  title: string | null;
  text: string;
} {
  const {
    title = null,
    text,
    reason,
  } = input as {
    title?: string | null;
    text?: string;
    reason?: string;
  };
  return { title, text: text ?? reason ?? '' };
}

/** Changes that were refused to posts that are no longer there: what was written in them is shown by itself. */
export const strayChanges = (state: State, queue: SendQueue): PendingPost[] =>
  queue.flatMap(({ key, name, input, draft, at, state: is, error }) => {
    const changed = changedBy({ name, input });
    const post = changed === undefined ? undefined : postOf(state, changed);
    if (changed === undefined || is !== 'refused' || (post && !post.deleted)) return [];
    const stream = draft?.stream ?? post?.stream ?? '';
    const nothingElse = { mentions: [], detail: undefined, quote: null, expiresAt: null };
    const said = { ...textOf({ input }), ...nothingElse, files: draft?.files ?? [] };
    return [{ key, stream, ...said, at, state: is, ...(error && { error }) }];
  });

interface Written {
  text: string;
  mentions: readonly string[];
  title?: string | null | undefined;
  detail?: DetailInput | undefined;
  quote?: string | null | undefined;
  expiresAt?: number | null | undefined;
}

function select<Input extends Written>(
  state: State,
  queue: SendQueue,
  name: string,
  isHere: (input: Input) => boolean,
  streamOf: (input: Input) => string,
): PendingPost[] {
  return queue.flatMap((intent) => {
    const input = intent.input as Input;
    if (intent.name !== name || intent.arrived || !isHere(input) || isShown(state, intent))
      return [];
    const { key, at, error, draft } = intent;
    const { text, mentions, title = null, detail, quote = null, expiresAt = null } = input;
    const stream = streamOf(input);
    const files = draft?.files ?? [];
    const said = { text, mentions, title, detail, quote, expiresAt, files };
    return [{ key, stream, ...said, at, state: intent.state, ...(error && { error }) }];
  });
}

/** Sent again after its answer was lost, it can be in a page already, where no fact carries its key. */
function isShown(state: State, { result }: QueuedIntent): boolean {
  const id = (result as { id?: string } | undefined)?.id;
  return id !== undefined && postOf(state, id) !== undefined;
}
