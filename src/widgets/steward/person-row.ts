import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { mailWords } from '../../lit/mail-words.ts';
import { reasonWords, untilWords } from '../../lit/stay-words.ts';
import { affiliationWord } from '../../lit/words.ts';
import type { StewardedPerson } from '../../protocol/steward-list.ts';
import '../../ui/avatar/avatar.ts';
import '../../ui/mark/mark.ts';

/** Draws who somebody is, until when, and what is to be looked at. @param more - what stands beside and below that. */
export function renderPerson(
  session: Session,
  person: StewardedPerson,
  more: unknown = nothing,
): TemplateResult {
  const { member, mail, steward } = person;
  const { name, affiliation, organization, picture, endsAt } = member;
  const parts = [
    affiliationWord(affiliation),
    steward ? msg('steward') : '',
    mail && mailWords(mail),
  ];
  return html`<div class="who">
      <cercle-avatar
        size="32"
        name=${name}
        affiliation=${affiliation}
        organization=${organization.name}
        .picture=${picture}
      ></cercle-avatar>
      <div class="what">
        <bdi class="name">${name}</bdi>
        <span class="quiet parts">
          <bdi class=${affiliation}
            ><cercle-mark affiliation=${affiliation}></cercle-mark> ${organization.name}</bdi
          >
          ${parts.map((one) => one && html`<bdi>${one}</bdi> `)}
        </span>
      </div>
    </div>
    <p class="ends number">
      ${
        endsAt === undefined
          ? nothing
          : html`<bdi
              ><span class="quiet">${msg('until')}</span> ${untilWords(endsAt, session.now())}</bdi
            >`
      }
    </p>
    <p class="concerns"><bdi>${concernWords(person)}</bdi></p>
    ${more}`;
}

/** What is to be looked at, in sentences. */
function concernWords({ concerns, member }: StewardedPerson): string {
  const { endsAt, hostContact } = member;
  const sentences = concerns.map((is) =>
    is === 'host-gone' && !hostContact
      ? msg('Nobody answers for them.')
      : reasonWords({ is, at: endsAt ?? null, host: hostContact ?? null }),
  );
  return sentences.join(' ');
}
