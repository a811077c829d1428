import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { customElement } from '../../src/lit/custom-element.ts';
import { base } from '../../src/themes/base.ts';
import { colors } from '../../src/themes/tokens.ts';

@customElement('test-inner')
class TestInner extends LitElement {
  static override styles = base;

  override render() {
    return html`<p>text</p>`;
  }
}

@customElement('test-outer')
class TestOuter extends LitElement {
  static override styles = base;

  override render() {
    return html`<test-inner></test-inner>`;
  }
}

const textIn = (element: Element): CSSStyleDeclaration =>
  getComputedStyle(
    element.shadowRoot!.querySelector('test-inner')!.shadowRoot!.querySelector('p')!,
  );

/** A page as SAFETY finding 8 tells of, with its whims on what everything inherits from. */
async function onHostilePage(
  markup = html`<test-outer></test-outer>`,
): Promise<CSSStyleDeclaration> {
  const page = await fixture(html`<div>${markup}</div>`);
  const whims = {
    font: 'italic 700 31px/3 "Comic Sans MS"',
    'letter-spacing': '4px',
    'word-spacing': '9px',
    'text-transform': 'uppercase',
    'text-align': 'right',
    'text-indent': '50px',
    'text-shadow': '1px 1px red',
    'white-space': 'pre',
    'word-break': 'break-all',
    color: 'rgb(1, 2, 3)',
    '-webkit-text-fill-color': 'rgb(4, 5, 6)',
    cursor: 'wait',
  };
  for (const [name, value] of Object.entries(whims))
    (page as HTMLElement).style.setProperty(name, value);
  const outer = page.querySelector<TestOuter>('test-outer')!;
  await outer.updateComplete;
  await outer.renderRoot.querySelector<TestInner>('test-inner')!.updateComplete;
  return textIn(outer);
}

async function loadTheme(name: string): Promise<CSSStyleSheet> {
  const sheet = new CSSStyleSheet();
  await sheet.replace(
    await (await fetch(new URL(`../../src/themes/${name}.css`, import.meta.url))).text(),
  );
  document.adoptedStyleSheets.push(sheet);
  return sheet;
}

const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

describe('base', () => {
  it('inherits nothing of the page', async () => {
    const text = await onHostilePage();
    expect(text.fontFamily).to.contain('system-ui');
    expect([text.fontSize, text.lineHeight, text.fontStyle, text.fontWeight]).to.deep.equal([
      '14px',
      '20px',
      'normal',
      '400',
    ]);
    expect([text.letterSpacing, text.wordSpacing, text.textTransform]).to.deep.equal([
      'normal',
      '0px',
      'none',
    ]);
    expect([text.textAlign, text.textIndent, text.textShadow]).to.deep.equal([
      'start',
      '0px',
      'none',
    ]);
    expect([text.whiteSpace, text.wordBreak, text.cursor]).to.deep.equal([
      'normal',
      'normal',
      'auto',
    ]);
    expect(text.color).to.equal(rgb(colors.text[0]));
    expect(text.webkitTextFillColor).to.equal(text.color);
  });

  it("takes the page's font, all the way in, with host-font", async () => {
    const text = await onHostilePage(html`<test-outer host-font></test-outer>`);
    expect(text.fontFamily).to.equal('"Comic Sans MS"');
    expect(text.fontSize).to.equal('14px');
  });

  it('takes the font of the portal owner', async () => {
    document.documentElement.style.setProperty('--cercle-font-family', 'Georgia');
    const text = await onHostilePage();
    expect(text.fontFamily).to.equal('Georgia');
    document.documentElement.style.removeProperty('--cercle-font-family');
  });

  it('keeps its sizes whatever 1rem is', async () => {
    document.documentElement.style.setProperty('font-size', '62.5%');
    expect((await onHostilePage()).fontSize).to.equal('14px');
    document.documentElement.style.removeProperty('font-size');
  });

  it('hides with a panel that the page hides, and goes in its direction', async () => {
    const page = await fixture(html`<div dir="rtl"><test-outer></test-outer></div>`);
    (page as HTMLElement).style.setProperty('visibility', 'hidden');
    const text = textIn(page.querySelector('test-outer')!);
    expect(text.visibility).to.equal('hidden');
    expect(text.direction).to.equal('rtl');
  });

  it('takes a color of the portal owner through every shadow root', async () => {
    const page = await fixture(html`<div><test-outer></test-outer></div>`);
    (page as HTMLElement).style.setProperty('--cercle-color-text', 'rgb(10, 20, 30)');
    expect(textIn(page.querySelector('test-outer')!).color).to.equal('rgb(10, 20, 30)');
  });
});

describe('the themes', () => {
  for (const [name, role, expected] of [
    ['light', 'light', colors.text[0]],
    ['dark', 'dark', colors.text[1]],
  ] as const) {
    it(`are chosen by the class cercle-${name}, whatever is around it`, async () => {
      const sheet = await loadTheme(name);
      const page = await fixture(
        html`<div>
          <div class="cercle-${role}"><test-outer></test-outer></div>
        </div>`,
      );
      (page as HTMLElement).style.setProperty('color-scheme', name === 'light' ? 'dark' : 'light');
      expect(textIn(page.querySelector('test-outer')!).color).to.equal(rgb(expected));
      sheet.replaceSync('');
    });
  }

  it('in high contrast say every color of the table', async () => {
    const sheet = await loadTheme('high-contrast');
    const { style } = sheet.cssRules[0] as CSSStyleRule;
    for (const [role, values] of Object.entries(colors)) {
      expect(style.getPropertyValue(`--cercle-color-${role}`), role).to.equal(
        `light-dark(${values[2]}, ${values[3]})`,
      );
    }
    const page = await fixture(
      html`<div class="cercle-high-contrast"><test-outer></test-outer></div>`,
    );
    expect(textIn(page.querySelector('test-outer')!).color).to.equal(rgb(colors.text[2]));
    (page as HTMLElement).style.setProperty('color-scheme', 'dark');
    expect(textIn(page.querySelector('test-outer')!).color).to.equal(rgb(colors.text[3]));
    sheet.replaceSync('');
  });
});
