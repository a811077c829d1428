import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { listOf, numberOf } from '../../lit/format.ts';
import { endWords, howWords, momentWords } from '../../lit/stay-words.ts';
import type { PostReader, postReaders } from '../../protocol/readers.ts';
import type { OutputOf } from '../../protocol/registry.ts';

/** Who could read a post when it was written, and who can now. */
export type Reach = OutputOf<typeof postReaders>;

/** Says who could read a post, then and now, and names those for whom that has changed, with why. */
export function renderReach({ then, now: count, readers }: Reach, now: number): TemplateResult {
  const came = readers.filter((one) => one.now && !one.then);
  const left = readers.filter((one) => one.then && !one.now);
  const stayed = readers.filter((one) => one.then && one.now);
  const others = count - came.length - stayed.length;
  return html`<p>${thenWords(then)} ${sinceWords(came.length, left.length)}</p>
    <dl class="names">
      ${renderChanged(msg('Came in since'), came, (one) => [
        howWords(one),
        one.since === null ? '' : momentWords(one.since, now),
      ])}
      ${renderChanged(msg('Can read it no more'), left, (one) => [
        endWords(one),
        one.until === null ? '' : momentWords(one.until, now),
      ])}
      ${
        stayed.length === 0
          ? nothing
          : html`<div>
              <dt>${msg('Could, and can')}</dt>
              <dd>
                ${listOf([
                  ...stayed.map(nameOf),
                  ...(others > 0 ? [msg(str`${numberOf(others)} others`)] : []),
                ])}
              </dd>
            </div>`
      }
    </dl>
    <p class="quiet">${msg('This is who could read it, not who did.')}</p>`;
}

const nameOf = ({ member }: PostReader): string =>
  member.affiliation === 'employee' ? member.name : `${member.name} (${member.organization.name})`;

const thenWords = (then: number): string =>
  then === 1
    ? msg('1 person could read it when it was written.')
    : msg(str`${numberOf(then)} could read it when it was written.`);

function sinceWords(came: number, left: number): string {
  if (came === 0 && left === 0) return msg('They can still, and nobody else.');
  if (left === 0) return msg(str`Since then ${numberOf(came)} came in.`);
  if (came === 0) return msg(str`Since then ${numberOf(left)} left.`);
  return msg(str`Since then ${numberOf(came)} came in and ${numberOf(left)} left.`);
}

const renderChanged = (
  heading: string,
  readers: readonly PostReader[],
  why: (reader: PostReader) => string[],
): TemplateResult | typeof nothing =>
  readers.length === 0
    ? nothing
    : html`<div>
        <dt>${heading}</dt>
        <dd>
          ${readers.map(
            (one) =>
              html`<p>
                <bdi>${nameOf(one)}</bdi>
                <span class="quiet number"><bdi>${why(one).filter(Boolean).join(' · ')}</bdi></span>
              </p>`,
          )}
        </dd>
      </div>`;
