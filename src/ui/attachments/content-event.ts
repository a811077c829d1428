import type { AttachedFile } from '../../protocol/file.ts';

/** Where what was asked for is now: an address of this page alone; undefined where it could not be had. */
export type ContentUrl = string | 'absent' | undefined;

/**
 * What a file has in it is wanted: an element knows its properties alone, so the widget around it reads it, as whoever
 * is signed in. `absent` where it is gone, or not for this reader.
 */
export class CercleContentEvent extends Event {
  constructor(
    readonly file: AttachedFile,
    /** The width of the picture, one of the file's own, in pixels; undefined for the file as it is. */
    readonly width: number | undefined,
    /** Aborted once it is shown no more: it stops what is underway, and the address leads nowhere then. */
    readonly signal: AbortSignal,
    readonly answer: (url: ContentUrl) => void,
    /** Told now and then how many bytes have come, of how many. */
    readonly onProgress?: (done: number, of: number) => void,
  ) {
    super('cercle-content', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cercle-content': CercleContentEvent;
  }
}
