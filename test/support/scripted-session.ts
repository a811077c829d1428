/** A session without a network, for stories and widget tests: its state is given, what is asked of it written down. */
import { isWritten } from '../../src/client/outbox.ts';
import type { RecordState } from '../../src/client/records.ts';
import type { HostPages } from '../../src/client/page.ts';
import type { Files, Session } from '../../src/client/session.ts';
import type { Status } from '../../src/client/status.ts';
import { Uploads } from '../../src/client/uploads.ts';
import type { FileLimits } from '../../src/protocol/file.ts';
import type { Member } from '../../src/protocol/member.ts';
import type { Page } from '../../src/protocol/post.ts';
import type { Intent } from '../../src/protocol/registry.ts';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import type { Answer, Fact, Failure, Signal } from '../../src/protocol/wire.ts';
import { applyOpened } from '../../src/store/frame.ts';
import { applyPage } from '../../src/store/feed.ts';
import type { Draft } from '../../src/store/draft.ts';
import {
  drop,
  enqueue,
  markAnswered,
  markSending,
  type QueuedIntent,
  type SendQueue,
} from '../../src/store/send-queue.ts';
import { emptyState, reduce, reduceSignal, type State } from '../../src/store/slice.ts';
import * as eg from './eg.ts';
import { scriptedFiles, type SentFile } from './scripted-files.ts';

/** Answers an intent; undefined leaves it on its way. */
export type Script = (input: any) => Answer<any> | undefined | Promise<Answer<any> | undefined>;

export interface ScriptedSession extends Session {
  /** Every intent that was asked for, writing or not, in order. */
  readonly asked: { name: string; input: any }[];
  /** How many keep each stream, or record, open. */
  readonly watchers: ReadonlyMap<string, number>;
  /** How many listen for changes. */
  readonly listeners: number;
  /** Every file that was sent, in order: the script says what becomes of each. */
  readonly sent: readonly SentFile[];
  /** From now on an intent is answered so. Without a script a writing one stays on its way. */
  script<Input, Output>(
    intent: Intent<Input, Output>,
    answer: (input: Input) => ReturnType<Script>,
  ): void;
  /** Facts arrive. */
  hear(...facts: Fact[]): void;
  signal(stream: string, ...signals: Signal[]): void;
  setStatus(kind: Status['kind'], more?: Partial<Status>): void;
  setRecord(record: string, state: RecordState): void;
  setMember(member: Member | null): void;
  /** The clock of the server says so from now on; nobody is told. */
  setNow(at: number): void;
}

export interface ScriptedOptions {
  state?: State;
  member?: Member | null;
  status?: Status['kind'];
  records?: Record<string, RecordState>;
  drafts?: Record<string, Draft>;
  reactions?: readonly string[];
  /** For whom each draft was being written. */
  queue?: SendQueue;
  /** The clock of the server, in milliseconds. */
  now?: number;
  pages?: HostPages;
  /** What files are taken; every one of up to 100 MB unless told, null for none. */
  fileLimits?: FileLimits | null;
  /** How files are read; `absent` unless told. */
  readFile?: Files['read'];
  /** How the audit trail is taken; `absent` unless told. */
  readAudit?: Files['readAudit'];
}

export const refusal = (code: Failure['code'], more: Partial<Failure> = {}): Answer<never> => ({
  ok: false,
  error: { code, message: `refused: ${code}`, ...more },
});

/** The state in which these streams are open, with what their snapshots say, and the page is loaded of all of them. */
export function openState(snapshots: Record<string, Snapshot>, page?: Page): State {
  const streams = Object.keys(snapshots);
  const opened = streams.reduce(
    (state, stream) =>
      applyOpened(state, {
        stream,
        upTo: { seq: 1, fact: 'first' },
        snapshot: { ...snapshots[stream] },
      }),
    emptyState,
  );
  return page ? applyPage(opened, streams, page) : opened;
}

const anyFile: FileLimits = { largest: 100_000_000, types: null };

export function scriptedSession(options: ScriptedOptions = {}): ScriptedSession {
  const listeners = new Set<() => void>();
  const scripts = new Map<string, Script>();
  const watchers = new Map<string, number>();
  const records = new Map(Object.entries(options.records ?? {}));
  const drafts = new Map(Object.entries(options.drafts ?? {}));
  const asked: ScriptedSession['asked'] = [];
  let state = options.state ?? emptyState;
  let queue = options.queue ?? [];
  let member = options.member === undefined ? eg.member() : options.member;
  let now = options.now ?? eg.monday;
  let status: Status = { kind: options.status ?? 'open', since: eg.monday };
  let keys = 0;
  /** How each that waits for its answer is taken back. */
  const withdrawals = new Map<string, () => void>();
  let isTelling = false;
  const { files, sent } = scriptedFiles(options.readFile, options.readAudit);
  let uploads: Uploads | null = null;

  /** As the real one: once for whatever was changed together, and not at once. */
  function tell(): void {
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      for (const listener of [...listeners]) listener();
    });
  }

  function watchAll(names: readonly string[]): () => void {
    for (const name of names) watchers.set(name, (watchers.get(name) ?? 0) + 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      for (const name of names) {
        const left = watchers.get(name)! - 1;
        if (left > 0) watchers.set(name, left);
        else watchers.delete(name);
      }
    };
  }

  async function answerTo(name: string, input: unknown): Promise<Answer<any> | undefined> {
    asked.push({ name, input });
    return scripts.get(name)?.(input);
  }

  const ask = async (intent: Intent<any, any>, input: unknown): Promise<Answer<any>> =>
    (await answerTo(intent.name, input)) ?? refusal('unavailable');

  function setQueue(after: SendQueue): void {
    queue = after;
    tell();
  }

  async function intend(
    intent: Intent<any, any>,
    input: unknown,
    draft?: Draft,
  ): Promise<Answer<any>> {
    const key = `key-${String((keys += 1)).padStart(8, '0')}`;
    const at = now;
    setQueue(enqueue(queue, { key, name: intent.name, input, draft, at }));
    if (status.kind !== 'offline') setQueue(markSending(queue, key));
    const takenBack = new Promise<Answer<any>>((resolve) =>
      withdrawals.set(key, () => resolve(refusal('vetoed'))),
    );
    const answer =
      (await Promise.race([answerTo(intent.name, input), takenBack])) ?? (await takenBack);
    setQueue(markAnswered(markSending(queue, key), key, answer, at, 0));
    if (answer.ok || !isWritten({ draft, input })) setQueue(drop(queue, key));
    return answer;
  }

  return {
    asked,
    sent,
    watchers,
    get listeners() {
      return listeners.size;
    },
    get state() {
      return state;
    },
    get queue() {
      return queue;
    },
    reactions: options.reactions ?? null,
    get member() {
      return member;
    },
    get status() {
      return status;
    },
    invitation: null,
    fileLimits: options.fileLimits === undefined ? anyFile : options.fileLimits,
    get uploads() {
      return uploads;
    },
    async files() {
      uploads ??= new Uploads({ files, session: this, onChange: tell });
      return files;
    },
    pages: options.pages ?? {},
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    watch: (streams) => watchAll(streams),
    watchRecord: (record) => watchAll([record]),
    record: (record) => records.get(record) ?? { kind: 'opening' },
    ask,
    async read(intent, input, keep) {
      const answer = await ask(intent, input);
      if (answer.ok) this.change((before) => keep(before, answer.data));
      return answer;
    },
    intend,
    discard(key): QueuedIntent | undefined {
      const intent = queue.find((queued) => queued.key === key);
      if (intent?.state === 'sending') return undefined;
      setQueue(drop(queue, key));
      withdrawals.get(key)?.();
      return intent;
    },
    draft: (place) => drafts.get(place) ?? { text: '' },
    saveDraft(place, changes) {
      drafts.set(place, changes ? { ...this.draft(place), ...changes } : { text: '' });
    },
    type: (stream, root) => void asked.push({ name: 'typing:set', input: { stream, root } }),
    retry: () => void asked.push({ name: 'retry', input: null }),
    signOut: () => void asked.push({ name: 'signOut', input: null }),
    close: () => void asked.push({ name: 'close', input: null }),
    script: (intent, answer) => void scripts.set(intent.name, answer),
    change(change) {
      state = change(state);
      tell();
    },
    hear(...facts) {
      this.change((before) => facts.reduce(reduce, before));
    },
    signal(stream, ...signals) {
      this.change((before) =>
        signals.reduce((after, signal) => reduceSignal(after, stream, signal), before),
      );
    },
    setStatus(kind, more = {}) {
      status = { kind, since: now, ...more };
      tell();
    },
    setRecord(record, state) {
      records.set(record, state);
      tell();
    },
    setNow(at) {
      now = at;
    },
    setMember(now) {
      member = now;
      tell();
    },
  };
}
