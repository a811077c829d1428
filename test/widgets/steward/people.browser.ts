import { expect } from '@open-wc/testing';
import { hostChange, memberEnd, memberLimit } from '../../../src/protocol/steward-change.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { clear, deep, drawn, wordsOf, write } from '../../support/placed.ts';
import { refusal } from '../../support/scripted-session.ts';
import { inputsOf, openRow, press, putSteward, rowOf } from '../../support/steward-page.ts';
import { hearSteward, ofSteward } from '../../support/steward-scene.ts';

const fieldIn = (root: Element, selector: string) => deep<HTMLInputElement>(root, selector)[0]!;

describe('what a steward changes of people', () => {
  afterEach(clear);

  it('stands below one of them, with what else is known', async () => {
    const { widget } = await putSteward();
    const ravi = await openRow(widget, 'Ravi Patel');
    expect(wordsOf(ravi)).to.include('Title Account manager');
    expect(wordsOf(ravi)).to.match(/Member since 28 Sept? 2025/);
    expect(wordsOf(ravi)).to.include('Ends, by host or invitation 31 Mar 2027');
    await openRow(widget, 'Nora Weiß');
    expect(deep(widget, '[role="group"]')).to.have.length(1);
    expect(deep(widget, '[aria-expanded="true"]')).to.have.length(1);
    expect(deep(rowOf(widget, 'Nora Weiß'), '[type="date"], cercle-member-picker')).to.have.length(
      0,
    );
    expect(deep(rowOf(widget, 'Nora Weiß'), 'textarea')).to.have.length(1);
    await openRow(widget, 'Claire Fontaine');
    expect(deep(rowOf(widget, 'Claire Fontaine'), 'textarea')).to.have.length(0);
  });

  it('is when their membership ends, and that it does not any more', async () => {
    const { session, widget } = await putSteward();
    const ravi = await openRow(widget, 'Ravi Patel');
    await press(widget, ravi, 'Set the end');
    expect(wordsOf(ravi)).to.include('Choose a day.');
    write(fieldIn(ravi, '[type="date"]'), '2026-12-31');
    await press(widget, ravi, 'Set the end');
    expect(inputsOf(session, memberLimit)).to.deep.equal([
      { member: 'ravi', endsOn: '2026-12-31' },
    ]);
    expect(wordsOf(ravi)).to.include('The end is set.').and.include('until 31 Dec 2026');
    expect(fieldIn(ravi, '[type="date"]').value).to.equal('2026-12-31');
    await press(widget, ravi, 'Lift the end that stewards set');
    expect(inputsOf(session, memberLimit)[1]).to.deep.equal({ member: 'ravi', endsOn: null });
    expect(wordsOf(ravi)).to.include('until 31 Mar 2027');
  });

  it('says why an end is refused, and keeps the day', async () => {
    const session = ofSteward();
    session.script(memberLimit, () => refusal('invalid', { field: 'endsOn' }));
    const { widget } = await putSteward(session);
    const ravi = await openRow(widget, 'Ravi Patel');
    const field = fieldIn(ravi, '[type="date"]');
    write(field, '2027-06-30');
    await press(widget, ravi, 'Set the end');
    expect(wordsOf(ravi)).to.include('says until 31 Mar 2027: it is prolonged there.');
    expect(field.value).to.equal('2027-06-30');
    expect(field.ariaInvalid).to.equal('true');
    write(field, '2026-11-01');
    await press(widget, ravi, 'Set the end');
    expect(wordsOf(ravi)).to.include('Choose a day that is yet to come.');
    session.script(memberLimit, () => refusal('absent'));
    await press(widget, ravi, 'Set the end');
    expect(wordsOf(ravi)).to.include('This is no longer yours to decide.');
    expect(session.queue).to.have.length(0);
  });

  it('is who answers for them: a colleague who is looked for, or whom the host names', async () => {
    const { session, widget } = await putSteward();
    const lukas = await openRow(widget, 'Lukas Keller');
    await press(widget, lukas, 'Name them');
    expect(wordsOf(lukas)).to.include('Choose a colleague.');
    const field = fieldIn(lukas, '[role="combobox"]');
    write(field, 'Ravi');
    await eventually(() => wordsOf(lukas).includes('Nobody was found by that name.'));
    write(field, 'Nora Weiß');
    await eventually(() => deep(lukas, '[role="option"]').length === 0 && field.value !== '');
    await drawn(widget);
    await press(widget, lukas, 'Name them');
    expect(inputsOf(session, hostChange)).to.deep.equal([{ member: 'lukas', host: 'nora' }]);
    expect(wordsOf(lukas)).to.include('Host contact Nora Weiß, named by a steward');
    expect(field.value).to.equal('');
    await press(widget, lukas, 'Leave it to the host again');
    expect(inputsOf(session, hostChange)[1]).to.deep.equal({ member: 'lukas', host: null });
    expect(wordsOf(lukas)).to.include('Host contact Paul Henriot');
  });

  it('is that they are out, with a reason and asked twice, and that they may come in again', async () => {
    const { session, widget } = await putSteward();
    const nora = await openRow(widget, 'Nora Weiß');
    const twice = async () => {
      await press(widget, nora, 'Put out of the network…');
      await press(widget, nora, 'Put Nora Weiß out, at once');
    };
    await twice();
    expect(wordsOf(nora)).to.include('Say why: somebody will ask.');
    write(fieldIn(nora, 'textarea'), 'Left the company in March.');
    await press(widget, nora, 'Put out of the network…');
    expect(inputsOf(session, memberEnd)).to.have.length(0);
    await press(widget, nora, 'Put Nora Weiß out, at once');
    expect(inputsOf(session, memberEnd)).to.deep.equal([
      { member: 'nora', reason: 'Left the company in March.' },
    ]);
    expect(wordsOf(nora)).to.include('Nora Weiß is out of the network.');
    expect(deep(nora, 'textarea')).to.have.length(0);
    await eventually(() => widget.shadowRoot!.activeElement?.ariaExpanded === 'true');
    expect(session.draft('steward/out nora').text).to.equal('');
    await press(widget, nora, 'Let them in again');
    expect(inputsOf(session, memberLimit)).to.deep.equal([{ member: 'nora', endsOn: null }]);
    expect(deep(nora, 'textarea')).to.have.length(1);
  });

  it('loses nothing that was typed: not by a refusal, nor by looking away', async () => {
    const session = ofSteward();
    session.script(memberEnd, () => refusal('unavailable'));
    const { widget } = await putSteward(session);
    const ravi = await openRow(widget, 'Ravi Patel');
    write(fieldIn(ravi, 'textarea'), 'Their contract is over.');
    await press(widget, ravi, 'Put out of the network…');
    await press(widget, ravi, 'Put Ravi Patel out, at once');
    expect(wordsOf(ravi)).to.include('No connection. Try again when there is one.');
    write(fieldIn(ravi, '[type="date"]'), '2026-12-01');
    await openRow(widget, 'Nora Weiß');
    await openRow(widget, 'Ravi Patel');
    expect(fieldIn(ravi, 'textarea').value).to.equal('Their contract is over.');
    expect(fieldIn(ravi, '[type="date"]').value).to.equal('2026-12-01');
  });

  it('is said to be refused above the list, where that came later', async () => {
    const draft = { text: '', title: 'Put Ravi Patel out of the network' };
    const input = { member: 'ravi', reason: 'Their contract is over.' };
    const error = { code: 'invalid', message: 'refused' } as const;
    const refused = { key: 'key-1', name: memberEnd.name, input, draft, at: eg.monday, tries: 1 };
    const queue = [{ ...refused, state: 'refused' as const, error }];
    const { session, widget } = await putSteward(ofSteward({ queue: queue as never }));
    expect(wordsOf(widget)).to.include('“Put Ravi Patel out of the network” was not taken.');
    await press(widget, widget, 'Discard');
    expect(session.queue).to.have.length(0);
  });

  it('goes with their being a steward', async () => {
    const { session, widget } = await putSteward();
    await openRow(widget, 'Ravi Patel');
    hearSteward(session, false);
    await drawn(widget);
    hearSteward(session, true);
    await drawn(widget);
    expect(deep(widget, '[role="group"]')).to.have.length(0);
  });
});
