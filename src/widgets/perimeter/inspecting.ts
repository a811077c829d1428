import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { keepsAlive } from '../../perimeter/act.ts';
import { roomStream } from '../../perimeter/streams.ts';
import { inspectionEnd, type Inspection } from '../../protocol/inspection.ts';
import { accessTo } from '../../store/access.ts';
import { inspectionsIn } from '../../store/inspection.ts';
import { Twice } from '../../ui/twice.ts';
import { standingWords } from '../inspection-words.ts';
import { failureOf, intendHere } from '../asked.ts';

/** Says to everyone in a room which steward reads it, or is about to, and why; whoever keeps it alive may end that. */
export class Inspecting {
  readonly #host: LitElement;
  readonly #twice: Twice;
  /** Why one could not be ended, by its id. */
  readonly #problems = new Map<string, string>();

  constructor(host: LitElement) {
    this.#host = host;
    this.#twice = new Twice(host);
  }

  render(session: Session, room: string): TemplateResult | typeof nothing {
    const open = inspectionsIn(session.state, roomStream(room, 'everyone'));
    if (open.length === 0) return nothing;
    const keeps = keepsAlive(accessTo(session.state, room)?.role);
    return html`<section class="inspections" aria-live="polite">
      <h3>${msg('Read by a steward')}</h3>
      <ul>
        ${repeat(
          open,
          ({ id }) => id,
          (one) =>
            html`<li>
              <p>
                <bdi>${standingWords(one, session.now())}</bdi>
                <bdi class="quiet reason">${msg(str`Reason: ${one.reason}`)}</bdi>
              </p>
              ${
                keeps && one.state !== 'asked'
                  ? this.#twice.render({
                      ...{ id: one.id, words: msg('End it'), sure: msg('End it now') },
                      act: () => void this.#end(session, one),
                    })
                  : nothing
              }
              ${
                this.#problems.has(one.id)
                  ? html`<p class="problem" role="alert">${this.#problems.get(one.id)}</p>`
                  : nothing
              }
            </li>`,
        )}
      </ul>
    </section>`;
  }

  async #end(session: Session, { id, room }: Inspection): Promise<void> {
    const words = msg(str`Inspection of ${room.title}`);
    const problem = await failureOf(
      intendHere(this.#host, session, inspectionEnd, { inspection: id }, words),
      ({ code }) => code === 'invalid' && msg('Something has changed meanwhile. Look again.'),
    );
    if (problem) this.#problems.set(id, problem);
    else this.#problems.delete(id);
    this.#host.requestUpdate();
  }
}
