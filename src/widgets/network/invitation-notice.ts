import { html, type ReactiveElement, type TemplateResult } from 'lit';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import '../../ui/notice/notice.ts';

const following = new WeakSet<ReactiveElement>();

/**
 * Says where the network stands that an invitation is of no use, and what to do. Why, nobody is told: a code that is
 * wrong, used, taken back, expired or somebody else's is refused alike.
 */
export function render(host: ReactiveElement): TemplateResult {
  if (!following.has(host)) updateWhenLocaleChanges(host);
  following.add(host);
  return html`<cercle-notice
    heading=${msg('This invitation cannot be used.')}
    text=${msg(
      'An invitation lets one person in, once, within two weeks, with the mail address to which it was sent. Ask whoever invited you for another one.',
    )}
  ></cercle-notice>`;
}
