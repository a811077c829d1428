import type { AttachedFile, FileLimits } from '../protocol/file.ts';
import { isTaken, isUnderway } from '../protocol/upload.ts';
import type { Answer, Failure } from '../protocol/wire.ts';
import type { AwaitedFile, Draft } from '../store/draft.ts';
import { isAwaited, isFinal, refusalOf, uploadsAt, type Upload } from '../store/upload.ts';
import type { Files } from './files.ts';
import { newKey } from './key.ts';
import { holdPage } from './leaving.ts';

/** So many go at once: a browser has six connections to a server, and somebody reads meanwhile. */
const mostAtOnce = 3;

/** As much of a session as the files of its drafts need. */
export interface UploadsOptions {
  files: Pick<Files, 'upload' | 'drop'>;
  session: {
    readonly fileLimits: FileLimits | null;
    draft(place: string): Draft;
    saveDraft(place: string, changes: Partial<Draft>): void;
  };
  onChange: () => void;
  /** Has whoever leaves the page asked before; answers with what ends that. */
  hold?: () => () => void;
}

interface Added extends Upload {
  place: string;
  stop: AbortController;
}

/**
 * The files on their way onto what is written, by place: they go on while what shows them is moved, drawn anew or gone.
 * What has arrived is kept with the draft of its place, and of what has not, its name: it is lost with the page.
 */
export class Uploads {
  readonly #options: UploadsOptions;
  readonly #hold: () => () => void;
  #added: readonly Added[] = [];
  #release: (() => void) | undefined;

  constructor(options: UploadsOptions) {
    this.#options = options;
    this.#hold = options.hold ?? holdPage;
  }

  /** What hangs on what is written at a place, and what is on its way there, in the order in which it was added. */
  at(place: string): readonly Upload[] {
    return uploadsAt(this.#options.session.draft(place), this.#addedAt(place));
  }

  /** Sends files; those that cannot be taken are not sent, and say why. */
  add(place: string, contents: readonly File[]): void {
    const { fileLimits } = this.#options.session;
    if (!fileLimits) return;
    for (const content of contents) {
      const { name, type, size } = content;
      const error = refusalOf(content, fileLimits, this.at(place).filter(isTaken).length);
      const upload: Added = {
        ...{ key: newKey(), place, name, type, size, content, done: 0, error },
        ...{ state: error ? 'refused' : 'waiting', stop: new AbortController() },
      };
      this.#added = [...this.#added, upload];
    }
    this.#keep(place, contents);
    this.#go();
  }

  /** Sends one again that failed. */
  retry(key: string): void {
    this.#update(key, { state: 'waiting', done: 0, error: undefined, stop: new AbortController() });
    this.#go();
  }

  /** Takes one away from a place, wherever it is on its way. */
  remove(place: string, key: string): void {
    const { session, files } = this.#options;
    const removed = this.at(place).find((upload) => upload.key === key);
    this.#added.find((upload) => upload.key === key)?.stop.abort();
    this.#added = this.#added.filter((upload) => upload.key !== key);
    const id = removed?.file?.id;
    if (id !== undefined) {
      const kept = session.draft(place).files ?? [];
      session.saveDraft(place, { files: kept.filter((file) => file.id !== id) });
      // What came with a draft may hang on a post that is being edited.
      if (removed?.content) void files.drop(id);
    }
    this.#keep(place, [], key);
    this.#go();
  }

  /**
   * Forgets what was added at a place.
   *
   * @param isSent - what has arrived hangs on something now; otherwise the server need not keep it.
   */
  clear(place: string, isSent: boolean): void {
    for (const { stop, file } of this.#addedAt(place)) {
      stop.abort();
      if (file && !isSent) void this.#options.files.drop(file.id);
    }
    this.#added = this.#added.filter((upload) => upload.place !== place);
    this.#go();
  }

  /** Says at a place that the server has no more what hung on its draft. */
  lose(place: string, lost: readonly AttachedFile[]): void {
    const { session } = this.#options;
    const isLost = (id: string | undefined): boolean => lost.some((file) => file.id === id);
    const files = session.draft(place).files?.filter(({ id }) => !isLost(id));
    const error: Failure = { code: 'invalid', field: 'files', message: '' };
    const said = lost.map(({ id, name, type, size }): Added => ({
      ...{ key: id, place, name, type, size, done: 0, state: 'refused', error },
      stop: new AbortController(),
    }));
    this.#added = [...this.#added.filter(({ file }) => !isLost(file?.id)), ...said];
    session.saveDraft(place, { files });
    this.#options.onChange();
  }

  /** Forgets everything: nobody is signed in any more. */
  reset(): void {
    this.#added = [];
    this.#lookAtPage();
  }

  #addedAt(place: string): Added[] {
    return this.#added.filter((upload) => upload.place === place);
  }

  /** Begins with those whose turn it is. */
  #go(): void {
    const next = this.#added.filter(({ state }) => state === 'waiting');
    const going = this.#added.filter(isUnderway).length - next.length;
    for (const upload of next.slice(0, Math.max(0, mostAtOnce - going))) void this.#send(upload);
    this.#lookAtPage();
    this.#options.onChange();
  }

  /** Nobody is to leave the page unasked while something is on its way. */
  #lookAtPage(): void {
    if (this.#added.some(isUnderway)) this.#release ??= this.#hold();
    else this.#release = void this.#release?.();
  }

  /**
   * Keeps with the draft of a place the names of what has not arrived.
   *
   * @param chosen - what was chosen now: of the same name, nothing is missing any more.
   * @param removed - the key of what was taken away.
   */
  #keep(place: string, chosen: readonly File[] = [], removed?: string): void {
    const { session } = this.#options;
    const { files = [], awaited = [] } = session.draft(place);
    const added = this.#addedAt(place);
    const isMissing = ({ key, name }: AwaitedFile): boolean =>
      key !== removed &&
      !added.some((upload) => upload.key === key) &&
      !chosen.some((content) => content.name === name);
    const going = added.filter(isAwaited).map(({ key, name }) => ({ key, name }));
    const now = [...awaited.filter(isMissing), ...going];
    if (now.length + awaited.length > 0) session.saveDraft(place, { files, awaited: now });
  }

  async #send({ key, place, content, stop }: Added): Promise<void> {
    this.#update(key, { state: 'sending' });
    const answer = await this.#options.files.upload(content!, {
      signal: stop.signal,
      onProgress: (done) => this.#update(key, { done }),
      onWait: (isWaiting) => this.#update(key, { state: isWaiting ? 'paused' : 'sending' }),
    });
    if (!this.#added.some((one) => one.key === key)) return;
    this.#settle(key, place, answer);
    this.#go();
  }

  #settle(key: string, place: string, answer: Answer<AttachedFile>): void {
    if (!answer.ok) {
      const { error } = answer;
      this.#update(key, { state: isFinal(error) ? 'refused' : 'failed', error });
      return this.#keep(place);
    }
    const file = answer.data;
    const { session } = this.#options;
    const { name, type, size } = file;
    this.#update(key, { state: 'sent', file, name, type, size, done: size });
    const before = session.draft(place).files ?? [];
    const files = uploadsAt({ files: [...before, file] }, this.#addedAt(place)).flatMap(
      (one) => one.file ?? [],
    );
    session.saveDraft(place, { files });
    this.#keep(place);
  }

  #update(key: string, changes: Partial<Added>): void {
    this.#added = this.#added.map((one) => (one.key === key ? { ...one, ...changes } : one));
    this.#options.onChange();
  }
}
