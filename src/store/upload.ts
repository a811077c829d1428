import { mostFiles, type AttachedFile, type FileLimits } from '../protocol/file.ts';
import type { UploadProgress } from '../protocol/upload.ts';
import type { Failure } from '../protocol/wire.ts';
import type { AwaitedFile, Draft } from './draft.ts';

/** A file on its way onto what is written at a place. */
export interface Upload extends UploadProgress {
  /** What is sent; of what came back with a draft there is none here. */
  content?: File | undefined;
  error?: Failure | undefined;
}

/**
 * What stands at a place: what its draft has, and what was added since, each where it was added; and by name what was on
 * its way from a page that is gone.
 */
export function uploadsAt(
  { files = [], awaited = [] }: Pick<Draft, 'files' | 'awaited'>,
  added: readonly Upload[],
): readonly Upload[] {
  const known = new Set(added.map(({ file }) => file?.id));
  const kept = files.filter(({ id }) => !known.has(id)).map(sentUpload);
  const isKept = ({ file }: Upload) => !file || files.some(({ id }) => id === file.id);
  const missing = awaited.filter(({ key }) => !added.some((upload) => upload.key === key));
  return [...kept, ...missing.map(missingUpload), ...added.filter(isKept)];
}

const missingUpload = ({ key, name }: AwaitedFile): Upload => ({
  ...{ key, name, type: '', size: 0, state: 'refused', done: 0 },
  error: { code: 'absent', field: 'content', message: '' },
});

const sentUpload = (file: AttachedFile): Upload => ({
  key: file.id,
  name: file.name,
  type: file.type,
  size: file.size,
  state: 'sent',
  done: file.size,
  file,
});

/** It is to arrive yet, by itself or once somebody tries again. */
export const isAwaited = ({ state }: Upload): boolean => state !== 'refused' && state !== 'sent';

/** No other try would end otherwise. */
export const isFinal = ({ code }: Failure): boolean => code === 'invalid' || code === 'too-large';

/** It was refused since a file that it names is not there any more. */
export const isForFiles = (error: Failure | undefined): boolean =>
  /(?:^|\.)files$/.test(error?.field ?? '');

/**
 * Why a file is not sent at all, as the server would say it: `too-large`, `invalid` by its `type` or since it is empty,
 * `full` where there are as many as there may be. Undefined of one that may be sent: the server looks into it.
 */
export function refusalOf(
  { size, type }: Pick<File, 'size' | 'type'>,
  { largest, types }: FileLimits,
  taken: number,
): Failure | undefined {
  const no = (code: Failure['code'], field: string): Failure => ({ code, field, message: '' });
  if (taken >= mostFiles) return no('full', 'files');
  if (size > largest) return no('too-large', 'size');
  if (size === 0) return no('invalid', 'size');
  // A browser knows a type by the ending of the name only; where it knows none, the server sees it.
  const isAmong = (allowed: string): boolean =>
    allowed.endsWith('/*') ? type.startsWith(allowed.slice(0, -1)) : type === allowed;
  return types && type !== '' && !types.some(isAmong) ? no('invalid', 'type') : undefined;
}
