import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { CercleMemberCard } from '../../../src/widgets/member-card/member-card.ts';
import type { CercleMember } from '../../../src/widgets/member/member.ts';
import '../../../src/widgets/member/member.ts';
import { eventually } from '../../support/eventually.ts';
import { withPeople } from '../../support/people-scene.ts';
import { clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { scriptedSession } from '../../support/scripted-session.ts';

const put = async (member: string, session = withPeople()) => {
  const sentence = await place<CercleMember>(
    session,
    html`<cercle-member member=${member}>our buyer</cercle-member>`,
  );
  return { session, name: sentence };
};
const buttonIn = (name: CercleMember) => deep<HTMLButtonElement>(name, 'button')[0]!;
const isOpen = (name: CercleMember) => deep(name, '#hover-card:popover-open').length === 1;

describe('cercle-member', () => {
  afterEach(clear);

  it('is the name of its member, as the sentence around it is written', async () => {
    const { name } = await put('thomas');
    name.parentElement!.style.font = 'italic 700 22px/30px serif';
    name.parentElement!.style.letterSpacing = '2px';
    expect(wordsOf(name)).to.include('Thomas Berger');
    expect(name.shadowRoot!.textContent).to.match(/^\s*Thomas Berger\s*$/);
    const style = getComputedStyle(buttonIn(name));
    expect([style.fontSize, style.fontStyle, style.fontWeight, style.letterSpacing]).to.deep.equal([
      ...['22px', 'italic', '700', '2px'],
    ]);
    expect(getComputedStyle(name).display).to.equal('inline');
  });

  it('is the text of the page where there is nobody, or no network', async () => {
    for (const session of [withPeople(), scriptedSession({ status: 'refused', member: null })]) {
      const { name } = await put('nobody', session);
      expect(deep(name, 'button')).to.have.length(0);
      expect(deep<HTMLSlotElement>(name, 'slot')[0]!.assignedNodes()[0]!.textContent).to.equal(
        'our buyer',
      );
    }
    const alone = await place<CercleMember>(null, html`<cercle-member>our buyer</cercle-member>`);
    expect(deep(alone, 'cercle-notice, cercle-skeleton')).to.have.length(0);
  });

  it('has a card for whoever chooses it, points at it or comes to it by keys', async () => {
    const { name } = await put('thomas');
    const card = () => deep<CercleMemberCard>(name, 'cercle-member-card')[0]!;
    buttonIn(name).click();
    await eventually(() => isOpen(name));
    expect([card().member, card().variant]).to.deep.equal(['thomas', 'full']);
    deep<HTMLElement>(name, '#hover-card')[0]!.hidePopover();
    await drawn(name);
    buttonIn(name).dispatchEvent(new PointerEvent('pointerenter'));
    await eventually(() => isOpen(name));
    expect(card().variant).to.equal('hover');
    buttonIn(name).dispatchEvent(new PointerEvent('pointerleave'));
    await eventually(() => !isOpen(name));
    buttonIn(name).focus();
    await eventually(() => isOpen(name));
    buttonIn(name).blur();
    await eventually(() => !isOpen(name));
  });

  it('lets go of everything once it is gone', async () => {
    const { session, name } = await put('thomas');
    buttonIn(name).click();
    await eventually(() => isOpen(name));
    name.remove();
    expect(session.watchers.size).to.equal(0);
    expect(session.listeners).to.equal(0);
  });
});
