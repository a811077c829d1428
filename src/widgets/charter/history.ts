import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { fullDate } from '../../lit/format.ts';
import { charterHistory, type CharterVersion } from '../../protocol/charter-change.ts';
import { reviewHistory, type Review } from '../../protocol/review.ts';
import type { Failure } from '../../protocol/wire.ts';
import { accessTo } from '../../store/access.ts';
import '../../ui/skeleton/skeleton.ts';
import { failureWords } from '../failure-words.ts';
import { versionWords, wordsBefore } from './history-words.ts';

/** What a room's charter was and what its reviews came to, the newest first. */
export class History {
  readonly #host: LitElement;
  #versions: readonly CharterVersion[] | undefined;
  #reviews: readonly Review[] = [];
  #failure: Failure | undefined;
  #session: Session | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Reads it anew; what was read of another room is gone at once. */
  async read(session: Session, room: string): Promise<void> {
    this.#session = session;
    this.#versions = undefined;
    this.#failure = undefined;
    const [versions, reviews] = await Promise.all([
      session.ask(charterHistory, { room }),
      session.ask(reviewHistory, { room }),
    ]);
    if (versions.ok && reviews.ok) {
      this.#versions = versions.data.versions;
      this.#reviews = reviews.data.reviews;
    } else {
      this.#failure = [versions, reviews].flatMap((one) => (one.ok ? [] : [one.error]))[0];
    }
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    if (this.#failure) {
      return html`<p class="problem" role="alert">${failureWords(this.#failure)}</p>`;
    }
    if (!this.#versions) return html`<cercle-skeleton></cercle-skeleton>`;
    const lines = [
      ...this.#versions.map(({ at, by, charter }, index, all) => ({
        ...{ at, by: by.name },
        what: versionWords(charter, all[index + 1]?.charter),
        more: html`${wordsBefore(charter, all[index + 1]?.charter).map(
          (words) => html`<p class="quiet"><bdi>${words}</bdi></p>`,
        )}`,
      })),
      ...this.#reviews.map(({ at, by, outcome, measures, note, into }) => ({
        ...{ at, by: by.name },
        what: outcomeWords(outcome, this.#titleOf(into)),
        more: html`${measures.map(
          ({ name, today, target }) =>
            html`<p class="quiet">
              <bdi>${name}</bdi>: ${msg(str`${today}, where ${target} was promised`)}
            </p>`,
        )}
        ${note ? html`<p>${note}</p>` : nothing}`,
      })),
    ].sort((one, other) => other.at - one.at);
    return html`<dl class="history">
      ${lines.map(
        ({ at, by, what, more }) =>
          html`<dt class="number"><bdi>${fullDate(at)}</bdi></dt>
            <dd>
              <p>${what}</p>
              <p class="quiet"><bdi>${by}</bdi></p>
              ${more}
            </dd>`,
      )}
    </dl>`;
  }

  #titleOf(room: string | null): string {
    return (room && this.#session && accessTo(this.#session.state, room)?.room.title) ?? '';
  }
}

/** @param into - what the room is called in which it goes on; '' where the reader is not in it. */
const outcomeWords = (outcome: Review['outcome'], into: string): string =>
  ({
    keep: msg('Reviewed: it goes on as it is'),
    change: msg('Reviewed: it goes on with another charter'),
    merge: into
      ? msg(str`Reviewed: it goes on in “${into}”`)
      : msg('Reviewed: it goes on in another room'),
    archive: msg('Reviewed: archived'),
  })[outcome];
