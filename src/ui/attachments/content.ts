import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AttachedFile } from '../../protocol/file.ts';
import { CercleContentEvent } from './content-event.ts';

/** How what is wanted of a file stands. */
export type ContentState = 'idle' | 'waiting' | 'here' | 'failed' | 'absent';

/** Has what one element shows of one file for as long as it shows it, and draws the element anew when that changes. */
export class Content implements ReactiveController {
  state: ContentState = 'idle';
  /** Where it is, when it is here; of a picture also while a wider one is on its way. */
  url: string | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #file = '';
  #width: number | undefined;
  #shown: AbortController | undefined;
  #wanted: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.drop();
  }

  /**
   * Wants this, and nothing else any more; asks once.
   *
   * @param width - one of the file's own, in pixels; undefined for the file as it is.
   */
  show(file: AttachedFile, width: number | undefined): void {
    if (this.state !== 'idle' && file.id === this.#file && width === this.#width) return;
    if (file.id !== this.#file) this.drop();
    this.#file = file.id;
    this.#width = width;
    this.#wanted?.abort();
    const wanted = (this.#wanted = new AbortController());
    if (!this.url) this.#set('waiting', undefined);
    this.#host.dispatchEvent(
      new CercleContentEvent(file, width, wanted.signal, (url) => {
        if (wanted.signal.aborted) return;
        if (url === 'absent') this.#set('absent', undefined);
        else if (url !== undefined) this.#set('here', url);
        // A picture that is there in another width is better than none.
        else if (this.url) return;
        else this.#set('failed', undefined);
        if (this.#shown !== wanted) this.#shown?.abort();
        this.#shown = wanted;
      }),
    );
  }

  /** Shows nothing any more. */
  drop(): void {
    this.#shown?.abort();
    this.#wanted?.abort();
    this.#shown = this.#wanted = undefined;
    this.#set('idle', undefined);
  }

  #set(state: ContentState, url: string | undefined): void {
    if (state === this.state && url === this.url) return;
    this.state = state;
    this.url = url;
    this.#host.requestUpdate();
  }
}

/**
 * The narrowest of a picture's widths that is sharp.
 *
 * @param wanted - how wide all of it is shown, in pixels of the screen.
 */
export function widthFor({ picture }: AttachedFile, wanted: number): number | undefined {
  return picture?.widths.find((width) => width >= wanted) ?? picture?.widths.at(-1);
}
