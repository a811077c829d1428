import { expect, html } from '@open-wc/testing';
import { memberDetailed } from '../../../src/protocol/details.ts';
import { memberEdit } from '../../../src/protocol/member-edit.ts';
import { memberFollow, memberFollowed } from '../../../src/protocol/member-follow.ts';
import type { CercleCardActionEvent } from '../../../src/widgets/member-card/card-action.ts';
import type { CercleMemberCard } from '../../../src/widgets/member-card/member-card.ts';
import '../../../src/widgets/member-card/member-card.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { details, withPeople } from '../../support/people-scene.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { refusal } from '../../support/scripted-session.ts';

type Options = Parameters<typeof withPeople>[0];

const put = async (member: string, options: Options = {}, content?: unknown) => {
  const session = withPeople(options);
  const card = await place<CercleMemberCard>(
    session,
    html`<cercle-member-card member=${member}>${content}</cercle-member-card>`,
  );
  await drawn(card);
  return { session, card };
};
const inputsOf = ({ asked }: ReturnType<typeof withPeople>, intent: string) =>
  asked.filter(({ name }) => name === intent).map(({ input }) => input);
const write = (card: CercleMemberCard, selector: string, value: string) => {
  const [field] = deep<HTMLInputElement>(card, selector);
  field!.value = value;
  field!.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

describe('a member card in full', () => {
  afterEach(clear);

  it('says how an employee is reached, to whom they report, and which rooms are shared', async () => {
    const { session, card } = await put('thomas');
    const words = wordsOf(card);
    expect(words).to.match(/Mail claire\.fontaine@ ?aubry\.example/);
    expect(words).to.include('Manager Nora Weiß');
    expect(words).to.include('Team Glass and closures');
    expect(words).to.include('Rooms you share Winter box in the Nordics Glass agreement 2027');
    expect(words).to.include('glass 3 answers accepted claims');
    const hrefs = deep<HTMLAnchorElement>(card, 'dl a').map(({ href }) => href);
    expect(hrefs).to.deep.equal([
      'mailto:claire.fontaine@aubry.example',
      'tel:+33472000001',
      'https://calendar.example/claire',
    ]);
    const moved = details({ id: 'thomas', team: 'Corks' });
    session.hear(eg.fact(memberDetailed, { details: moved }, { stream: 'details/thomas' }));
    await drawn(card);
    expect(wordsOf(card)).to.include('Team Corks');
  });

  it('does not ask for what only employees see, as a partner', async () => {
    const member = eg.supplier();
    const contact = { mail: 'claire@aubry.example' };
    const { session, card } = await put('claire', { member, shared: { contact } });
    expect([...session.watchers.keys()]).to.deep.equal([
      ...[eg.profileStream('claire'), 'member/ravi'],
    ]);
    expect(wordsOf(card)).to.match(/Mail claire@ ?aubry\.example/);
    const own = await put('ravi', { member });
    expect([...own.session.watchers.keys()]).to.include('details/ravi');
  });

  it('points at an end that is near', async () => {
    const ravi = eg.supplier({ endsAt: eg.monday + 12 * 86_400_000 });
    const near = await put('ravi', { people: [ravi] });
    expect(wordsOf(near.card)).to.include('it ends in 12 days');
    expect(deep(near.card, '.near svg')).to.have.length(1);
    const far = await put('ravi');
    expect(deep(far.card, '.near')).to.have.length(0);
  });

  it('follows its member, and says so once it is so', async () => {
    const { session, card } = await put('thomas');
    const button = buttonOf(card, 'Follow');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    button.click();
    await drawn(card);
    expect(inputsOf(session, memberFollow.name)).to.deep.equal([
      { member: 'thomas', follow: true },
    ]);
    expect(wordsOf(card)).not.to.include('Following');
    const followed = { member: 'thomas', follow: true };
    session.hear(eg.fact(memberFollowed, followed, { stream: eg.memberStream('claire') }));
    await drawn(card);
    expect(buttonOf(card, 'Following').getAttribute('aria-pressed')).to.equal('true');
  });

  it('has the host’s sections and actions, and lets the host stop a link', async () => {
    const sections = html`<p slot="sections">Two open claims</p>
      <button slot="actions">Supplier file</button>`;
    const { card } = await put('thomas', {}, sections);
    card.actions = [
      { label: 'Open in CRM', href: '/crm/thomas' },
      { label: 'Book', name: 'book' },
      { label: 'Odd', href: 'javascript:alert(1)' },
    ];
    await drawn(card);
    const told: [string, string][] = [];
    const hear = (event: CercleCardActionEvent) => {
      told.push([event.member, event.name]);
      event.preventDefault();
    };
    document.body.addEventListener('cercle-card-action', hear);
    const link = deep<HTMLAnchorElement>(card, 'a.button')[0]!;
    expect(link.getAttribute('href')).to.equal('/crm/thomas');
    link.click();
    buttonOf(card, 'Book').click();
    expect(deep(card, '[href^="javascript"]')).to.have.length(0);
    document.body.removeEventListener('cercle-card-action', hear);
    expect(told).to.deep.equal([
      ['thomas', 'Open in CRM'],
      ['thomas', 'book'],
    ]);
    expect(
      deep<HTMLSlotElement>(card, 'slot').flatMap((slot) => slot.assignedElements()),
    ).to.have.length(2);
  });

  it('is edited by its member only, and sends just what was changed', async () => {
    const other = await put('thomas');
    expect(wordsOf(other.card)).not.to.include('Edit');
    const { session, card } = await put('claire');
    session.script(memberEdit, () => ({ ok: true, data: {} }));
    buttonOf(card, 'Edit').click();
    await drawn(card);
    write(card, 'textarea', 'glass\n Customs \n\n');
    await drawn(card);
    buttonOf(card, 'Save').click();
    await drawn(card);
    expect(inputsOf(session, memberEdit.name)).to.deep.equal([{ expertise: ['glass', 'Customs'] }]);
    expect(deep(card, 'form')).to.have.length(0);
    expect(session.draft('card/claire').text).to.equal('');
  });

  it('changes the languages, each chosen and removed by itself', async () => {
    const { session, card } = await put('claire');
    session.script(memberEdit, () => ({ ok: true, data: {} }));
    buttonOf(card, 'Edit').click();
    await drawn(card);
    deep<HTMLButtonElement>(card, '[aria-label="Remove French"]')[0]!.click();
    const [select] = deep<HTMLSelectElement>(card, 'select');
    select!.value = 'de';
    select!.dispatchEvent(new Event('change'));
    await drawn(card);
    buttonOf(card, 'Save').click();
    await drawn(card);
    expect(inputsOf(session, memberEdit.name)).to.deep.equal([{ languages: ['en', 'de'] }]);
  });

  it('takes for a phone what is the number of one, and leaves what the host says as it is', async () => {
    const { session, card } = await put('claire');
    session.script(memberEdit, () => ({ ok: true, data: {} }));
    buttonOf(card, 'Edit').click();
    await drawn(card);
    const [phone] = deep<HTMLInputElement>(card, '[type="tel"]');
    write(card, '[type="tel"]', 'at the reception');
    buttonOf(card, 'Save').click();
    await drawn(card);
    expect(wordsOf(phone!.closest('label')!)).to.include('Write a phone number: digits');
    expect(phone!.value).to.equal('at the reception');
    expect(card.shadowRoot!.activeElement).to.equal(phone);
    write(card, '[type="tel"]', ' +33 4 72 00 00 01 ext. 12 ');
    buttonOf(card, 'Save').click();
    await drawn(card);
    expect(inputsOf(session, memberEdit.name)).to.deep.equal([
      { phone: '+33 4 72 00 00 01 ext. 12' },
    ]);
    const hear = (phone: string) =>
      session.hear(
        eg.fact(memberDetailed, { details: details({ phone }) }, { stream: 'details/claire' }),
      );
    hear('+33 (4) 72-00.00/01 poste 12');
    await eventually(() => deep(card, '[href="tel:+33472000001;ext=12"]').length === 1);
    hear('switchboard');
    await drawn(card);
    buttonOf(card, 'Edit').click();
    await drawn(card);
    write(card, 'textarea', 'glass');
    buttonOf(card, 'Save').click();
    await drawn(card);
    expect(inputsOf(session, memberEdit.name).at(-1)).to.deep.equal({ expertise: ['glass'] });
  });

  it('says in its place what is wrong, and keeps what was written', async () => {
    const { session, card } = await put('claire');
    buttonOf(card, 'Edit').click();
    await drawn(card);
    write(card, 'textarea', 'x'.repeat(101));
    write(card, '[type="tel"]', '+33 6 12');
    buttonOf(card, 'Save').click();
    await drawn(card);
    expect(wordsOf(card)).to.include('in 100 characters or fewer.');
    expect(inputsOf(session, memberEdit.name)).to.deep.equal([]);
    write(card, 'textarea', 'glass');
    session.script(memberEdit, () => refusal('invalid', { field: 'phone' }));
    buttonOf(card, 'Save').click();
    await drawn(card);
    const [phone] = deep<HTMLInputElement>(card, '[type="tel"]');
    expect(phone!.getAttribute('aria-invalid')).to.equal('true');
    expect(phone!.value).to.equal('+33 6 12');
    expect(card.shadowRoot!.activeElement).to.equal(phone);
    expect(JSON.parse(session.draft('card/claire').text)).to.deep.equal({
      expertise: 'glass',
      phone: '+33 6 12',
    });
    buttonOf(card, 'Cancel').click();
    await drawn(card);
    expect(session.draft('card/claire').text).to.equal('');
  });
});
