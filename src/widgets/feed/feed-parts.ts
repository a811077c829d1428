import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { listOf } from '../../lit/format.ts';
import { typingIn } from '../../store/typing.ts';
import type { FeedScope } from './feed-scope.ts';

/** Draws what the feed is of. */
export function renderHeading({ access, streams }: FeedScope, record: string): TemplateResult {
  const rooms = new Set(streams.map((stream) => stream.split('/')[1])).size;
  const [title, detail] = record
    ? [msg('Conversation'), record.split('/')[1]]
    : access
      ? [access.room.title, '']
      : [msg('Everything I may read'), msg(str`${rooms} rooms`)];
  return html`<header part="header">
    <h2>${title}</h2>
    <span class="quiet number">${detail}</span>
  </header>`;
}

/** Says who is writing: in a thread, or outside of all where `root` is null. */
export function renderTyping(
  session: Session,
  streams: readonly string[],
  root: string | null,
): TemplateResult | typeof nothing {
  const names = typingIn(session.state, streams, session.now())
    .filter((one) => one.root === root)
    .map(({ name }) => name);
  if (names.length === 0) return nothing;
  return html`<p class="quiet typing-line">
    ${
      names.length === 1
        ? msg(str`${names[0]} is writing…`)
        : msg(str`${listOf(names)} are writing…`)
    }
  </p>`;
}
