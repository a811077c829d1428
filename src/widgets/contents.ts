import type { Session } from '../client/session.ts';
import type { AttachedFile } from '../protocol/file.ts';
import type { CercleContentEvent, ContentUrl } from '../ui/attachments/content-event.ts';

/** What a browser shows and does not run. Whatever else a server calls its bytes, here they are bytes alone. */
const isPicture = /^image\/(?:avif|gif|jpeg|png|webp)$/;

/** One file, or a picture in one of its widths, for all who show it. */
interface Reading {
  file: string;
  width: number | undefined;
  url: Promise<ContentUrl>;
  /** Where it is, once it is here. */
  here: string | undefined;
  showing: number;
  stop: AbortController;
  told: Set<NonNullable<CercleContentEvent['onProgress']>>;
}

/**
 * What is shown of files at this moment: read once for all who show it, by whoever is signed in, and of no address once
 * nobody does. There is no more of it than is shown: what is shown again is read again, and may have gone meanwhile.
 */
class Contents {
  readonly #session: Session;
  readonly #readings = new Map<string, Reading>();
  #member: string | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  give({ file, width, signal, answer, onProgress }: CercleContentEvent): void {
    if (signal.aborted) return;
    this.#look();
    const name = `${file.id} ${width ?? ''}`;
    const reading = this.#readings.get(name) ?? this.#read(name, file, width);
    reading.showing += 1;
    if (onProgress) reading.told.add(onProgress);
    signal.addEventListener('abort', () => this.#leave(name, reading), { once: true });
    const meanwhile = width !== undefined && !reading.here && this.#anyOf(file);
    if (meanwhile) answer(meanwhile);
    void reading.url.then(answer);
  }

  #read(name: string, file: AttachedFile, width: number | undefined): Reading {
    const stop = new AbortController();
    const told: Reading['told'] = new Set();
    const get = async (): Promise<ContentUrl> => {
      const files = await this.#session.files().catch(() => undefined);
      const answer = await files?.read(file.id, {
        ...(width !== undefined && { width }),
        signal: stop.signal,
        onProgress: (done, of) => told.forEach((tell) => tell(done, of)),
      });
      if (answer?.ok && !stop.signal.aborted) {
        return (reading.here = URL.createObjectURL(inert(answer.data)));
      }
      // Whoever wants it again may have it then.
      this.#forget(name, reading);
      return answer?.ok === false && answer.error.code === 'absent' ? 'absent' : undefined;
    };
    const reading: Reading = {
      ...{ file: file.id, width, stop, told, here: undefined, showing: 0 },
      url: get(),
    };
    this.#readings.set(name, reading);
    this.#member = this.#session.member?.id;
    this.#unsubscribe ??= this.#session.subscribe(() => this.#look());
    return reading;
  }

  /** A picture in another width than is wanted, which is here already. */
  #anyOf({ id }: AttachedFile): string | undefined {
    const others = [...this.#readings.values()];
    return others.find(({ file, width, here }) => file === id && width !== undefined && here)?.here;
  }

  #leave(name: string, reading: Reading): void {
    reading.showing -= 1;
    if (reading.showing === 0) this.#forget(name, reading);
  }

  #forget(name: string, reading: Reading): void {
    reading.stop.abort();
    if (reading.here) URL.revokeObjectURL(reading.here);
    if (this.#readings.get(name) === reading) this.#readings.delete(name);
    if (this.#readings.size > 0) return;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Somebody else is signed in, or nobody: nothing of what was read for the one before has an address any more. */
  #look(): void {
    if (this.#session.member?.id === this.#member) return;
    for (const [name, reading] of [...this.#readings]) this.#forget(name, reading);
  }
}

const inert = (content: Blob): Blob =>
  isPicture.test(content.type)
    ? content
    : new Blob([content], { type: 'application/octet-stream' });

const contents = new WeakMap<Session, Contents>();

/** Answers an element of a widget that asks for what a file has in it. */
export function giveContent(session: Session, event: CercleContentEvent): void {
  const known = contents.get(session) ?? new Contents(session);
  contents.set(session, known);
  known.give(event);
}
