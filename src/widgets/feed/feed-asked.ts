import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Session } from '../../client/session.ts';
import { fullTime, listOf, numberOf } from '../../lit/format.ts';
import { mostPins } from '../../protocol/pin.ts';
import type { AudienceChoice } from '../../store/audience.ts';
import '../../ui/composer/composer.ts';
import '../../ui/rich-text/rich-text.ts';
import { failureWords } from '../failure-words.ts';
import type { FeedActions } from './feed-actions.ts';
import type { Asked } from './feed-doings.ts';
import { renderFileNames } from './feed-file-names.ts';
import { placeOf } from './feed-intents.ts';
import { renderReach } from './feed-reach.ts';

/** Draws what the reader has asked for about a post, below its text, until they have seen it. */
export function renderAsked(
  actions: FeedActions,
  session: Session,
  post: string,
  audience: AudienceChoice | undefined,
): TemplateResult | typeof nothing {
  const asked = actions.asked.get(post);
  if (!asked || !audience) return nothing;
  if (asked.kind === 'decide') return renderDecide(session, post, asked.is, audience);
  return html`<section slot="detail" class="asked" aria-live="polite">
    ${contentOf(asked, session.now(), () => void actions.act({ action: 'remind', post }))}
    <button class="link" @click=${() => actions.dismiss(post)}>${msg('Close')}</button>
  </section>`;
}

/** Why it was not done, in words for whoever asked for it. */
function whyNot({ action, error }: Extract<Asked, { kind: 'failure' }>): string {
  return action === 'pin' && error.code === 'full'
    ? msg(str`${mostPins} posts are pinned here already. Unpin one of them first.`)
    : failureWords(error);
}

function contentOf(
  asked: Exclude<Asked, { kind: 'decide' }>,
  now: number,
  remind: () => void,
): unknown {
  switch (asked.kind) {
    case 'failure':
      return html`<p class="failure">${whyNot(asked)}</p>`;
    case 'link':
      return html`<p>${asked.isCopied ? msg('The link is copied.') : msg('Copy this link:')}</p>
        <p class="address"><bdi>${asked.address}</bdi></p>`;
    case 'history':
      return asked.versions.map(
        ({ at, title, body, files = [] }) =>
          html`<article>
            <p class="quiet number">${fullTime(at)}</p>
            ${title === null ? nothing : html`<p dir="auto"><b>${title}</b></p>`}
            <cercle-rich-text .blocks=${body}></cercle-rich-text>
            ${renderFileNames(files)}
          </article>`,
      );
    case 'reach':
      return renderReach(asked.reach, now);
    case 'reminded':
      return html`<p>${remindedWords(asked.reminded)}</p>`;
    case 'soon':
      return html`<p>
        ${msg(
          str`They were reminded less than a day ago. You can remind them again on ${fullTime(asked.again)}.`,
        )}
      </p>`;
    case 'voters':
      return html`<dl class="names">
        ${asked.choices.map(({ text, members, others }) =>
          members.length + others === 0
            ? nothing
            : html`<div>
                <dt dir="auto">${text || msg('Who supports this')}</dt>
                <dd>${listOf([...members.map(({ name }) => name), ...othersIn(others)])}</dd>
              </div>`,
        )}
      </dl>`;
    case 'readers':
      return html`<dl>
          ${asked.organizations.map(
            ({ name, confirmed, readers }) =>
              html`<div>
                <dt>${name}</dt>
                <dd class="number">
                  ${msg(str`${numberOf(confirmed)} of ${numberOf(readers)} have read it`)}
                </dd>
              </div>`,
          )}
        </dl>
        ${renderRemind(asked.organizations, remind)}`;
  }
}

/** Those who are not named, in words. */
const othersIn = (others: number): string[] =>
  others === 0 ? [] : [others === 1 ? msg('1 other') : msg(str`${numberOf(others)} others`)];

/** Draws with what the author reminds the others, as many as they are together. */
function renderRemind(
  organizations: Extract<Asked, { kind: 'readers' }>['organizations'],
  remind: () => void,
): TemplateResult | typeof nothing {
  const left = organizations.reduce((sum, { readers, confirmed }) => sum + readers - confirmed, 0);
  if (left === 0) return nothing;
  return html`<button class="button remind" @click=${remind}>
    ${left === 1 ? msg('Remind the 1 who has not') : msg(str`Remind the ${numberOf(left)} who have not`)}
  </button>`;
}

const remindedWords = (reminded: number): string =>
  reminded === 1 ? msg('1 was reminded.') : msg(str`${numberOf(reminded)} were reminded.`);

function renderDecide(
  session: Session,
  post: string,
  is: 'adopted' | 'declined',
  audience: AudienceChoice,
): TemplateResult {
  const place = placeOf.decide(post);
  return html`<cercle-composer
    slot="detail"
    mode="decide"
    place=${place}
    verb=${is === 'adopted' ? msg('Adopt') : msg('Decline')}
    label=${is === 'adopted' ? msg('Why it is adopted') : msg('Why it is declined')}
    .choices=${[audience]}
    .draft=${live(session.draft(place).text)}
  ></cercle-composer>`;
}
