import type { AttachedFile } from '../protocol/file.ts';
import type { DetailInput, Person } from '../protocol/kind.ts';
import type { Times } from '../protocol/schedule.ts';

/** Someone who was named; `detail` tells two people of one name apart. */
export type Named = Person & { detail: string };

/** A file that was to hang on what is written and has not arrived: only the page where it was chosen has it. */
export interface AwaitedFile {
  key: string;
  name: string;
}

/** What was written at a place and not sent. */
export interface Draft {
  text: string;
  /** For whom it was written: a text must not come back for others. */
  stream?: string | undefined;
  /** What it is called, and what it is beside its text. */
  title?: string | undefined;
  detail?: DetailInput | undefined;
  /** Who was named in it: a text alone does not say which of two people of one name is meant. */
  mentioned?: readonly Named[] | undefined;
  /** The post that it quotes. */
  quote?: string | undefined;
  /** When it is to appear and to go. */
  times?: Times | undefined;
  /** The post for later that it changes. */
  scheduled?: string | undefined;
  /** What hangs on it, as far as the server has it. */
  files?: readonly AttachedFile[] | undefined;
  awaited?: readonly AwaitedFile[] | undefined;
}

/** The same where nobody was named. */
export const nobody: readonly Named[] = [];

export const nothingWritten: Draft = { text: '' };

/** The decision whose place it takes, if it does. */
export const replacedBy = ({ detail }: Draft): string | null =>
  detail?.kind === 'decision' ? detail.replaces : null;

/** Whether there is nothing in it that its writer would miss: times of nothing are none. */
export const isEmpty = ({
  text,
  title = '',
  detail,
  quote,
  scheduled,
  files = [],
  awaited = [],
}: Draft): boolean =>
  text === '' &&
  title === '' &&
  !quote &&
  !scheduled &&
  files.length + awaited.length === 0 &&
  (detail === undefined || detail.kind === 'message');
