/** Files without a server: what becomes of each that is sent is told by a test or a story. */
import type { Files, Transfer } from '../../src/client/files.ts';
import type { AttachedFile } from '../../src/protocol/file.ts';
import type { Answer } from '../../src/protocol/wire.ts';

export interface SentFile {
  content: File;
  /** It was given up. */
  readonly isGivenUp: boolean;
  /** So many bytes are over. */
  progress(done: number): void;
  /** It waits for the connection, or goes on. */
  wait(isWaiting: boolean): void;
  answer(answer: Answer<AttachedFile>): void;
  /** The server has it whole. */
  arrive(more?: Partial<AttachedFile>): void;
}

const absent: Answer<never> = { ok: false, error: { code: 'absent', message: 'absent' } };

export function scriptedFiles(
  read: Files['read'] = async () => absent,
  readAudit: Files['readAudit'] = async () => absent,
): {
  files: Files;
  sent: SentFile[];
  /** The ids of those that were taken back. */
  dropped: string[];
} {
  const sent: SentFile[] = [];
  const dropped: string[] = [];
  const upload = (content: File, transfer: Transfer = {}): Promise<Answer<AttachedFile>> =>
    new Promise((answer) => {
      const { name, type, size } = content;
      const id = `file-${String(sent.length + 1).padStart(8, '0')}`;
      sent.push({
        content,
        get isGivenUp() {
          return transfer.signal?.aborted ?? false;
        },
        progress: (done) => transfer.onProgress?.(done, size),
        wait: (isWaiting) => transfer.onWait?.(isWaiting),
        answer,
        arrive: (more) =>
          answer({ ok: true, data: { id, name, type, size, picture: null, ...more } }),
      });
    });
  return {
    files: {
      upload,
      read,
      readAudit,
      find: async () => absent,
      drop: async (id) => void dropped.push(id),
    },
    sent,
    dropped,
  };
}
