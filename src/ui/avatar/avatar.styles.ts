import { css } from 'lit';

export const styles = css`
  :host {
    --size: 32px;
    display: inline-block;
    flex: none;
    width: var(--size);
    height: var(--size);
  }
  :host([size='24']) {
    --size: 24px;
  }
  :host([size='48']) {
    --size: 48px;
  }
  :host([size='64']) {
    --size: 64px;
  }
  .base {
    position: relative;
    display: block;
    width: var(--size);
    height: var(--size);
  }
  .employee {
    --line: var(--_text);
  }
  .distributor {
    --line: var(--_distributor);
  }
  .supplier {
    --line: var(--_supplier);
  }
  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
    fill: color-mix(in oklab, var(--line) 9%, var(--_surface));
    stroke: var(--line);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .employee svg {
    stroke: none;
  }
  .employee svg:first-child {
    fill: var(--_surface-hover);
  }
  .initials {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    color: var(--line);
    font-size: 13px;
    font-weight: 600;
    line-height: 1;
  }
  :host([size='48']) .initials {
    font-size: 18px;
  }
  :host([size='64']) .initials {
    font-size: 22px;
  }
  img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
    border-radius: 50%;
  }
  img + svg {
    fill: none;
  }
  .distributor img {
    inset: 6.25%;
    width: 87.5%;
    height: 87.5%;
    border-radius: 12.5%;
  }
  .supplier img {
    border-radius: 0;
    clip-path: polygon(50% 3.1%, 92.2% 26.6%, 92.2% 73.4%, 50% 96.9%, 7.8% 73.4%, 7.8% 26.6%);
  }
  .presence {
    position: absolute;
    left: 84%;
    top: 16%;
    width: 8px;
    height: 8px;
    margin: -4px;
    border-radius: 50%;
    background: var(--_success);
    box-shadow: 0 0 0 2px var(--_surface);
  }
  .presence.away {
    background: var(--_surface);
    border: 2px solid var(--_success);
  }
  cercle-mark {
    position: absolute;
    right: -9px;
    bottom: -5px;
    border-radius: 3px;
    box-shadow: 0 0 0 2px var(--_surface);
    background: var(--_surface);
  }
  @media (prefers-contrast: more) {
    .employee svg {
      stroke: var(--_text);
    }
  }
  @media (forced-colors: active) {
    .base {
      --line: CanvasText;
    }
    .base svg {
      stroke: CanvasText;
    }
    .base svg:first-child {
      fill: Canvas;
    }
    .presence {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;
