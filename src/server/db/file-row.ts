import type { AttachedFile } from '../../protocol/file.ts';
import type { fileClasses } from '../../protocol/file-list.ts';

/** A file from its first byte until it is out of the store. */
export interface FileRow extends FilePlace {
  id: string;
  /** Who uploaded it; null where the server fetched it. */
  owner: string | null;
  /** Whether a writer hung it on the post, or it shows what a link of the post leads to. */
  of: 'post' | 'preview';
  /** `discarded` is what nobody reads any more and the store still has. */
  state: 'coming' | 'whole' | 'refused' | 'discarded';
  name: string;
  /** The media type that its sender said it had. */
  claimed: string | null;
  class: (typeof fileClasses)[number];
  type: AttachedFile['type'];
  size: number;
  picture_json: string | null;
  /** Why it was refused once it was looked into. */
  failure_json: string | null;
  /** Since when it hangs on nothing; null while something holds it. */
  unused_since: number | null;
}

/** What a file hangs on: a post, with what decides who reads it; or a post for later; or neither. */
export interface FilePlace {
  schedule: string | null;
  post: string | null;
  position: number;
  stream: string | null;
  about: number | null;
  /** When the post appeared. */
  at: number | null;
}

/** An upload that one request at a time may touch, of those at all servers of a PostgreSQL. */
export interface UploadLockRow {
  upload: string;
  /** One taking of the lock: nobody else's. */
  holder: string;
  /** By the clock of the database, since those of servers may differ. */
  until: number;
  /** Whether another request waits for it. */
  asked: number;
}
