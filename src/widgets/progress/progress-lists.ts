import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { fullTime, listOf, shortDate } from '../../lit/format.ts';
import type { ListedFile } from '../../protocol/file-list.ts';
import type { Awaited } from '../../protocol/progress.ts';
import type { Reference } from '../../protocol/reference.ts';
import { addressOf } from '../feed/feed-address.ts';
import { moreWords, waitedWords } from './progress-words.ts';
import type { Told } from './progressing.ts';

/**
 * Draws what else is awaited, what was last decided, and the newest files; each only where there is any.
 *
 * @param isWithin - a heading of the page stands above them, a level lower than their own would.
 */
export function renderLists(session: Session, told: Told, isWithin: boolean): TemplateResult {
  const { questions, ideas, decisions, files } = told;
  const now = session.now();
  const level = isWithin ? 4 : 3;
  return html`${renderAwaited(session, ['questions', msg('Open questions'), level], questions)}
  ${renderAwaited(session, ['ideas', msg('Ideas to decide on'), level], ideas)}
  ${renderGroup(
    ['decisions', msg('Last decided'), level],
    decisions.length,
    repeat(
      decisions,
      ({ post }) => post.id,
      ({ post, decidedBy }) =>
        renderPost(session, post, {
          who: listOf(decidedBy.map(({ name }) => name)),
          when: shortDate(post.at, now),
        }),
    ),
  )}
  ${renderGroup(
    ['files', msg('Newest files'), level],
    files.length,
    repeat(
      files,
      ({ file }) => file.id,
      (file) => renderFile(session, file),
    ),
  )}`;
}

/** Its id, its words and its level. */
type Heading = readonly [id: string, words: string, level: 3 | 4];

export const renderHeading = ([id, words, level]: Heading): TemplateResult =>
  level === 3 ? html`<h3 id=${id}>${words}</h3>` : html`<h4 id=${id}>${words}</h4>`;

function renderGroup(
  heading: Heading,
  count: number,
  rows: unknown,
  more = '',
): TemplateResult | typeof nothing {
  if (count === 0) return nothing;
  return html`<section class="group">
    ${renderHeading(heading)}
    <ul aria-labelledby=${heading[0]}>
      ${rows}
    </ul>
    ${more ? html`<p class="quiet rest number">${more}</p>` : nothing}
  </section>`;
}

const renderAwaited = (
  session: Session,
  heading: Heading,
  { count, oldest }: Awaited,
): TemplateResult | typeof nothing =>
  renderGroup(
    heading,
    count,
    repeat(
      oldest,
      (post) => post.id,
      (post) =>
        renderPost(session, post, {
          who: post.by.name,
          when: waitedWords(post.at, session.now()),
        }),
    ),
    moreWords(count, oldest.length),
  );

const renderPost = (
  session: Session,
  post: Reference,
  { who, when }: { who: string; when: string },
): TemplateResult =>
  html`<li>
    <a href=${addressOf(session, post)}><bdi>${post.title || post.text || who}</bdi></a>
    ${renderOrigin(who, when, post.at)}
  </li>`;

const renderFile = (session: Session, { file, by, at, post, stream }: ListedFile): TemplateResult =>
  html`<li>
    <a href=${addressOf(session, { id: post, stream })}><bdi>${file.name}</bdi></a>
    ${renderOrigin(by.name, shortDate(at, session.now()), at)}
  </li>`;

const renderOrigin = (who: string, when: string, at: number): TemplateResult =>
  html`<span class="quiet origin"
    ><bdi>${who}</bdi
    ><time class="number" datetime=${new Date(at).toISOString()} title=${fullTime(at)}
      >${when}</time
    ></span
  >`;
