import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type {
  CercleReactEvent,
  CercleReactionBar,
  CercleReplyEvent,
} from '../../../src/ui/reaction-bar/reaction-bar.ts';
import '../../../src/ui/reaction-bar/reaction-bar.ts';

async function bar(properties: Partial<CercleReactionBar> = {}): Promise<CercleReactionBar> {
  const element = await fixture<CercleReactionBar>(
    html`<cercle-reaction-bar post="post-1" act replies></cercle-reaction-bar>`,
  );
  element.tallies = [
    { reaction: 'agree', count: 4, isMine: false },
    { reaction: 'thanks', count: 2, isMine: true },
  ];
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

const named = (element: Element, name: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(`[aria-label="${name}"]`)!;

async function reactionTo(element: Element, press: () => void) {
  setTimeout(press);
  const { post, reaction, isAdded } = (await oneEvent(element, 'cercle-react')) as CercleReactEvent;
  return { post, reaction, isAdded };
}

describe('cercle-reaction-bar', () => {
  it('says what was reacted, how often, and which of it is mine', async () => {
    const element = await bar();
    expect(named(element, 'Agree, 4').getAttribute('aria-pressed')).to.equal('false');
    expect(named(element, 'Thanks, 2').getAttribute('aria-pressed')).to.equal('true');
  });

  it('adds mine to a chip, and takes it away', async () => {
    const element = await bar();
    expect(await reactionTo(element, () => named(element, 'Agree, 4').click())).to.deep.equal({
      post: 'post-1',
      reaction: 'agree',
      isAdded: true,
    });
    expect(await reactionTo(element, () => named(element, 'Thanks, 2').click())).to.deep.equal({
      post: 'post-1',
      reaction: 'thanks',
      isAdded: false,
    });
  });

  it('offers the six, over everything, and closes once one is chosen', async () => {
    const element = await bar();
    const picker = element.shadowRoot!.querySelector<HTMLElement>('[popover]')!;
    named(element, 'React').click();
    expect(picker.matches(':popover-open')).to.equal(true);
    expect(picker.querySelectorAll('button')).to.have.length(6);
    const choose = () => picker.querySelector<HTMLElement>('[aria-label="Good idea"]')!.click();
    expect((await reactionTo(element, choose)).isAdded).to.equal(true);
    expect(picker.matches(':popover-open')).to.equal(false);
  });

  it('offers what is not switched off, and lets mine be taken away that is', async () => {
    const element = await bar({ offered: ['eye', 'idea'] });
    const names = [...element.shadowRoot!.querySelectorAll('[popover] button')].map(
      (button) => button.ariaLabel,
    );
    expect(names).to.deep.equal(['Good idea', 'Seen']);
    expect(named(element, 'Agree, 4').ariaDisabled).to.equal('true');
    let asked = 0;
    element.addEventListener('cercle-react', () => (asked += 1));
    named(element, 'Agree, 4').click();
    expect(asked).to.equal(0);
    expect(named(element, 'Thanks, 2').ariaDisabled).to.equal('false');
    const press = () => named(element, 'Thanks, 2').click();
    expect((await reactionTo(element, press)).isAdded).to.equal(false);
  });

  it('offers nothing where all are switched off, and leads to a reply still', async () => {
    const element = await bar({ offered: [] });
    expect(named(element, 'React')).to.equal(null);
    expect(element.shadowRoot!.textContent).to.include('Reply');
  });

  it('has the focus where it was, once one is chosen or none', async () => {
    const element = await bar();
    const picker = element.shadowRoot!.querySelector<HTMLElement>('[popover]')!;
    const idea = picker.querySelector<HTMLElement>('[aria-label="Good idea"]')!;
    for (const leave of [() => picker.hidePopover(), () => idea.click()]) {
      named(element, 'React').click();
      idea.focus();
      const isClosed = oneEvent(picker, 'toggle');
      leave();
      await isClosed;
      expect(element.shadowRoot!.activeElement === named(element, 'React')).to.equal(true);
    }
  });

  it('leaves the focus alone where it has gone elsewhere', async () => {
    const element = await bar();
    named(element, 'React').click();
    named(element, 'Agree, 4').focus();
    element.shadowRoot!.querySelector<HTMLElement>('[popover]')!.hidePopover();
    expect(element.shadowRoot!.activeElement === named(element, 'Agree, 4')).to.equal(true);
  });

  it('takes mine away where it is chosen once more', async () => {
    const element = await bar();
    const thanks = element.shadowRoot!.querySelector<HTMLElement>(
      '[popover] [aria-label="Thanks"]',
    )!;
    expect(thanks.getAttribute('aria-pressed')).to.equal('true');
    expect((await reactionTo(element, () => thanks.click())).isAdded).to.equal(false);
  });

  it('leads to a reply', async () => {
    const element = await bar();
    setTimeout(() => element.shadowRoot!.querySelector<HTMLElement>('.text-button')!.click());
    expect(((await oneEvent(element, 'cercle-reply')) as CercleReplyEvent).post).to.equal('post-1');
  });

  it('has no reply in a comment', async () => {
    const element = await bar({ replies: false });
    expect(element.shadowRoot!.querySelector('.text-button')).to.equal(null);
  });

  it('is for reading only where one may not act', async () => {
    const element = await bar({ act: false });
    let reactions = 0;
    element.addEventListener('cercle-react', () => (reactions += 1));
    named(element, 'Agree, 4').click();
    expect(reactions).to.equal(0);
    expect(named(element, 'Agree, 4').getAttribute('aria-disabled')).to.equal('true');
    expect(named(element, 'React')).to.equal(null);
  });
});
