import { expect } from '@open-wc/testing';
import { stewardPeople } from '../../../src/protocol/steward-list.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, drawn, wordsOf, write } from '../../support/placed.ts';
import { scriptedSession, type ScriptedSession } from '../../support/scripted-session.ts';
import { choose, inputsOf, putSteward, rowsOf } from '../../support/steward-page.ts';
import { everybody, person } from '../../support/steward-examples.ts';
import {
  hearSteward,
  ofNoSteward,
  ofSteward,
  ofStewardThatFails,
} from '../../support/steward-scene.ts';

const inputs = (session: ScriptedSession) => inputsOf(session, stewardPeople);

describe('cercle-steward', () => {
  afterEach(clear);

  it('lists people with their organization, their end, and what is to be looked at', async () => {
    const { widget } = await putSteward();
    expect(wordsOf(widget)).to.include('5 people');
    const [claire, lukas, nora] = rowsOf(widget);
    expect(claire).to.match(
      /Claire Fontaine . Maison Aubry Employee steward claire@ aubry.example/,
    );
    expect(lukas).to.match(/Lukas Keller . Alpenhof Vertrieb Distributor .* until 7 Nov 2026/);
    expect(lukas).to.include('Paul Henriot, their host contact, is no member of the company.');
    expect(nora).to.include('They have not come in for 90 days.');
  });

  it('says of whom nobody answers for', async () => {
    const { hostContact, ...alone } = eg.supplier();
    expect(hostContact).not.to.equal(undefined);
    const { widget } = await putSteward(
      ofSteward({ people: [person({ member: alone, concerns: ['host-gone'] })] }),
    );
    expect(rowsOf(widget)[0]).to.include('Nobody answers for them.');
  });

  it('narrows people to what they are, by words as well, and shows all again', async () => {
    const { session, widget } = await putSteward();
    await choose(widget, 'Affiliation', 'supplier');
    await choose(widget, 'To look at', 'ended');
    expect(rowsOf(widget)).to.have.length(1);
    expect(rowsOf(widget)[0]).to.include('Charlotte Cooper');
    expect(inputs(session).at(-1)!.filter).to.deep.equal({
      affiliation: 'supplier',
      concern: 'ended',
    });
    await choose(widget, 'Affiliation', '');
    await choose(widget, 'To look at', '');
    await choose(widget, 'Organization', 'alpenhof');
    expect(rowsOf(widget)[0]).to.include('Lukas Keller');
    const [field] = deep<HTMLInputElement>(widget, '[type="search"]');
    for (const words of ['z', 'zz']) write(field!, words);
    await eventually(() => wordsOf(widget).includes('Nothing here is like that.'));
    expect(new Set(inputs(session).map(({ query }) => query))).to.deep.equal(new Set(['', 'zz']));
    buttonOf(widget, 'Show all').click();
    await drawn(widget);
    expect(field!.value).to.equal('');
    expect(rowsOf(widget)).to.have.length(5);
    buttonOf(widget, 'Stewards').click();
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(1);
    expect(buttonOf(widget, 'Stewards').ariaPressed).to.equal('true');
  });

  it('reads on after the last of them, and reads as many anew once the connection was away', async () => {
    const { session, widget } = await putSteward(ofSteward({ atOnce: 2 }));
    buttonOf(widget, 'Show more').click();
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(4);
    expect(inputs(session)[1]!.after.id).to.equal('lukas');
    session.setStatus('offline');
    await drawn(widget);
    expect(wordsOf(widget)).to.include('No connection since');
    session.setNow(eg.monday + 1000);
    session.setStatus('open');
    await drawn(widget);
    expect(inputs(session).map(({ after }) => after?.id)).to.deep.equal([
      ...[undefined, 'lukas'],
      ...[undefined, 'lukas'],
    ]);
    expect(rowsOf(widget)).to.have.length(4);
  });

  it('has tabs, of which one is chosen and the keys go to the others', async () => {
    const { widget } = await putSteward();
    const [list] = deep(widget, '[role="tablist"]');
    const tabs = deep(widget, '[role="tab"]');
    const [panel] = deep(widget, '[role="tabpanel"]');
    expect(tabs.filter((tab) => tab.ariaSelected === 'true')).to.have.length(1);
    expect(tabs.map((tab) => tab.tabIndex)).to.deep.equal(tabs.map((_, at) => (at === 0 ? 0 : -1)));
    expect(panel!.getAttribute('aria-labelledby')).to.equal(tabs[0]!.id);
    const press = (key: string) =>
      widget.shadowRoot!.activeElement!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
      );
    tabs[0]!.focus();
    press('ArrowLeft');
    expect(widget.shadowRoot!.activeElement).to.equal(tabs.at(-1));
    press('ArrowRight');
    expect(widget.shadowRoot!.activeElement).to.equal(tabs[0]);
    press('End');
    expect(widget.shadowRoot!.activeElement).to.equal(tabs.at(-1));
    list!.dir = 'rtl';
    press('ArrowLeft');
    expect(widget.shadowRoot!.activeElement).to.equal(tabs[0]);
  });

  it('shows whoever is no steward what it shows where nothing is, and goes at once', async () => {
    const { widget } = await putSteward(ofNoSteward());
    expect(wordsOf(widget)).to.include('There is nothing here for you to read.');
    expect(wordsOf(widget)).not.to.match(/steward/i);
    clear();
    const other = await putSteward();
    hearSteward(other.session, false);
    await drawn(other.widget);
    expect(wordsOf(other.widget)).not.to.include('Claire Fontaine');
    expect(wordsOf(other.widget)).to.include('There is nothing here for you to read.');
    const before = inputs(other.session).length;
    hearSteward(other.session, true);
    await drawn(other.widget);
    expect(inputs(other.session)).to.have.length(before + 1);
    expect(rowsOf(other.widget)).to.have.length(5);
  });

  it('waits, and says what could not be loaded, with another try', async () => {
    const opening = await putSteward(scriptedSession());
    expect(deep(opening.widget, 'cercle-skeleton')).to.have.length(1);
    expect(wordsOf(opening.widget)).not.to.include('There is nothing here');
    clear();
    const waiting = await putSteward(ofStewardThatFails('never'));
    expect(deep(waiting.widget, 'cercle-skeleton')).to.have.length(1);
    clear();
    const { session, widget } = await putSteward(ofStewardThatFails('refused'));
    expect(wordsOf(widget)).to.include('The people could not be loaded.');
    session.script(stewardPeople, () => ({
      ok: true,
      data: { people: everybody(), after: null, count: 5 },
    }));
    buttonOf(widget, 'Try again').click();
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(5);
    expect(wordsOf(widget)).not.to.include('could not be loaded');
  });

  it('keeps within 320 pixels', async () => {
    const { widget } = await putSteward();
    widget.parentElement!.style.setProperty('width', '320px');
    await drawn(widget);
    expect(widget.scrollWidth).to.be.at.most(320);
    const [base] = deep(widget, '.base');
    expect(base!.scrollWidth).to.be.at.most(base!.clientWidth);
  });
});
