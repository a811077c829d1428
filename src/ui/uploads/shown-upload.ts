import type { UploadProgress } from '../../protocol/upload.ts';

/** A file on its way onto what is written, as whoever writes sees it. */
export interface ShownUpload extends UploadProgress {
  /** A picture of which it is drawn small; one that came back with a draft is drawn by its `file`. */
  content?: Blob | undefined;
  /** Why it is not there, in words for whoever sends it; of one that waits, where it is not for a connection. */
  reason?: string | undefined;
}
