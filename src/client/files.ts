import type { AttachedFile } from '../protocol/file.ts';
import type { Answer } from '../protocol/wire.ts';

/** How a transfer goes, for whoever waits for it. */
export interface Transfer {
  /** Told now and then how many bytes have gone over, of how many. */
  onProgress?: (done: number, of: number) => void;
  /** Told when it waits for the connection to come back, and when it goes on. */
  onWait?: (isWaiting: boolean) => void;
  /** Gives it up: the answer is `unavailable` then. */
  signal?: AbortSignal;
}

/** What goes to the server as files and comes from there, as whoever is signed in. Never rejects. */
export interface Files {
  /**
   * Sends a file, on over every loss of the connection, and answers once the server has it whole and has looked into it.
   * It hangs on nothing yet: an intent names it by its id.
   */
  upload(content: File, transfer?: Transfer): Promise<Answer<AttachedFile>>;
  /** Takes back what was uploaded and hangs on nothing. */
  drop(id: string): Promise<void>;
  /** What an upload of one's own is that hangs on nothing yet; `absent` where it was swept. */
  find(id: string): Promise<Answer<AttachedFile>>;
  /** Reads a file, or the picture that it is in one of its widths; `absent` where it is gone, or not for this reader. */
  read(id: string, options?: Transfer & { width?: number }): Promise<Answer<Blob>>;
  /** Reads the whole audit trail, a line of JSON each, for a steward; `absent` for whoever is none. */
  readAudit(options?: Transfer): Promise<Answer<Blob>>;
}
