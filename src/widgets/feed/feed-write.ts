import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Session } from '../../client/session.ts';
import type { Filter } from '../../protocol/filter.ts';
import type { Affiliation } from '../../protocol/member.ts';
import { audienceChoices, type AudienceChoice } from '../../store/audience.ts';
import { isEmpty, nobody } from '../../store/draft.ts';
import '../../ui/avatar/avatar.ts';
import '../../ui/composer/composer.ts';
import { noTimes } from '../../ui/composer/begun.ts';
import type { ChosenKind } from '../../ui/composer/kind-row.ts';
import { okIcon, recordIcon, searchIcon } from '../../ui/icon/icon.ts';
import '../../ui/notice/notice.ts';
import type { FeedComposing } from './feed-composing.ts';
import type { FeedLinks } from './feed-links.ts';
import type { FeedScope } from './feed-scope.ts';

/** Says of a draft that those whom it was written for are no longer offered, once it is known who is; '' of others. */
function lostAudience(
  session: Session,
  place: string,
  choices: readonly AudienceChoice[],
  streams: readonly string[],
): string {
  const kept = session.draft(place).stream;
  const isKnown = streams.every((stream) => session.state.openings.get(stream) === 'open');
  if (!kept || !isKnown || isEmpty(session.draft(place))) return '';
  if (choices.some(({ stream }) => stream === kept)) return '';
  return msg(
    'Those whom you wrote this for cannot be chosen any more. See above who will read it now.',
  );
}

/** What somebody may write besides messages: only employees announce. */
const kindsFor = (affiliation: Affiliation): readonly ChosenKind[] =>
  affiliation === 'employee' ? employeeKinds : partnerKinds;
const partnerKinds: readonly ChosenKind[] = ['question', 'poll', 'decision', 'idea'];
const employeeKinds: readonly ChosenKind[] = [...partnerKinds, 'announcement'];

/** What the place where one writes is drawn from. */
export interface WriteView {
  session: Session;
  scope: FeedScope;
  record: string;
  room: string;
  place: string;
  composing: Pick<FeedComposing, 'problem' | 'refused' | 'filesAt'>;
  links: FeedLinks;
}

const message = { kind: 'message' } as const;

/** Draws where one writes to whom the feed is of; nothing for whoever may only read. */
export function renderComposer(view: WriteView): TemplateResult | typeof nothing {
  const { session, scope, record, place, links, composing } = view;
  const { member } = session;
  const room = record ? scope.access?.room.id : view.room || 'network';
  const choices = member && room ? audienceChoices(session.state, member, room) : [];
  if (!member || choices.length === 0) return nothing;
  const draft = session.draft(place);
  const { stream } = choices.find((choice) => choice.stream === draft.stream) ?? choices[0]!;
  return html`<div class="write">
    <cercle-avatar
      name=${member.name}
      affiliation=${member.affiliation}
      organization=${member.organization.name}
      .picture=${member.picture}
    ></cercle-avatar>
    <cercle-composer
      place=${place}
      label=${record ? msg('Write about this') : msg('Write something')}
      problem=${composing.problem || lostAudience(session, place, choices, scope.streams)}
      .choices=${choices}
      .kinds=${kindsFor(member.affiliation)}
      .stream=${live(draft.stream ?? '')}
      .draft=${live(draft.text)}
      .heading=${live(draft.title ?? '')}
      .detail=${live(draft.detail ?? message)}
      .times=${live(draft.times ?? noTimes)}
      .limits=${session.fileLimits}
      .files=${composing.filesAt(place)}
      .refused=${composing.refused}
      ?changing=${draft.scheduled !== undefined}
      .mentioned=${draft.mentioned ?? nobody}
      ?held=${links.isHeld(session, draft, stream)}
      >${links.quoted(session, place, stream)}</cercle-composer
    >
  </div>`;
}

/** Draws that nobody has written here, and the way to be the first. */
export function renderEmpty(
  { access }: FeedScope,
  record: string,
  write: () => void,
): TemplateResult {
  const mayWrite = access?.streams.some(({ act, begin = act }) => begin);
  return html`<cercle-notice
    .icon=${recordIcon}
    heading=${record ? msg('No one has written about this yet.') : msg('No one has written here yet.')}
    text=${record ? msg('What you write stays with it.') : ''}
    action=${mayWrite ? msg('Write the first post') : ''}
    @cercle-action=${write}
  ></cercle-notice>`;
}

/** Draws that nothing is as the feed is narrowed to. */
export function renderNothing({ unread }: Filter, showAll: () => void): TemplateResult {
  return html`<cercle-notice
    .icon=${unread ? okIcon : searchIcon}
    heading=${unread ? msg('You have read everything.') : msg('Nothing here is like that.')}
    action=${msg('Show everything')}
    @cercle-action=${showAll}
  ></cercle-notice>`;
}
