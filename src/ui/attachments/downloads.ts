import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { msg, str } from '@lit/localize';
import type { AttachedFile } from '../../protocol/file.ts';
import { renderBar } from '../bar/bar.ts';
import { icon } from '../icon/icon.ts';
import { closeIcon } from '../icon/more-icons.ts';
import { downloadIcon } from '../icon/file-icons.ts';
import { CercleContentEvent } from './content-event.ts';
import { fileFacts, progressWords } from './file-words.ts';

/** From so many bytes on, whoever downloads a file is told before that it takes a while. */
const large = 25_000_000;

/** A browser goes on reading what it saves after it was told to; milliseconds. */
const savedWithin = 60_000;

/** How the download of one file stands; what is not underway and did not fail has no entry. */
type Download = { stop: AbortController; done: number; of: number } | 'failed' | 'absent';

/** Downloads the files that an element shows, and draws how that goes. */
export class Downloads implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #downloads = new Map<string, Download>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    for (const download of this.#downloads.values()) {
      if (typeof download === 'object') download.stop.abort();
    }
    this.#downloads.clear();
  }

  /** Draws what a file is and how large, or in place of that how its download stands. */
  renderFacts(file: AttachedFile) {
    const download = this.#downloads.get(file.id);
    if (download === 'absent') return html`<bdi role="status">${gone()}</bdi>`;
    if (download === 'failed') {
      return html`<bdi class="danger" role="status">${msg('It could not be loaded.')}</bdi>`;
    }
    if (download) return renderProgress(file, download);
    const facts = [fileFacts(file), ...(file.size < large ? [] : [msg('takes a while to load')])];
    return html`<bdi class="number">${facts.join(' · ')}</bdi>`;
  }

  /** Draws both, one after the other: how it stands only once it was asked for. */
  render(file: AttachedFile) {
    return html`${this.#downloads.has(file.id) ? this.renderFacts(file) : nothing}
    ${this.renderButton(file)}`;
  }

  /** Draws with what a file is downloaded, and with what that is given up. */
  renderButton(file: AttachedFile) {
    const download = this.#downloads.get(file.id);
    if (download === 'absent') return nothing;
    const isUnderway = typeof download === 'object';
    const [words, name, shape] = isUnderway
      ? [msg('Cancel'), msg(str`Cancel: ${file.name}`), closeIcon]
      : download === 'failed'
        ? [msg('Try again'), msg(str`Try again: ${file.name}`), downloadIcon]
        : [msg('Download'), msg(str`Download ${file.name}`), downloadIcon];
    return html`<button
      class="text-button download"
      aria-label=${name}
      title=${words}
      @click=${() => (isUnderway ? this.#cancel(file) : this.#begin(file))}
    >
      ${icon(shape)}<span class="word">${words}</span>
    </button>`;
  }

  #begin(file: AttachedFile): void {
    const stop = new AbortController();
    this.#set(file, { stop, done: 0, of: file.size });
    const answer: CercleContentEvent['answer'] = (url) => {
      if (stop.signal.aborted) return;
      if (url === undefined || url === 'absent') return this.#set(file, url ?? 'failed');
      this.#set(file, undefined);
      save(url, file.name);
      setTimeout(() => stop.abort(), savedWithin);
    };
    this.#host.dispatchEvent(
      new CercleContentEvent(file, undefined, stop.signal, answer, (done, of) => {
        const isUnderway = !stop.signal.aborted && typeof this.#downloads.get(file.id) === 'object';
        // A server that compresses what it sends does not say how much that will be.
        if (isUnderway) this.#set(file, { stop, done, of: of || file.size });
      }),
    );
  }

  #cancel(file: AttachedFile): void {
    const download = this.#downloads.get(file.id);
    if (typeof download === 'object') download.stop.abort();
    this.#set(file, undefined);
  }

  #set({ id }: AttachedFile, download: Download | undefined): void {
    if (download) this.#downloads.set(id, download);
    else this.#downloads.delete(id);
    this.#host.requestUpdate();
  }
}

/** Stands for what was deleted, and for what is not this reader's: they are not told which. */
export const gone = (): string => msg('This file is no longer there.');

function renderProgress(file: AttachedFile, { done, of }: { done: number; of: number }) {
  const share = of === 0 ? 0 : Math.min(done / of, 1);
  return html`<bdi class="number">${progressWords(done, of)}</bdi>
    <div
      class="progress"
      role="progressbar"
      aria-label=${msg(str`Download of ${file.name}`)}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${Math.round(share * 100)}
    >
      ${renderBar(share)}
    </div>`;
}

function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
