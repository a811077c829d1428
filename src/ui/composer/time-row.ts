import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Times } from '../../protocol/schedule.ts';
import { clockIcon, icon } from '../icon/icon.ts';
import { noTimes } from './begun.ts';
import type { CercleComposer } from './composer.ts';
import { renderLack, type Lack } from './lack.ts';
import { localTime, timeIn } from './local-time.ts';

/** Where the writer of a new post says when it appears and when it goes. */
export class TimeRow {
  readonly #composer: CercleComposer;
  readonly #take: (times: Times) => void;
  #isWanted = false;

  constructor(composer: CercleComposer, take: (times: Times) => void) {
    this.#composer = composer;
    this.#take = take;
  }

  close(): void {
    this.#isWanted = false;
  }

  /** Draws what opens and closes it. */
  renderButton(): TemplateResult | typeof nothing {
    if (this.#composer.mode !== 'post') return nothing;
    return html`<button
      class="icon-button"
      aria-expanded=${this.#isOpen}
      aria-label=${msg('Later, or for a time')}
      title=${msg('Later, or for a time')}
      @click=${this.#toggle}
    >
      ${icon(clockIcon)}
    </button>`;
  }

  /** Draws its fields, each with what is wrong in it. */
  render(
    lack: Lack | undefined,
    key: (event: KeyboardEvent) => void,
  ): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { times } = this.#composer;
    const field = (label: string, name: keyof Times) =>
      html`<label>
          ${label}
          <input
            type="datetime-local"
            aria-invalid=${lack?.field === name}
            aria-describedby=${name}
            .value=${live(localTime(times[name]))}
            @change=${({ target }: Event) =>
              this.#take({ ...times, [name]: timeIn(target as HTMLInputElement) })}
            @keydown=${key}
          />
        </label>
        ${renderLack(lack, name)}`;
    return html`<div class="times">
      ${field(msg('Appears'), 'dueAt')} ${field(msg('Disappears'), 'expiresAt')}
    </div>`;
  }

  /** Nothing that is said in it is out of sight. */
  get #isOpen(): boolean {
    const { mode, times } = this.#composer;
    const isUsed = times.dueAt !== null || times.expiresAt !== null;
    return mode === 'post' && (this.#isWanted || isUsed);
  }

  /** Closed, the post appears at once and stays. */
  readonly #toggle = (): void => {
    const composer = this.#composer;
    this.#isWanted = !this.#isOpen;
    if (this.#isWanted) composer.requestUpdate();
    else this.#take(noTimes);
    void composer.updateComplete.then(() =>
      composer.renderRoot.querySelector<HTMLElement>('.times input')?.focus(),
    );
  };
}
