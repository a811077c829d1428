import { msg, str } from '@lit/localize';
import { numberOf, shareOf } from '../../lit/format.ts';
import { isTaken, isUnderway } from '../../protocol/upload.ts';
import type { ShownUpload } from './shown-upload.ts';

/** So often in its course a listener is told how far it is. */
const steps = 4;

/**
 * What is to be said aloud of files on their way: what became of one, and each quarter of them all. Undefined where
 * there is nothing new to be said.
 */
export function newsOf(
  before: readonly ShownUpload[],
  files: readonly ShownUpload[],
): string | undefined {
  const wasSo = (file: ShownUpload): boolean =>
    before.some(({ key, state }) => key === file.key && state === file.state);
  const news = files.filter((file) => !wasSo(file));
  const wrong = news.filter(({ reason }) => reason !== undefined);
  if (wrong.length > 0) return wrong.map(({ name, reason }) => `${name}: ${reason}`).join(' ');
  if (news.some(({ state }) => state === 'paused')) return msg('The files wait for a connection.');
  // What came back with a draft was there before.
  const isArrived = ({ key, state }: ShownUpload): boolean =>
    state === 'sent' && before.some((file) => file.key === key);
  if (news.some(isArrived)) return thereWords(files);
  const step = stepOf(files);
  if (step > 0 && step > stepOf(before)) return msg(str`${shareOf(step / steps)} sent`);
  // What was said of one that was taken away is not so any more.
  return before.some(({ key }) => !files.some((file) => file.key === key)) ? '' : undefined;
}

/** How many of those that are to be there are. */
export function thereWords(files: readonly ShownUpload[]): string {
  const wanted = files.filter(isTaken);
  const there = wanted.filter(({ state }) => state === 'sent');
  const of = numberOf(wanted.length);
  if (wanted.length === 1) {
    return there.length === 1 ? msg('The file is there.') : msg('The file is on its way.');
  }
  if (there.length === 0) return msg(str`None of ${of} files is there yet.`);
  return there.length === 1
    ? msg(str`1 of ${of} files is there.`)
    : msg(str`${numberOf(there.length)} of ${of} files are there.`);
}

function stepOf(files: readonly ShownUpload[]): number {
  const going = files.filter((file) => isUnderway(file) || file.state === 'sent');
  const size = going.reduce((sum, file) => sum + file.size, 0);
  const done = going.reduce((sum, file) => sum + file.done, 0);
  return size === 0 || !going.some(isUnderway) ? 0 : Math.floor((steps * done) / size);
}
