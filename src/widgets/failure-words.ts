import { msg, str } from '@lit/localize';
import type { Failure } from '../protocol/wire.ts';

/** Why something was not taken, in words for the person who wrote it. */
export function failureWords({ code, field, retryAfter }: Failure): string {
  switch (code) {
    case 'absent':
      return msg('This conversation is no longer there for you.');
    case 'forbidden':
      return msg('You can read here, but not write.');
    case 'invalid':
      if (field === 'detail.decidedBy') return msg('Someone who decided this cannot read it here.');
      if (field === 'detail.closesAt') return msg('The end of the poll has to be in the future.');
      if (field?.endsWith('dueAt'))
        return msg('This time has passed. Choose one that is yet to come.');
      if (field?.endsWith('expiresAt')) return msg('It has to disappear later than it appears.');
      if (field === 'detail.replaces') return msg('Another decision replaces that one already.');
      return msg('The server could not read this. Shorten it or write it differently.');
    case 'narrower':
      return msg('More people would read the quote here than may.');
    case 'too-large':
      return msg('This is too long to send. Shorten it.');
    case 'too-many':
      return msg(str`Too much at once. It goes on in ${Math.ceil((retryAfter ?? 1000) / 1000)} s.`);
    case 'unavailable':
      return msg('No connection. Try again when there is one.');
    default:
      return msg('The server could not take this.');
  }
}
