import type { FileLimits } from '../protocol/file.ts';
import type { Member } from '../protocol/member.ts';
import type { Intent } from '../protocol/registry.ts';
import type { Answer } from '../protocol/wire.ts';
import type { Draft } from '../store/draft.ts';
import type { QueuedIntent, SendQueue } from '../store/send-queue.ts';
import type { State } from '../store/slice.ts';
import { ClientSession } from './client-session.ts';
import type { ConnectOptions } from './connect-options.ts';
import type { Files } from './files.ts';
import type { HostPages } from './page.ts';
import type { RecordState } from './records.ts';
import type { Status } from './status.ts';
import type { Paging } from './streams.ts';
import type { Uploads } from './uploads.ts';

export type { Files } from './files.ts';
export type { Uploads } from './uploads.ts';

/** One member's connection to the network, for everything on a page. */
export interface Session {
  readonly status: Status;
  /** Who is signed in; null until the server has said so. */
  readonly member: Member | null;
  /** Those reactions that may be added; null for all. */
  readonly reactions: readonly string[] | null;
  readonly state: State;
  readonly queue: SendQueue;
  /** What files are taken; null where none are, and until the server has said so. */
  readonly fileLimits: FileLimits | null;
  /** What came of the invitation with which the page connected: the room to which it leads; null where it is of no use. */
  readonly invitation: { room: string | null } | null;
  /** The files on their way onto what is written; null until `files` was first asked for. */
  readonly uploads: Uploads | null;
  /** Where the host shows what posts are about. */
  readonly pages: HostPages;
  /** The server's clock, in milliseconds. */
  now(): number;
  /** Calls back after each change of any of the above, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Keeps streams open until the returned function is called. */
  watch(streams: readonly string[], paging?: Paging): () => void;
  /** Keeps a record's room open until the returned function is called. */
  watchRecord(record: string): () => void;
  record(record: string): RecordState;
  /** Asks for something; nothing is changed by it. */
  ask<Input, Output>(intent: Intent<Input, Output>, input: Input): Promise<Answer<Output>>;
  /** Asks for something that goes into the state: frames wait until `keep` has put it there. */
  read<Input, Output>(
    intent: Intent<Input, Output>,
    input: Input,
    keep: (state: State, output: Output) => State,
  ): Promise<Answer<Output>>;
  /** Changes what is kept of what was read. */
  change(change: (state: State) => State): void;
  /**
   * Says something that changes something: kept until it is safe, sent in order. Resolves when it is answered.
   *
   * @param draft - what it was written as: comes back when it is taken back.
   */
  intend<Input, Output>(
    intent: Intent<Input, Output>,
    input: Input,
    draft?: Draft,
  ): Promise<Answer<Output>>;
  /** Takes back what was refused or not sent yet. */
  discard(key: string): QueuedIntent | undefined;
  /** What was written at a place and not sent. */
  draft(place: string): Draft;
  /** Changes what is kept of a place; null takes it away. */
  saveDraft(place: string, changes: Partial<Draft> | null): void;
  /** What sends files and brings them, loaded when it is first asked for; rejects where it cannot be had. */
  files(): Promise<Files>;
  /** Tells the readers of a stream that the member writes there. */
  type(stream: string, root: string | null): void;
  /** Tries to connect, and to send, at once. */
  retry(): void;
  /** Takes everything of this member's out of the browser, and closes. */
  signOut(): void;
  close(): void;
}

/** Connects to a network. Everything that a page shows of it goes through the session that this returns. */
export function connect(options: ConnectOptions): Session {
  return new ClientSession(options);
}
