import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, css } from 'lit';
import { customElement } from '../../src/lit/custom-element.ts';
import { base } from '../../src/themes/base.ts';
import { accent, colors } from '../../src/themes/tokens.ts';
import {
  clip,
  contrast,
  fromHex,
  mix,
  oklchOf,
  reduceChroma,
  rgbOf,
  type Oklch,
  type Rgb,
} from '../support/oklch.ts';

const themes = ['light', 'dark', 'high contrast light', 'high contrast dark'] as const;
/** LOOK 2 "Guarantee", in the order of the themes. */
const floors = [4.7, 5.85, 7.71, 7.72];
const surfaces = [
  'surface',
  'surface-sunken',
  'surface-hover',
  'surface-overlay',
  'outside-surface',
  'danger-surface',
] as const;

const white: Rgb = [1, 1, 1];
const surfaceOf = (theme: number): Rgb => fromHex(colors.surface[theme]!);
const inkOf = (theme: number): Rgb => (theme % 2 === 0 ? white : surfaceOf(theme));
/** A browser mixes before it fits into sRGB. */
const tintOf = (derived: Rgb, theme: number): Rgb =>
  mix(derived, accent.tint[theme % 2]!, surfaceOf(theme));

function derive(given: Rgb, theme: number): Oklch {
  const [darkest, lightest, most] = accent.bounds[theme]!;
  const [lightness, chroma, hue] = oklchOf(given);
  return [Math.min(lightest, Math.max(darkest, lightness)), Math.min(chroma, most), hue];
}

/** 729 colors spread over sRGB. */
function spread(): Rgb[] {
  const steps = Array.from({ length: 9 }, (_, step) => step / 8);
  return steps.flatMap((red) =>
    steps.flatMap((green) => steps.map((blue): Rgb => [red, green, blue])),
  );
}

@customElement('test-accent')
class TestAccent extends LitElement {
  static override styles = [
    base,
    css`
      span {
        color: var(--_accent);
      }
      i {
        color: var(--_accent-surface);
      }
      b {
        color: var(--_accent-ink);
      }
    `,
  ];

  override render() {
    return html`<span></span><i></i><b></b>`;
  }

  /** What the browser paints, from 0 to 255: the accent, its tint, its ink. */
  painted(): number[][] {
    return ['span', 'i', 'b'].map((name) =>
      pixel(getComputedStyle(this.renderRoot.querySelector(name)!).color),
    );
  }
}

function pixel(color: string): number[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const drawing = canvas.getContext('2d')!;
  drawing.fillStyle = color;
  drawing.fillRect(0, 0, 1, 1);
  return [...drawing.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

describe('the accent', () => {
  themes.forEach((name, theme) => {
    it(`keeps its contrast in ${name}, whichever it is, however the browser fits it into sRGB`, () => {
      expect(spread()).to.have.length(729);
      const worst = Math.min(
        ...spread().flatMap((given) => {
          const derived = derive(given, theme);
          return [clip(rgbOf(derived)), reduceChroma(derived)].flatMap((painted) => [
            ...surfaces.map((surface) => contrast(painted, fromHex(colors[surface][theme]!))),
            contrast(painted, tintOf(rgbOf(derived), theme)),
            contrast(painted, inkOf(theme)),
          ]);
        }),
      );
      expect(Math.round(worst * 100) / 100).to.be.at.least(floors[theme]!);
    });

    it(`is what the fallback says in ${name}`, () => {
      const painted = clip(rgbOf(derive(fromHex(accent.input), theme)));
      const expected = fromHex(accent.derived[theme]!);
      painted.forEach((value, at) => expect(value).to.be.closeTo(expected[at]!, 1 / 255));
    });
  });

  for (const given of ['#0b57d0', '#ffd400', '#7fdbca', '#e4002b', '#111111']) {
    for (const [theme, scheme] of ['light', 'dark'].entries()) {
      it(`is painted as computed: ${given}, ${scheme}`, async () => {
        const element = await fixture<TestAccent>(html`<test-accent></test-accent>`);
        element.style.setProperty('color-scheme', scheme);
        element.style.setProperty('--cercle-color-accent', given);
        const derived = rgbOf(derive(fromHex(given), theme));
        const expected = [clip(derived), tintOf(derived, theme), inkOf(theme)];
        element
          .painted()
          .forEach((color, which) =>
            color.forEach((value, at) =>
              expect(value).to.be.closeTo(expected[which]![at]! * 255, 1.01, `color ${which}`),
            ),
          );
      });
    }
  }
});

describe('the colors', () => {
  const texts = [
    'text',
    'text-quiet',
    'employee',
    'distributor',
    'supplier',
    'danger',
    'success',
  ] as const;
  themes.forEach((name, theme) => {
    const least = theme < 2 ? 4.5 : 7;
    const on = (role: keyof typeof colors, surface: keyof typeof colors) =>
      contrast(fromHex(colors[role][theme]!), fromHex(colors[surface][theme]!));

    it(`can be read in ${name}`, () => {
      for (const role of texts) expect(on(role, 'surface'), role).to.be.at.least(least);
      for (const surface of surfaces) expect(on('text', surface), surface).to.be.at.least(least);
      expect(on('text-quiet', 'surface-hover')).to.be.at.least(least);
      expect(on('outside', 'outside-surface')).to.be.at.least(least);
      expect(on('danger', 'danger-surface')).to.be.at.least(least);
    });

    it(`show where a control is in ${name}`, () => {
      expect(on('line-control', 'surface')).to.be.at.least(3);
      expect(on('outside-line', 'surface')).to.be.at.least(3);
    });
  });
});
