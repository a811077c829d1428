import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/ui/member-picker/member-picker.ts';
import type {
  CerclePickEvent,
  CercleMemberPicker,
  CerclePickQueryEvent,
} from '../../../src/ui/member-picker/member-picker.ts';
import * as eg from '../../support/eg.ts';

async function picker(members = [eg.member(), eg.supplier()]): Promise<CercleMemberPicker> {
  const element = await fixture<CercleMemberPicker>(
    html`<cercle-member-picker name="sponsor" label="Sponsor"></cercle-member-picker>`,
  );
  element.addEventListener('cercle-pick-query', (event) => {
    (event as CerclePickQueryEvent).answer(members);
  });
  return element;
}

const field = (element: Element) => element.shadowRoot!.querySelector('input')!;
const options = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]'),
];

async function type(element: CercleMemberPicker, text: string): Promise<void> {
  field(element).value = text;
  field(element).dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
}

async function press(element: CercleMemberPicker, key: string): Promise<void> {
  field(element).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
  await element.updateComplete;
}

describe('cercle-member-picker', () => {
  it('asks for those whose names are being written', async () => {
    const element = await picker();
    setTimeout(() => void type(element, 'Cl'));
    const { name, query } = (await oneEvent(element, 'cercle-pick-query')) as CerclePickQueryEvent;
    expect([name, query]).to.deep.equal(['sponsor', 'Cl']);
  });

  it('says that nobody has the name, until another is being written', async () => {
    const element = await picker();
    const said = () => element.shadowRoot!.querySelector('[role="status"]')!.textContent.trim();
    const asked: CerclePickQueryEvent[] = [];
    element.addEventListener(
      'cercle-pick-query',
      (event) => {
        event.stopImmediatePropagation();
        asked.push(event as CerclePickQueryEvent);
      },
      { capture: true },
    );
    await type(element, 'Zo');
    expect(said()).to.equal('');
    asked[0]!.answer([]);
    await element.updateComplete;
    expect(said()).to.equal('Nobody was found by that name.');
    await type(element, 'Z');
    expect(said()).to.equal('');
  });

  it('shows nothing of an answer that comes when another name is being written', async () => {
    const element = await picker();
    const asked: CerclePickQueryEvent[] = [];
    element.addEventListener(
      'cercle-pick-query',
      (event) => {
        event.stopImmediatePropagation();
        asked.push(event as CerclePickQueryEvent);
      },
      { capture: true },
    );
    await type(element, 'Cl');
    await type(element, 'Ra');
    asked[1]!.answer([eg.supplier()]);
    asked[0]!.answer([eg.member()]);
    await element.updateComplete;
    expect(options(element).map((option) => option.innerText)).to.have.length(1);
    expect(options(element)[0]!.innerText).to.include('Ravi Patel');
  });

  it('takes a whole name, however it is typed, as chosen where only one has it', async () => {
    const alone = await picker([eg.member({ name: 'Zoë Fontaine' })]);
    await type(alone, 'zoe fontaine ');
    await alone.updateComplete;
    expect(alone.chosen?.id).to.equal('claire');
    expect(field(alone).value).to.equal('Zoë Fontaine');
    expect(options(alone)).to.have.length(0);
    const both = await picker([eg.member(), eg.supplier({ name: 'Claire Fontaine' })]);
    await type(both, 'Claire Fontaine');
    expect(both.chosen).to.equal(undefined);
    expect(options(both)).to.have.length(2);
  });

  it('tells who was chosen by keys, and shows it', async () => {
    const element = await picker();
    await type(element, 'a');
    expect(options(element)).to.have.length(2);
    await press(element, 'ArrowDown');
    expect(field(element).getAttribute('aria-activedescendant')).to.equal('found-1');
    setTimeout(() => void press(element, 'Enter'));
    const { name, member } = (await oneEvent(element, 'cercle-pick')) as CerclePickEvent;
    expect([name, member!.id]).to.deep.equal(['sponsor', 'ravi']);
    await element.updateComplete;
    expect(field(element).value).to.equal('Ravi Patel');
    expect(field(element).getAttribute('aria-expanded')).to.equal('false');
  });

  it('tells who was chosen by pressing on them', async () => {
    const element = await picker();
    await type(element, 'a');
    setTimeout(() => options(element)[0]!.click());
    expect(((await oneEvent(element, 'cercle-pick')) as CerclePickEvent).member!.id).to.equal(
      'claire',
    );
  });

  it('forgets who was chosen as soon as another name is being written', async () => {
    const element = await picker();
    const chosen: (string | undefined)[] = [];
    element.addEventListener('cercle-pick', (event) => {
      chosen.push((event as CerclePickEvent).member?.id);
    });
    await type(element, 'Cl');
    await press(element, 'Enter');
    await type(element, 'Claire Fontain');
    expect(chosen).to.deep.equal(['claire', undefined]);
    expect(field(element).value).to.equal('Claire Fontain');
  });

  it("closes on Escape, and keeps keys from the page's shortcuts", async () => {
    const element = await picker();
    await type(element, 'Cl');
    let heard = 0;
    const hear = () => (heard += 1);
    document.addEventListener('keydown', hear);
    await press(element, 'Escape');
    document.removeEventListener('keydown', hear);
    expect(options(element)).to.have.length(0);
    expect(heard).to.equal(0);
  });
});
