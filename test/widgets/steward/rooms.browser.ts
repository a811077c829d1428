import { expect } from '@open-wc/testing';
import { inspectionAsk } from '../../../src/protocol/inspection.ts';
import { facilitatorName } from '../../../src/protocol/steward-change.ts';
import { stewardRooms } from '../../../src/protocol/steward-list.ts';
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
import { ofSteward, ofStewardThatFails } from '../../support/steward-scene.ts';

const put = (session = ofSteward()) => putSteward(session, 'Rooms');
const glass = 'Glass agreement 2027';
const launch = 'Winter box in the Nordics';

describe('the rooms of a steward', () => {
  afterEach(clear);

  it('are listed with their stage, their review, whom they admit, and what is to be looked at', async () => {
    const { widget } = await put();
    expect(wordsOf(widget)).to.include('3 rooms');
    const [company, ofLaunch, ofGlass] = rowsOf(widget);
    expect(company).to.include('Maison Aubry the whole company 42 people');
    expect(ofLaunch).to.match(/Nordics Running 9 people . Exotic Liquids review 1 Dec 2026 More/);
    expect(ofGlass).to.include(
      'No colleague keeps it alive any more. The day of its review has passed. It is read-only, since nobody has reviewed it. Thomas Berger, its sponsor, is no member of the company.',
    );
    const row = await openRow(widget, launch);
    expect(wordsOf(row)).to.match(/Kept by Nora Weiß Sponsor Thomas Berger Opened 23 Sept? 2026/);
    expect(wordsOf(row)).to.include('Admitted Exotic Liquids Partners apart');
  });

  it('lead to those that the steward is in, and to no other', async () => {
    const session = ofSteward({ pages: { room: '/rooms/{room}' } });
    const { widget } = await put(session);
    const links = deep<HTMLAnchorElement>(widget, 'a.title');
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(['/rooms/network']);
  });

  it('are narrowed to a stage, an organization and a concern', async () => {
    const { session, widget } = await put();
    await choose(widget, 'Stage', 'pilot');
    await choose(widget, 'To look at', 'unkept');
    expect(rowsOf(widget)).to.have.length(1);
    await choose(widget, 'Organization', 'exotic');
    expect(inputsOf(session, stewardRooms).at(-1).filter).to.deep.equal({
      ...{ stage: 'pilot', concern: 'unkept', organization: 'exotic' },
    });
    expect(wordsOf(widget)).to.include('Nothing here is like that.');
  });

  it('get an owner where nobody keeps them', async () => {
    const { session, widget } = await put();
    const row = await openRow(widget, glass);
    await press(widget, row, 'Make them its owner');
    expect(wordsOf(row)).to.include('Choose a colleague.');
    write(deep<HTMLInputElement>(row, '[role="combobox"]')[0]!, 'Nora Weiß');
    await drawn(widget);
    session.script(facilitatorName, () => refusal('invalid', { field: 'member' }));
    await press(widget, row, 'Make them its owner');
    expect(wordsOf(row)).to.include('Choose a colleague who is no steward');
    session.script(facilitatorName, () => ({ ok: true, data: { membership: {} as never } }));
    await press(widget, row, 'Make them its owner');
    expect(inputsOf(session, facilitatorName).at(-1)).to.deep.equal({
      room: 'glass',
      member: 'nora',
    });
    expect(wordsOf(row)).to.include('Nora Weiß is its owner now.');
    expect(inputsOf(session, stewardRooms)).to.have.length(2);
    const other = await openRow(widget, launch);
    expect(deep(other, 'cercle-member-picker')).to.have.length(0);
  });

  it('are asked for, to be read, with a reason that a refusal does not lose', async () => {
    const { session, widget } = await put();
    const row = await openRow(widget, launch);
    const [field] = deep<HTMLTextAreaElement>(row, 'textarea');
    write(field!, 'Because');
    await press(widget, row, 'Ask to read it');
    expect(wordsOf(row)).to.include('Say more of why: those inside will ask.');
    const reason = 'Exotic Liquids complains of what is said there.';
    write(field!, reason);
    session.script(inspectionAsk, () => refusal('invalid', { field: 'room' }));
    await press(widget, row, 'Ask to read it');
    expect(wordsOf(row)).to.include('You are in this room already, or have asked to read it.');
    expect(field!.value).to.equal(reason);
    session.script(inspectionAsk, () => ({ ok: true, data: { inspection: {} as never } }));
    await press(widget, row, 'Ask to read it');
    expect(inputsOf(session, inspectionAsk).at(-1)).to.deep.equal({ room: 'launch', reason });
    expect(wordsOf(row)).to.include('You have asked. It waits for another steward.');
    expect(field!.value).to.equal('');
    await press(widget, row, 'Show the inspections');
    expect(widget.shadowRoot!.activeElement?.id).to.equal('tab-inspections');
  });

  it('are not asked for where the steward is in them', async () => {
    const { widget } = await put();
    expect(deep(await openRow(widget, 'Maison Aubry'), 'textarea')).to.have.length(0);
  });

  it('say what could not be loaded', async () => {
    const { widget } = await put(ofStewardThatFails('refused'));
    expect(wordsOf(widget)).to.include('The rooms could not be loaded.');
  });
});
