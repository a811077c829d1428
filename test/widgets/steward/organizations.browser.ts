import { expect } from '@open-wc/testing';
import { organizationLimit } from '../../../src/protocol/steward-change.ts';
import { stewardOrganizations, stewardPeople } from '../../../src/protocol/steward-list.ts';
import { clear, deep, drawn, wordsOf, write } from '../../support/placed.ts';
import { refusal } from '../../support/scripted-session.ts';
import {
  choose,
  inputsOf,
  openRow,
  press,
  putSteward,
  rowsOf,
} from '../../support/steward-page.ts';
import { organization } from '../../support/steward-examples.ts';
import { ofSteward, ofStewardThatFails } from '../../support/steward-scene.ts';

const put = (session = ofSteward()) => putSteward(session, 'Organizations');

describe('the organizations of a steward', () => {
  afterEach(clear);

  it('are listed with their people, their rooms, and when the first and the last leave', async () => {
    const of = { id: 'aubry', name: 'Maison Aubry', affiliation: 'employee' as const };
    const ends = { firstEnd: null, lastEnd: null, ended: 0, rooms: [], admissions: 0 };
    const session = ofSteward({
      organizations: [organization(), organization({ organization: of, people: 1, ...ends })],
    });
    const { widget } = await put(session);
    expect(wordsOf(widget)).to.include('2 organizations');
    const [exotic, aubry] = rowsOf(widget);
    expect(exotic).to.match(/Exotic Liquids . Supplier 6 people 1 whose .* has ended in 1 room/);
    expect(exotic).to.include('until 31 Dec 2026 to 31 Mar 2027');
    expect(aubry).to.match(/Maison Aubry . Employee 1 person More/);
    const row = await openRow(widget, 'Exotic Liquids');
    expect(wordsOf(row)).to.include('Admitted to Winter box in the Nordics');
    expect(deep(await openRow(widget, 'Maison Aubry'), 'form')).to.have.length(0);
  });

  it('have an end set for all their people, and lifted', async () => {
    const { session, widget } = await put();
    const row = await openRow(widget, 'Exotic Liquids');
    const [field] = deep<HTMLInputElement>(row, '[type="date"]');
    write(field!, '2026-12-31');
    await press(widget, row, 'Set the end');
    expect(inputsOf(session, organizationLimit)).to.deep.equal([
      { organization: 'exotic', endsOn: '2026-12-31' },
    ]);
    expect(wordsOf(row)).to.include('Stewards have set 31 Dec 2026 for all its people.');
    expect(wordsOf(row)).to.include('The end is set.');
    const reads = inputsOf(session, stewardOrganizations).filter(({ limit }) => limit === 50);
    expect(reads).to.have.length(2);
    await press(widget, row, 'Lift the end that stewards set');
    expect(inputsOf(session, organizationLimit)[1].endsOn).to.equal(null);
  });

  it('say why an end is refused, and keep the day', async () => {
    const session = ofSteward();
    session.script(organizationLimit, () => refusal('invalid', { field: 'endsOn' }));
    const { widget } = await put(session);
    const row = await openRow(widget, 'Exotic Liquids');
    const [field] = deep<HTMLInputElement>(row, '[type="date"]');
    write(field!, '2026-11-01');
    await press(widget, row, 'Set the end');
    expect(wordsOf(row)).to.include('Choose a day that is yet to come.');
    expect(field!.value).to.equal('2026-11-01');
  });

  it('are narrowed to an affiliation, and to those with an end', async () => {
    const { session, widget } = await put();
    await choose(widget, 'Affiliation', 'supplier');
    await press(widget, widget, 'With an end');
    expect(inputsOf(session, stewardOrganizations).at(-1).filter).to.deep.equal({
      affiliation: 'supplier',
      limited: true,
    });
    expect(wordsOf(widget)).to.include('Nothing here is like that.');
  });

  it('lead to their people', async () => {
    const { session, widget } = await put();
    const row = await openRow(widget, 'Exotic Liquids');
    await press(widget, row, 'Show its people');
    await drawn(widget);
    expect(inputsOf(session, stewardPeople).at(-1).filter).to.deep.equal({
      organization: 'exotic',
    });
    expect(rowsOf(widget)).to.have.length(2);
    expect(widget.shadowRoot!.activeElement?.id).to.equal('tab-people');
  });

  it('say what could not be loaded', async () => {
    const { widget } = await put(ofStewardThatFails('refused'));
    expect(wordsOf(widget)).to.include('The organizations could not be loaded.');
  });
});
