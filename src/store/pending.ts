import type { DetailInput } from '../protocol/kind.ts';
import { postComment, postCreate } from '../protocol/post.ts';
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
  expiresAt: number | null;
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

interface Written {
  text: string;
  mentions: readonly string[];
  title?: string | null | undefined;
  detail?: DetailInput | undefined;
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
    const { key, at, error } = intent;
    const { text, mentions, title = null, detail, expiresAt = null } = input;
    const stream = streamOf(input);
    const said = { text, mentions, title, detail, expiresAt };
    return [{ key, stream, ...said, at, state: intent.state, ...(error && { error }) }];
  });
}

/** Sent again after its answer was lost, it can be in a page already, where no fact carries its key. */
function isShown(state: State, { result }: QueuedIntent): boolean {
  const id = (result as { id?: string } | undefined)?.id;
  return id !== undefined && postOf(state, id) !== undefined;
}
