import { expect } from '@open-wc/testing';
import {
  inspectionAgree,
  inspectionChanged,
  inspectionEnd,
  inspectionList,
  inspectionUse,
} from '../../../src/protocol/inspection.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { clear, deep, drawn, wordsOf } from '../../support/placed.ts';
import { refusal } from '../../support/scripted-session.ts';
import { inputsOf, press, putSteward, rowsOf } from '../../support/steward-page.ts';
import { agreed, endedInspections, inspection } from '../../support/steward-examples.ts';
import { ofSteward, ofStewardThatFails } from '../../support/steward-scene.ts';

const put = (session = ofSteward()) => putSteward(session, 'Inspections');
const only = (one = inspection()) => ofSteward({ inspections: [one] });

describe('the inspections of a steward', () => {
  afterEach(clear);

  it('say who asked, why, who agreed, and until when', async () => {
    const { widget } = await put();
    const [asked, agreedTo] = rowsOf(widget);
    expect(asked).to.match(
      /Winter box in the Nordics Thomas Berger asked on Mon \d\d:00. It waits for another steward until Thu/,
    );
    expect(asked).to.include('Reason: Exotic Liquids complains of what is said there.');
    expect(agreedTo).to.match(/Thomas Berger agreed that Claire Fontaine reads it, until Mon/);
  });

  it('are agreed to by another, who is asked twice', async () => {
    const { session, widget } = await put(only());
    await press(widget, widget, 'Agree…');
    expect(inputsOf(session, inspectionAgree)).to.have.length(0);
    await press(widget, widget, 'Agree: it opens to Thomas Berger for an hour');
    expect(inputsOf(session, inspectionAgree)).to.deep.equal([{ inspection: 'inspection-1' }]);
    expect(rowsOf(widget)[0]).to.include('Claire Fontaine agreed that Thomas Berger reads it');
    await press(widget, widget, 'End it');
    expect(rowsOf(widget)[0]).to.match(/has not read it. Ended by Claire Fontaine/);
    expect(deep(widget, '[part="actions"] button')).to.have.length(0);
  });

  it('are refused by another, or withdrawn by who asked', async () => {
    const { session, widget } = await put(only());
    await press(widget, widget, 'Refuse');
    expect(inputsOf(session, inspectionEnd)).to.deep.equal([{ inspection: 'inspection-1' }]);
    expect(rowsOf(widget)[0]).to.include('Refused by Claire Fontaine');
    clear();
    const own = inspection({ by: { id: 'claire', name: 'Claire Fontaine' } });
    const other = await put(only(own));
    expect(wordsOf(other.widget)).not.to.include('Agree');
    await press(other.widget, other.widget, 'Withdraw');
    expect(rowsOf(other.widget)[0]).to.include('Withdrawn on');
  });

  it('are read by who asked, and lead to the room while they are', async () => {
    const session = ofSteward({ inspections: [agreed()], pages: { room: '/rooms/{room}' } });
    const { widget } = await put(session);
    expect(deep(widget, 'a.title')).to.have.length(0);
    await press(widget, widget, 'Read it now');
    expect(inputsOf(session, inspectionUse)).to.deep.equal([{ inspection: 'inspection-2' }]);
    expect(rowsOf(widget)[0]).to.match(/Claire Fontaine reads it since .* Thomas Berger agreed./);
    expect(deep(widget, 'a.title')[0]!.getAttribute('href')).to.equal('/rooms/launch');
    await press(widget, widget, 'End it');
    expect(deep(widget, 'a.title')).to.have.length(0);
  });

  it('change as they are told of', async () => {
    const { session, widget } = await put(only());
    const used = { ...inspection(), state: 'used' as const, usedAt: eg.monday };
    const stream = eg.memberStream('claire');
    session.hear(eg.fact(inspectionChanged, { inspection: used }, { stream }));
    await drawn(widget);
    expect(rowsOf(widget)[0]).to.include('Thomas Berger reads it since');
    expect(inputsOf(session, inspectionList)).to.have.length(2);
  });

  it('say why they ended', async () => {
    const { widget } = await put(ofSteward({ inspections: endedInspections() }));
    const words = ['Withdrawn', 'Refused', 'Ended', 'time was over', 'no steward', 'admitted'];
    rowsOf(widget).forEach((row, index) => expect(row).to.include(words[index]));
    expect(rowsOf(widget)).to.have.length(words.length);
  });

  it('say what was refused, and that there are none', async () => {
    const session = only();
    session.script(inspectionEnd, () => refusal('forbidden'));
    const { widget } = await put(session);
    await press(widget, widget, 'Refuse');
    expect(rowsOf(widget)[0]).to.include('This is no longer yours to decide.');
    clear();
    const none = await put(ofSteward({ inspections: [] }));
    expect(wordsOf(none.widget)).to.include('Nobody has asked to read a room.');
    await press(none.widget, none.widget, 'Ask to read a room');
    expect(none.widget.shadowRoot!.activeElement?.id).to.equal('tab-rooms');
  });

  it('are tried again where they could not be loaded', async () => {
    const { session, widget } = await put(ofStewardThatFails('refused'));
    expect(wordsOf(widget)).to.include('The inspections could not be loaded.');
    session.script(inspectionList, () => ({ ok: true, data: { inspections: [] } }));
    await press(widget, widget, 'Try again');
    await eventually(() => wordsOf(widget).includes('Nobody has asked'));
  });
});
