import type { FileLimits } from '../protocol/file.ts';
import type { Member } from '../protocol/member.ts';
import { presenceSet, typingSet } from '../protocol/presence.ts';
import { memberStream } from '../perimeter/streams.ts';
import type { Intent, OutputOf } from '../protocol/registry.ts';
import type { sessionOpen } from '../protocol/session.ts';
import type { Answer, Fact } from '../protocol/wire.ts';
import type { Draft } from '../store/draft.ts';
import type { QueuedIntent, SendQueue } from '../store/send-queue.ts';
import type { State } from '../store/slice.ts';
import type { ConnectOptions } from './connect-options.ts';
import { Connection } from './connection.ts';
import { Drafts } from './drafts.ts';
import type { Files } from './files.ts';
import { checked, unanswered } from './answer.ts';
import { Outbox } from './outbox.ts';
import { currentPage, type HostPages, type Page } from './page.ts';
import { Records, type RecordState } from './records.ts';
import type { Session } from './session.ts';
import type { Status } from './status.ts';
import { MemberStorage, browserStorage, type KeyValueStorage } from './storage.ts';
import { Store } from './store.ts';
import { Streams, type Paging } from './streams.ts';
import { Typing } from './typing.ts';
import type { Transfers } from './transfers.ts';
import type { Uploads } from './uploads.ts';

/** A session over a socket. */
export class ClientSession implements Session {
  reactions: readonly string[] | null = null;
  fileLimits: FileLimits | null = null;
  invitation: Session['invitation'] = null;
  readonly pages: HostPages;
  readonly #store = new Store();
  readonly #storage: KeyValueStorage;
  readonly #network: string;
  readonly #token: ConnectOptions['token'];
  readonly #page: Page;
  readonly #stopListening: () => void;
  readonly #connection: Connection;
  readonly #streams: Streams;
  readonly #outbox: Outbox;
  readonly #records: Records;
  readonly #drafts = new Drafts();
  readonly #typing = new Typing((place) => void this.ask(typingSet, place));
  #transfers: Transfers | undefined;
  #memberStorage: MemberStorage | undefined;
  #releaseOwn: (() => void) | undefined;
  #ahead = 0;
  #member: Member | null = null;
  /** The server has said on this connection who is signed in: before, it may be somebody else than on the last one. */
  #isWelcome = false;

  constructor(options: ConnectOptions) {
    const isOpen = () => this.#isWelcome;
    const send = (name: string, input: unknown, key?: string) =>
      this.#connection.send(name, input, key);
    const ticket = options.ticket ?? (() => Promise.reject(new Error('There are no tickets.')));
    this.#storage = options.storage ?? browserStorage();
    this.#network = options.url;
    this.#token = options.token;
    this.pages = options.pages ?? {};
    this.#streams = new Streams({
      store: this.#store,
      send,
      isOpen,
      onFacts: (facts) => this.#notice(facts),
    });
    this.#outbox = new Outbox({ send, isOpen, onChange: () => this.#store.tell() });
    this.#records = new Records({
      store: this.#store,
      ticket,
      send,
      isOpen,
      now: () => this.now(),
      onOpen: () => this.#streams.lookAgain(),
      onEnd: (streams) => this.#streams.erase(streams),
    });
    this.#connection = new Connection({
      url: options.url,
      token: options.token,
      invitation: options.invitation,
      onOpen: (opened) => this.#open(opened),
      onClose: () => {
        this.#isWelcome = false;
      },
      onFrame: (frame) => this.#streams.receive(frame),
      onStatus: ({ kind, error }) => {
        // Whoever is no member any more keeps what they wrote, and nothing that they read.
        if (kind === 'refused') this.#forget();
        if (error?.field === 'invitation') this.invitation = { room: null };
        this.#store.tell();
      },
    });
    this.#page = options.page ?? currentPage();
    this.#stopListening = this.#page.listen({
      leave: (kept) => this.#leave(kept),
      lose: () => this.#connection.lose(),
      comeBack: () => {
        this.#lookAtDrafts();
        this.#connection.retry();
      },
      store: () => this.#lookAtDrafts(),
      visibility: () => this.#tellPresence(),
    });
  }

  get status(): Status {
    return this.#connection.status;
  }

  get member(): Member | null {
    return this.#member;
  }

  get state(): State {
    return this.#store.get();
  }

  get queue(): SendQueue {
    return this.#outbox.queue;
  }

  get uploads(): Uploads | null {
    return this.#transfers?.uploads ?? null;
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  subscribe(listener: () => void): () => void {
    return this.#store.subscribe(listener);
  }

  watch(streams: readonly string[], paging?: Paging): () => void {
    return this.#streams.watch(streams, paging);
  }

  watchRecord(record: string): () => void {
    return this.#records.watch(record);
  }

  record(record: string): RecordState {
    return this.#records.state(record);
  }

  async ask<Input, Output>(intent: Intent<Input, Output>, input: Input): Promise<Answer<Output>> {
    return checked(intent, (await this.#connection.send(intent.name, input)) ?? unanswered);
  }

  read<Input, Output>(
    intent: Intent<Input, Output>,
    input: Input,
    keep: (state: State, output: Output) => State,
  ): Promise<Answer<Output>> {
    return this.#streams.reading(async () => {
      const answer = await this.ask(intent, input);
      if (answer.ok) this.#store.update((state) => keep(state, answer.data));
      return answer;
    });
  }

  change(change: (state: State) => State): void {
    this.#store.update(change);
  }

  async intend<Input, Output>(
    intent: Intent<Input, Output>,
    input: Input,
    draft?: Draft,
  ): Promise<Answer<Output>> {
    if (this.status.kind === 'closed') return unanswered;
    return checked(intent, await this.#outbox.add(intent.name, input, draft));
  }

  discard(key: string): QueuedIntent | undefined {
    return this.#outbox.discard(key);
  }

  draft(place: string): Draft {
    return this.#drafts.read(place);
  }

  saveDraft(place: string, changes: Partial<Draft> | null): void {
    this.#drafts.save(place, changes);
  }

  async files(): Promise<Files> {
    const { Transfers } = await import('./transfers.ts');
    return (this.#transfers ??= new Transfers({
      url: this.#network,
      token: this.#token,
      session: this,
      onChange: () => this.#store.tell(),
    }));
  }

  type(stream: string, root: string | null): void {
    this.#typing.in(stream, root);
  }

  retry(): void {
    this.#connection.retry();
    this.#outbox.wake();
  }

  signOut(): void {
    this.#memberStorage?.erase();
    this.#forget();
    this.close();
  }

  close(): void {
    this.#stopListening();
    this.#transfers?.close();
    this.#outbox.close();
    this.#records.close();
    this.#streams.close();
    this.#connection.close();
  }

  async #open(opened: OutputOf<typeof sessionOpen>): Promise<void> {
    const { member, now, reactions, files } = opened;
    this.#ahead = now - Date.now();
    if (this.#member?.id !== member.id) {
      this.#forget();
      this.#memberStorage = new MemberStorage(this.#storage, this.#network, member.id);
      this.#memberStorage.eraseOthers();
      this.#drafts.restore(this.#memberStorage);
      this.#outbox.restore(this.#memberStorage);
      this.#member = member;
      this.#releaseOwn = this.#streams.watch([memberStream(member.id)]);
    }
    this.#member = member;
    this.reactions = reactions ?? null;
    this.fileLimits = files ?? null;
    this.invitation = opened.invitation ?? this.invitation;
    this.#isWelcome = true;
    this.#tellPresence();
    this.#records.reopen();
    await this.#streams.reopen();
    this.#outbox.wake();
  }

  /** Someone else is signed in, or nobody: nothing of the one before may remain on screen. */
  #forget(): void {
    if (!this.#member) return;
    this.#releaseOwn?.();
    this.#member = null;
    this.#transfers?.close();
    this.#transfers = undefined;
    this.#drafts.clear();
    this.#outbox.reset();
    this.#records.reset();
    this.#streams.reset();
  }

  #notice(facts: readonly Fact[]): void {
    this.#outbox.settleBy(facts);
    if (facts.some(({ type }) => /^(access|membership):/.test(type))) this.#streams.lookAgain();
  }

  #lookAtDrafts(): void {
    if (this.#drafts.lookAgain()) this.#store.tell();
  }

  #tellPresence(): void {
    void this.ask(presenceSet, { presence: this.#page.isVisible() ? 'here' : 'away' });
  }

  /** What the back/forward cache shows again must hold nothing of somebody who has signed out since (SAFETY finding 5). */
  #leave(kept: boolean): void {
    this.#connection.pause();
    if (kept) this.#streams.reset();
  }
}
