import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { fullTime, shareOf } from '../../lit/format.ts';
import type { AttachedFile } from '../../protocol/file.ts';
import { base, controls } from '../../themes/base.ts';
import { Downloads } from '../attachments/downloads.ts';
import { downloadStyles } from '../attachments/downloads.styles.ts';
import { nameStyles } from '../attachments/file-name.styles.ts';
import { renderFileName } from '../attachments/file-words.ts';
import { fitIcon, minusIcon, nextIcon, previousIcon } from '../icon/file-icons.ts';
import { icon, type Shape } from '../icon/icon.ts';
import { closeIcon, plusIcon } from '../icon/more-icons.ts';
import { keepKeys } from '../keep-keys.ts';
import '../picture/picture.ts';
import { StageGestures } from './gestures.ts';
import { styles } from './viewer.styles.ts';
import { fit, fitted, panned, zoomed, type Point, type Space, type Zoom } from './zoom.ts';

/** A picture, and who has sent it and when, as far as that is known; in ms since 1970. */
export interface Viewed {
  file: AttachedFile;
  by?: string | undefined;
  at?: number | undefined;
}

/** Another picture is to be shown; or none any more. */
export class CercleViewEvent extends Event {
  constructor(
    readonly from: AttachedFile,
    readonly to: AttachedFile | undefined,
  ) {
    super('cercle-view');
  }
}

/** By so much a press of a button or a key makes a picture larger. */
const step = 1.5;
/** So many times as large it is where it is pressed twice. */
const closeUp = 2.5;
/** A key moves it by so much; px. */
const stride = 80;
const middle: Point = { x: 0, y: 0 };

/**
 * @summary Pictures, one at a time, on top of the page: as large as it fits, or larger; to the next one by keys or buttons.
 * @event cercle-view - another one is to be shown, or none any more
 * @event cercle-content - what a picture has in it is wanted
 * @csspart base - all of it
 * @csspart header - the name, who has sent it, and when
 * @csspart body - the stage
 * @csspart actions - what can be done
 */
@customElement('cercle-viewer')
export class CercleViewer extends LitElement {
  static override styles = [base, controls, nameStyles, downloadStyles, styles];

  @property({ attribute: false }) pictures: readonly Viewed[] = [];
  /** The id of the file that is shown. */
  @property() shown = '';

  @state() private zoom: Zoom = fitted;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('.stage') private stage!: HTMLElement;
  readonly #downloads = new Downloads(this);
  readonly #gestures = new StageGestures({
    pan: (by) => this.#pan(by),
    zoom: (factor, at) => this.#zoom(factor, at),
    toggle: (at) => (this.zoom.scale > 1 ? this.#fit() : this.#zoom(closeUp, at)),
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    keepKeys(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('shown')) this.zoom = fitted;
  }

  override firstUpdated(): void {
    this.dialog.showModal();
  }

  override updated(): void {
    const { scale, x, y } = this.zoom;
    const picture = this.renderRoot.querySelector<HTMLElement>('cercle-picture');
    picture?.style.setProperty('transform', `translate(${x}px, ${y}px) scale(${scale})`);
  }

  override render() {
    const viewed = this.pictures[this.#index];
    if (!viewed) return nothing;
    const { file } = viewed;
    return html`<dialog
      class="base"
      part="base"
      aria-label=${file.name}
      @keydown=${this.#key}
      @close=${() => this.#turn(file, undefined)}
    >
      ${this.#head(viewed)}
      <div
        class="stage ${this.zoom.scale > 1 ? 'zoomed' : ''}"
        part="body"
        @pointerdown=${this.#gestures.down}
        @pointermove=${this.#gestures.move}
        @pointerup=${this.#gestures.up}
        @pointercancel=${this.#gestures.up}
        @wheel=${this.#gestures.wheel}
        @dblclick=${this.#gestures.twice}
      >
        ${keyed(
          file.id,
          html`<cercle-picture whole .file=${file} .scale=${this.zoom.scale}></cercle-picture>`,
        )}
      </div>
      ${this.#foot(file)}
    </dialog>`;
  }

  #head({ file, by, at }: Viewed) {
    return html`<header part="header">
      <div class="what">
        <h2>${renderFileName(file.name)}</h2>
        <p class="quiet">
          ${by ? html`<bdi>${by}</bdi>` : nothing}
          ${at === undefined ? nothing : html`<time datetime=${new Date(at).toISOString()}>${fullTime(at)}</time>`}
        </p>
      </div>
      ${this.#button(closeIcon, msg('Close'), () => this.dialog.close())}
    </header>`;
  }

  #foot(file: AttachedFile) {
    const index = this.#index;
    const count = this.pictures.length;
    const { scale } = this.zoom;
    return html`<footer part="actions">
      <div class="turn">
        ${
          count === 1
            ? nothing
            : html`${this.#button(previousIcon, msg('Previous picture'), () => this.#go(-1), index === 0)}
                <bdi class="number">${msg(str`${index + 1} of ${count}`)}</bdi>
                ${this.#button(nextIcon, msg('Next picture'), () => this.#go(1), index === count - 1)}`
        }
        <span class="visually-hidden" role="status"
          >${count === 1 ? '' : msg(str`${index + 1} of ${count}: ${file.name}`)}</span
        >
      </div>
      <div class="zoom">
        ${this.#button(minusIcon, msg('Smaller'), () => this.#zoom(1 / step), scale === 1)}
        <bdi class="number share" role="status"
          >${scale === 1 ? msg('All of it') : shareOf(scale)}</bdi
        >
        ${this.#button(plusIcon, msg('Larger'), () => this.#zoom(step))}
        ${this.#button(fitIcon, msg('All of it'), () => this.#fit(), scale === 1)}
      </div>
      <div class="file">${this.#downloads.render(file)}</div>
    </footer>`;
  }

  #button(shape: Shape, label: string, act: () => void, isOff = false) {
    return html`<button
      class="icon-button"
      aria-label=${label}
      title=${label}
      aria-disabled=${isOff}
      @click=${() => isOff || act()}
    >
      ${icon(shape)}
    </button>`;
  }

  get #index(): number {
    return this.pictures.findIndex(({ file }) => file.id === this.shown);
  }

  /** In px. */
  get #space(): Space {
    const { clientWidth: width, clientHeight: height } = this.stage;
    const stage = { width, height };
    const { picture } = this.pictures[this.#index]!.file;
    return { stage, picture: picture ? fit(picture, stage) : stage };
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#actFor(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  };

  #actFor(key: string): (() => void) | undefined {
    const isFromRight = getComputedStyle(this).direction === 'rtl';
    const isZoomed = this.zoom.scale > 1;
    const aside = (by: 1 | -1) => () =>
      isZoomed ? this.#pan({ x: -by * stride, y: 0 }) : this.#go(isFromRight ? -by : by);
    const upright = (by: 1 | -1) =>
      isZoomed ? () => this.#pan({ x: 0, y: -by * stride }) : undefined;
    switch (key) {
      case '+':
      case '=':
        return () => this.#zoom(step);
      case '-':
        return () => this.#zoom(1 / step);
      case '0':
        return () => this.#fit();
      case 'ArrowRight':
        return aside(1);
      case 'ArrowLeft':
        return aside(-1);
      case 'ArrowDown':
        return upright(1);
      case 'ArrowUp':
        return upright(-1);
      case 'PageDown':
        return () => this.#go(1);
      case 'PageUp':
        return () => this.#go(-1);
      case 'Home':
        return () => this.#go(-this.#index);
      case 'End':
        return () => this.#go(this.pictures.length - 1 - this.#index);
      default:
        return undefined;
    }
  }

  #go(by: number): void {
    const from = this.pictures[this.#index];
    const to = this.pictures[this.#index + by];
    if (from && to && to !== from) this.#turn(from.file, to.file);
  }

  #turn(from: AttachedFile, to: AttachedFile | undefined): void {
    this.dispatchEvent(new CercleViewEvent(from, to));
  }

  #zoom(factor: number, at = middle): void {
    this.zoom = zoomed(this.zoom, factor, at, this.#space);
  }

  #pan(by: Point): void {
    this.zoom = panned(this.zoom, by, this.#space);
  }

  #fit(): void {
    this.zoom = fitted;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-viewer': CercleViewer;
  }
  interface HTMLElementEventMap {
    'cercle-view': CercleViewEvent;
  }
}
