import { css, unsafeCSS } from 'lit';
import { accent, colors } from './tokens.ts';

const scheme = (light: string, dark: string): string => `light-dark(${light},${dark})`;

/** Declares each role as a private property, from the public token or else from the table. */
function declare(light: 0 | 2, dark: 1 | 3): string {
  return Object.entries(colors)
    .map(([role, values]) => {
      const fallback = scheme(values[light], values[dark]);
      return `--_${role}:var(--cercle-color-${role},${fallback});`;
    })
    .join('');
}

function derive(index: 0 | 1 | 2 | 3): string {
  const [darkest, lightest, chroma] = accent.bounds[index];
  return `oklch(from var(--cercle-color-accent,${accent.input}) clamp(${darkest},l,${lightest}) min(c,${chroma}) h)`;
}

const onSurface = ([light, dark]: readonly [number, number]): string =>
  scheme(
    `color-mix(in oklab,var(--_accent) ${light}%,var(--_surface))`,
    `color-mix(in oklab,var(--_accent) ${dark}%,var(--_surface))`,
  );

/**
 * The tokens of LOOK 2 to 4 as private properties, and a host that inherits nothing of the page's but its color scheme,
 * its direction and, with `host-font`, its font (DESIGN 7). A custom property cannot say `inherit` to the elements
 * within; an empty family is invalid, and an invalid family is inherited. Every element includes it.
 */
export const base = css`
  :host {
    ${unsafeCSS(declare(0, 1))}
    --_accent: ${unsafeCSS(scheme(derive(0), derive(1)))};
    --_accent-ink: light-dark(#fff, var(--_surface));
    --_accent-surface: ${unsafeCSS(onSurface(accent.tint))};
    --_accent-line: ${unsafeCSS(onSurface(accent.line))};
    --_ease: 120ms cubic-bezier(0.2, 0, 0, 1);
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    -webkit-text-fill-color: currentcolor;
    font: 400 14px/20px sans-serif;
    font-family: var(
      --cercle-font-family,
      system-ui,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    /* A page that sets these for everything means its own text. */
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    white-space: normal !important;
    word-break: normal;
    hyphens: manual;
    cursor: auto;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
  }
  :host([host-font]) {
    --cercle-font-family: ;
    font-family: inherit;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  @media (prefers-contrast: more) {
    :host {
      ${unsafeCSS(declare(2, 3))}
      --_accent: ${unsafeCSS(scheme(derive(2), derive(3)))};
    }
  }
  @supports not (color: oklch(from red l c h)) {
    :host {
      --_accent: ${unsafeCSS(scheme(accent.derived[0], accent.derived[1]))};
    }
    @media (prefers-contrast: more) {
      :host {
        --_accent: ${unsafeCSS(scheme(accent.derived[2], accent.derived[3]))};
      }
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_text-quiet: CanvasText;
      --_surface: Canvas;
      --_line: ButtonBorder;
      --_line-control: ButtonBorder;
      --_accent: LinkText;
      --_accent-ink: HighlightText;
      --_danger: CanvasText;
      --_outside: CanvasText;
      --_outside-line: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_ease: 0ms;
    }
  }
`;

/** Buttons, links and the ring around whatever has the focus (LOOK 4, 6). */
export const controls = css`
  button {
    all: unset;
    overflow-wrap: break-word;
    box-sizing: border-box;
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    cursor: pointer;
    color: inherit;
    font: inherit;
    -webkit-tap-highlight-color: transparent;
    transition:
      background-color var(--_ease),
      color var(--_ease);
  }
  .button {
    min-height: 32px;
    padding: 5px 12px;
    border: 1px solid var(--_line-control);
    border-radius: 6px;
    font-weight: 600;
  }
  .button:hover {
    background: var(--_surface-hover);
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_accent-ink);
  }
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    cursor: default;
  }
  .icon-button {
    width: 24px;
    height: 24px;
    border-radius: 6px;
    color: var(--_text-quiet);
  }
  .icon-button:hover {
    background: var(--_surface-hover);
    color: var(--_text);
  }
  .text-button {
    min-height: 24px;
    color: var(--_text-quiet);
  }
  .text-button:hover {
    color: var(--_text);
  }
  .text-button::after,
  .link::after {
    content: '';
    position: absolute;
    inset: -4px;
  }
  a,
  .link {
    position: relative;
    color: var(--_accent);
    text-decoration: underline;
    text-decoration-color: var(--_accent-line);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  a:hover,
  .link:hover {
    text-decoration-color: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .quiet {
    color: var(--_text-quiet);
  }
  .danger {
    color: var(--_danger);
  }
  /*
   * What is of one direction keeps its order on a page of the other, and its place at the page's own start. What has
   * a direction of its own, as a post has, stands at the start of that.
   */
  time,
  bdi,
  dd,
  p:not([dir]) {
    direction: inherit;
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .overlay,
  :host([popover]) {
    inset: auto;
    max-width: calc(100vw - 16px);
    margin: 0;
    overflow-y: auto;
    border: 0;
    border-radius: 8px;
    background: var(--_surface-overlay);
    color: var(--_text);
    box-shadow:
      0 0 0 1px var(--_line),
      0 8px 24px -4px rgb(0 0 0 / 0.18);
  }
  /* It is open before it is loaded. */
  cercle-menu:not(:defined) {
    opacity: 0;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg {
    display: block;
    flex: none;
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (pointer: coarse) {
    .icon-button,
    .text-button {
      min-width: 44px;
      min-height: 44px;
    }
    .button {
      min-height: 44px;
    }
    .link::after {
      inset: -12px -4px;
    }
  }
  @media (forced-colors: active) {
    .overlay,
    :host([popover]) {
      border: 1px solid;
    }
    .button.primary:not([aria-disabled='true']) {
      border-color: Highlight;
      background: Highlight;
      forced-color-adjust: none;
    }
    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
