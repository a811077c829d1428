import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { fullDate, listOf, noonOf, numberOf, shortDate } from '../../lit/format.ts';
import type { DetailOf } from '../../protocol/kind.ts';
import type { Own } from '../../protocol/own.ts';
import type { Post } from '../../protocol/post.ts';
import '../ballot/ballot.ts';
import { icon, upIcon } from '../icon/icon.ts';
import { checkIcon } from '../icon/more-icons.ts';

/** Where another post is shown by its title; undefined where this reader finds nothing there. */
export type Reference = { id: string; title: string } | undefined;

/** What the kind of a post is drawn from. */
export interface KindView {
  reader: string;
  act: boolean;
  own: Own | undefined;
  readers: number | null;
  closed: boolean;
  refer: (id: string) => Reference;
  tell: (action: 'confirm' | 'support' | 'withdraw' | 'open', id?: string) => void;
}

/** Draws what a post has beside its text, by its kind. */
export function renderDetail(post: Post, view: KindView): TemplateResult | typeof nothing {
  const { detail } = post;
  switch (detail.kind) {
    case 'message':
    case 'question':
      return nothing;
    case 'announcement':
      return renderConfirmation(view, post.by.id === view.reader);
    case 'poll':
      return html`<cercle-ballot
        post=${post.id}
        .ballot=${detail.ballot}
        .chosen=${chosenIn(detail, view)}
        .readers=${view.readers}
        ?act=${view.act && !view.closed}
      ></cercle-ballot>`;
    case 'decision':
      return renderDecision(detail, view);
    case 'idea':
      return renderIdea(detail, view);
  }
}

/** What the reader chose: as everybody is told, or as they alone are. */
function chosenIn({ ballot }: DetailOf<'poll'>, { own, reader }: KindView): readonly number[] {
  if (ballot.anonymous) return own?.choices ?? [];
  return ballot.choices.flatMap(({ members }, place) => (members.includes(reader) ? [place] : []));
}

/** Draws what a decision says beside its text: who made it, from when it holds, and what it replaces. */
function renderDecision(
  { decidedBy, effectiveOn, reviewOn, replaces, replacedBy }: DetailOf<'decision'>,
  view: KindView,
): TemplateResult {
  const row = (label: string, value: unknown) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  const day = (value: string) => html`<time datetime=${value}>${fullDate(noonOf(value))}</time>`;
  const link = (id: string) => {
    const reference = view.refer(id);
    return reference
      ? html`<button class="link" dir="auto" @click=${() => view.tell('open', id)}>
          ${reference.title}
        </button>`
      : msg('another decision');
  };
  return html`<dl>
    ${decidedBy.length === 0 ? nothing : row(msg('Decided by'), listOf(decidedBy.map(({ name }) => name)))}
    ${effectiveOn === null ? nothing : row(msg('Takes effect'), day(effectiveOn))}
    ${reviewOn === null ? nothing : row(msg('Review'), day(reviewOn))}
    ${replaces === null ? nothing : row(msg('Replaces'), link(replaces))}
    ${replacedBy === null ? nothing : row(msg('Replaced by'), link(replacedBy))}
  </dl>`;
}

/** Draws how many support an idea, and what became of it. */
function renderIdea(
  { ballot, outcome }: DetailOf<'idea'>,
  { reader, act, tell }: KindView,
): TemplateResult {
  const { count, members } = ballot.choices[0]!;
  const isMine = members.includes(reader);
  return html`${
      outcome
        ? html`<p class="outcome">
            <b>${outcome.is === 'adopted' ? msg('Adopted') : msg('Declined')}</b>
            <span dir="auto">${outcome.reason}</span>
            <span class="quiet">${outcome.by.name}, ${shortDate(outcome.at, outcome.at)}</span>
          </p>`
        : nothing
    }
    <button
      class="chip number"
      aria-pressed=${isMine}
      aria-disabled=${!act || outcome !== null}
      @click=${() => {
        if (act && !outcome) tell(isMine ? 'withdraw' : 'support');
      }}
    >
      ${icon(upIcon)}<span>${msg('Support')} ${numberOf(count)}</span>
    </button>
    ${act && !outcome ? html`<p class="quiet">${msg('All readers see who supports it.')}</p>` : nothing}`;
}

/** Draws "I have read this", or that the reader has said so. */
function renderConfirmation({ own, tell }: KindView, isAuthor: boolean) {
  if (isAuthor) return nothing;
  const at = own?.confirmedAt ?? null;
  return at === null
    ? html`<button class="button" @click=${() => tell('confirm')}>
        ${msg('I have read this')}
      </button>`
    : html`<p class="quiet confirmed">
        ${icon(checkIcon)}${msg(str`Read on ${shortDate(at, at)}`)}
      </p>`;
}
