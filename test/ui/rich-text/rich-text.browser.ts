import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Block, Inline } from '../../../src/protocol/rich-text.ts';
import type { CercleMentionEvent, CercleRichText } from '../../../src/ui/rich-text/rich-text.ts';
import '../../../src/ui/rich-text/rich-text.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const mention: Inline = { type: 'mention', member: 'claire', name: 'Claire Fontaine' };
const linkTo = (url: string): Inline => ({ type: 'link', url, children: [text('here')] });

async function draw(...blocks: Block[]): Promise<ShadowRoot> {
  const element = await fixture<CercleRichText>(
    html`<cercle-rich-text .blocks=${blocks}></cercle-rich-text>`,
  );
  return element.shadowRoot!;
}

describe('cercle-rich-text', () => {
  it('draws every kind of block and of text', async () => {
    const root = await draw(
      { type: 'heading', children: [text('Weighed')] },
      paragraph(
        { type: 'strong', children: [text('two')] },
        { type: 'emphasis', children: [text('cases')] },
        { type: 'strike', children: [text('three')] },
        { type: 'break' },
        { type: 'code', text: 'PO-10248' },
      ),
      { type: 'list', ordered: true, start: 3, items: [[paragraph(text('third'))]] },
      { type: 'list', ordered: false, items: [[paragraph(text('any'))]] },
      { type: 'quote', children: [paragraph(text('as you said'))] },
      { type: 'code', text: 'a\n  b' },
      { type: 'rule' },
    );
    const found = (selector: string) => root.querySelector(selector)!.textContent.trim();
    expect(['.heading', 'strong', 'em', 's', 'p code'].map(found)).to.deep.equal([
      'Weighed',
      'two',
      'cases',
      'three',
      'PO-10248',
    ]);
    expect(root.querySelector('ol')!.start).to.equal(3);
    expect(found('ol li')).to.equal('third');
    expect(found('ul li')).to.equal('any');
    expect(found('blockquote')).to.equal('as you said');
    expect(found('pre')).to.equal('a\n  b');
    expect(root.querySelectorAll('br, hr')).to.have.length(2);
  });

  it('emphasizes that everyone in the room is called', async () => {
    const root = await draw(paragraph({ type: 'room' }));
    const called = root.querySelector('em')!;
    expect([called.textContent, called.title]).to.deep.equal(['@room', 'everyone in the room']);
  });

  it('keeps the lines that people wrote, and adds none', async () => {
    const linesOf = (root: ShadowRoot, selector: string) =>
      root.querySelector<HTMLElement>(selector)!.innerText;
    const two = text('aaa\nbbb');
    const root = await draw(
      paragraph(two),
      { type: 'heading', children: [two] },
      { type: 'list', ordered: false, items: [[paragraph(two)]] },
      { type: 'quote', children: [paragraph({ type: 'strong', children: [two] })] },
    );
    for (const selector of ['p', '.heading', 'li p', 'blockquote p']) {
      expect(linesOf(root, selector), selector).to.equal('aaa\nbbb');
    }
    const mentioning = await draw(
      paragraph(text('Ask '), mention, text(' or '), linkTo('mailto:a@b')),
    );
    expect(linesOf(mentioning, 'p')).to.equal('Ask @Claire Fontaine or here');
    expect(mentioning.querySelector('p')!.offsetHeight).to.be.below(25);
  });

  it('opens the web and mail, and leaves no trace there', async () => {
    for (const url of ['https://example.com/a?b=c', 'http://example.com', 'mailto:a@example.com']) {
      const link = (await draw(paragraph(linkTo(url)))).querySelector('a')!;
      expect(link.getAttribute('href')).to.equal(url);
      expect(link.rel).to.equal('noopener noreferrer nofollow');
    }
  });

  it('opens nothing else, whatever the server sends', async () => {
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//example.com',
      'blob:https://example.com/x',
    ]) {
      const root = await draw(paragraph(linkTo(url)));
      expect(root.querySelector('a'), url).to.equal(null);
      expect(root.textContent.trim()).to.equal('here');
    }
  });

  it('shows markup as the text that it is', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const root = await draw(paragraph(text(markup)), { type: 'code', text: markup });
    expect(root.querySelector('img')).to.equal(null);
    expect(root.querySelector('p')!.textContent).to.equal(markup);
    expect(root.querySelector('pre')!.textContent).to.equal(markup);
  });

  it('tells of a mention that is chosen, and of one that is passed over', async () => {
    const root = await draw(paragraph(text('Ask '), mention, text(', please.')));
    const button = root.querySelector('button')!;
    expect(root.querySelector('p')!.innerText).to.equal('Ask @Claire Fontaine, please.');
    setTimeout(() => button.click());
    const chosen = (await oneEvent(root.host, 'cercle-mention')) as CercleMentionEvent;
    expect([chosen.member, chosen.anchor, chosen.isChosen]).to.deep.equal(['claire', button, true]);
    setTimeout(() => button.dispatchEvent(new PointerEvent('pointerenter')));
    const passed = (await oneEvent(root.host, 'cercle-mention')) as CercleMentionEvent;
    expect(passed.isChosen).to.equal(false);
  });

  it('goes with its own text, not with the page, from right to left', async () => {
    const root = await draw(
      { type: 'list', ordered: false, items: [[paragraph(text('مرحبا'))]] },
      paragraph(text('hello')),
    );
    expect(getComputedStyle(root.querySelector('ul')!).direction).to.equal('rtl');
    expect(getComputedStyle(root.lastElementChild!).direction).to.equal('ltr');
  });

  it('breaks words and scrolls code rather than widen the page', async () => {
    const root = await draw(paragraph(text('x'.repeat(500))), {
      type: 'code',
      text: 'y'.repeat(500),
    });
    (root.host as HTMLElement).style.setProperty('width', '200px');
    expect(root.host.scrollWidth).to.equal(200);
    const code = root.querySelector('pre')!;
    expect(code.scrollWidth).to.be.greaterThan(code.clientWidth);
    expect(code.tabIndex).to.equal(0);
  });
});
