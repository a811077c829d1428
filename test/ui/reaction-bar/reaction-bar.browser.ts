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
