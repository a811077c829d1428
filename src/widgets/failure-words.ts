import { msg, str } from '@lit/localize';
import type { Failure } from '../protocol/wire.ts';

/** Why something was not taken, in words for the person who wrote it. */
export function failureWords({ code, retryAfter }: Failure): string {
  switch (code) {
    case 'absent':
      return msg('This conversation is no longer there for you.');
    case 'forbidden':
      return msg('You can read here, but not write.');
    case 'invalid':
      return msg('The server could not read this. Shorten it or write it differently.');
    case 'too-large':
      return msg('This is too long to send. Shorten it.');
    case 'too-many':
      return msg(str`Too much at once. It goes on in ${Math.ceil((retryAfter ?? 1000) / 1000)} s.`);
    case 'vetoed':
      return msg('This page does not allow that.');
    default:
      return msg('The server could not take this.');
  }
}
