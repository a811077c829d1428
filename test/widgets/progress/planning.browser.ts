import { expect } from '@open-wc/testing';
import {
  milestoneChanged,
  milestoneDrop,
  milestoneDropped,
  milestoneReach,
  milestoneRestore,
  milestoneSet,
} from '../../../src/protocol/milestone.ts';
import { membershipOpened } from '../../../src/protocol/room.ts';
import * as eg from '../../support/eg.ts';
import { write } from '../../support/deep.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, drawn, wordsOf } from '../../support/placed.ts';
import { asked, dialog, fill, press, put, rowOf, rows } from '../../support/placed-progress.ts';
import { ofFacilitator, ofOwner, ofReader } from '../../support/progress-scene.ts';
import { refusal } from '../../support/scripted-session.ts';
import { milestone } from '../../support/told-progress.ts';

describe('the milestones of a project', () => {
  afterEach(clear);

  it('lets who facilitates mark reached, reopen, drop, and bring back, with the keyboard where it was', async () => {
    const { session, widget } = await put();
    const focused = () => widget.shadowRoot!.activeElement;
    buttonOf(widget, 'Mark reached: Label proof signed').focus();
    await press(widget, 'Mark reached: Label proof signed');
    await eventually(() => rows(widget).length === 2);
    expect(asked(session, milestoneReach.name)).to.deep.equal([
      { milestone: 'proof', reached: true },
    ]);
    await eventually(() => focused() === deep(widget, 'summary')[0]);
    deep<HTMLElement>(widget, 'summary')[0]!.click();
    buttonOf(widget, 'Reopen: Label proof signed').focus();
    await press(widget, 'Reopen: Label proof signed');
    await eventually(() => rows(widget).length === 3);
    await eventually(() => focused()?.closest('li') === rowOf(widget, 'proof'));
    await press(widget, 'Drop: Label proof signed');
    await eventually(() => wordsOf(widget).includes('“Label proof signed” was dropped.'));
    expect(asked(session, milestoneDrop.name)).to.deep.equal([{ milestone: 'proof' }]);
    const undo = deep(widget, '[data-undo]')[0]!;
    expect((undo.getRootNode() as ShadowRoot).activeElement).to.equal(undo);
    undo.click();
    await eventually(() => rows(widget).length === 3);
    expect(asked(session, milestoneRestore.name)).to.deep.equal([{ milestone: 'proof' }]);
    await eventually(() => focused()?.closest('li') === rowOf(widget, 'proof'));
  });

  it('lets an owner say that theirs is reached, and nothing else; and a reader nothing', async () => {
    const { widget } = await put(ofOwner());
    const buttons = () => deep(widget, '.milestone button').map((one) => one.ariaLabel);
    expect(buttons()).to.deep.equal(['Mark reached: Label proof signed']);
    expect(deep(widget, '[data-add]')).to.have.length(0);
    clear();
    const reader = await put(ofReader());
    expect(deep(reader.widget, '.milestone button, [data-add]')).to.have.length(0);
  });

  it('adds one: an owner who may know it all is picked among those who read it', async () => {
    const { session, widget } = await put();
    await press(widget, 'Add a milestone…');
    await eventually(() => dialog(widget).open);
    await press(widget, 'Add it');
    expect(wordsOf(dialog(widget))).to.include('Write what is to be reached');
    await fill(widget, ' Press day ', 'Ravi', '2027-02-01');
    // What is inside is read by employees alone.
    expect(wordsOf(dialog(widget))).to.include('Nobody was found by that name.');
    const [, ...others] = deep<HTMLInputElement>(widget, '[name="stream"]');
    others.find(({ value }) => value.endsWith('with:exotic'))!.click();
    await eventually(() => deep(widget, '[role="option"]').length === 1);
    deep<HTMLInputElement>(widget, '[name="stream"]')[0]!.click();
    await eventually(() => wordsOf(dialog(widget)).includes('Nobody was found by that name.'));
    const thomas = eg.membership({ member: eg.member({ id: 'thomas', name: 'Thomas Berger' }) });
    const stream = eg.roomStream('launch', 'everyone');
    const reads = { ...thomas, role: 'reader' as const };
    session.hear(eg.fact(membershipOpened, { membership: reads }, { stream }));
    await fill(widget, ' Press day ', 'Thomas Berger', '2027-02-01');
    expect(wordsOf(dialog(widget))).to.include('Nobody was found by that name.');
    session.hear(eg.fact(membershipOpened, { membership: thomas }, { stream }));
    await fill(widget, ' Press day ', 'Thomas Berger', '2027-02-01');
    await press(widget, 'Add it');
    await eventually(() => !dialog(widget).open);
    expect(asked(session, milestoneSet.name)).to.deep.equal([
      {
        ...{ stream: eg.roomStream('launch', 'inside'), title: 'Press day' },
        ...{ owner: 'thomas', due: '2027-02-01' },
      },
    ]);
    await eventually(() => rows(widget).length === 4);
  });

  it('changes one where it is, and says beside the field why it was refused', async () => {
    const { session, widget } = await put();
    session.script(milestoneSet, () => refusal('invalid', { field: 'owner' }));
    await press(widget, 'Change… Label proof signed');
    await eventually(() => dialog(widget).open);
    expect(deep<HTMLInputElement>(widget, '[name="title"]')[0]!.value).to.equal(
      'Label proof signed',
    );
    expect(deep(widget, '[name="stream"]')).to.have.length(0);
    await press(widget, 'Change it');
    await eventually(() => wordsOf(dialog(widget)).includes('Name someone who writes there'));
    expect(dialog(widget).open).to.equal(true);
    session.script(milestoneSet, () => ({ ok: true, data: { milestone: milestone() } }));
    await press(widget, 'Change it');
    await eventually(() => !dialog(widget).open);
    expect(asked(session, milestoneSet.name).at(-1)).to.include({ milestone: 'proof' });
  });

  it('keeps what was written where its form is left by a key, until it is cancelled', async () => {
    const { widget } = await put();
    const title = () => deep<HTMLInputElement>(widget, '[name="title"]')[0]!;
    const open = async () => {
      await press(widget, 'Add a milestone…');
      await eventually(() => dialog(widget).open);
    };
    await open();
    write(title(), 'Press day');
    await drawn(widget);
    // As Escape does.
    dialog(widget).close();
    await eventually(() => deep(widget, '[name="title"]').length === 0);
    await open();
    expect(title().value).to.equal('Press day');
    await press(widget, 'Cancel');
    await eventually(() => deep(widget, '[name="title"]').length === 0);
    await open();
    expect(title().value).to.equal('');
  });

  it('changes nothing that another has changed while its form was open', async () => {
    const { session, widget } = await put();
    await press(widget, 'Change… Label proof signed');
    await eventually(() => dialog(widget).open);
    const renamed = milestone({ title: 'Both labels signed' });
    session.hear(eg.fact(milestoneChanged, { milestone: renamed }, { stream: renamed.stream }));
    write(deep<HTMLInputElement>(widget, '[name="due"]')[0]!, '2027-02-01');
    await press(widget, 'Change it');
    await eventually(() => !dialog(widget).open);
    const [input] = asked(session, milestoneSet.name);
    expect(input).to.include({ title: 'Both labels signed', due: '2027-02-01', owner: 'ravi' });
  });

  it('says of what was asked of one that has gone meanwhile that it was not taken', async () => {
    const { session, widget } = await put();
    session.script(milestoneReach, () => refusal('absent'));
    await press(widget, 'Mark reached: Label proof signed');
    await eventually(() => wordsOf(widget).includes('“Label proof signed” was not taken.'));
    const stream = eg.roomStream('launch', 'with:exotic');
    session.hear(eg.fact(milestoneDropped, { id: 'proof' }, { stream }));
    await eventually(() => rows(widget).length === 2);
    expect(wordsOf(widget)).to.include('This milestone is no longer there.');
  });

  it('keeps what is asked without a connection, and gives back what is refused later', async () => {
    const { session, widget } = await put();
    session.setStatus('offline');
    await drawn(widget);
    let answer!: (refused: ReturnType<typeof refusal>) => void;
    session.script(milestoneSet, () => new Promise((resolve) => (answer = resolve)));
    await press(widget, 'Change… Label proof signed');
    await eventually(() => dialog(widget).open);
    write(deep<HTMLInputElement>(widget, '[name="title"]')[0]!, 'Another proof');
    await press(widget, 'Change it');
    await eventually(() => !dialog(widget).open);
    await eventually(() =>
      wordsOf(widget).includes('“Another proof” is sent once there is a connection.'),
    );
    session.setStatus('open');
    answer(refusal('absent'));
    await eventually(() => wordsOf(widget).includes('“Another proof” was not taken.'));
    await press(widget, 'Change…');
    await eventually(() => dialog(widget).open);
    expect(deep<HTMLInputElement>(widget, '[name="title"]')[0]!.value).to.equal('Another proof');
  });

  it('says of what was asked before a reload why it was refused, and gives it back', async () => {
    const stream = eg.roomStream('launch', 'inside');
    const refused = (key: string, name: string, title: string, text = '', room = stream) => ({
      ...{ key, name, input: {}, at: eg.monday, state: 'refused' as const, tries: 1, notBefore: 0 },
      draft: { text, title, stream: room },
      error: { code: 'absent' as const, message: '' },
    });
    const values = { title: 'Press day', due: '2027-02-01', stream };
    const owner = { id: 'thomas', name: 'Thomas Berger' };
    const queue = [
      refused('one', milestoneSet.name, 'Press day', JSON.stringify({ values, owner })),
      refused('two', milestoneReach.name, 'Label proof'),
      refused('three', milestoneSet.name, 'Elsewhere', '{}', eg.roomStream('glass', 'inside')),
    ];
    const { session, widget } = await put(ofFacilitator({}, { queue }));
    const notices = () => deep(widget, '.refused').map(wordsOf);
    expect(notices()).to.deep.equal([
      '“Press day” was not taken. This milestone is no longer there. Change… Discard',
      '“Label proof” was not taken. This milestone is no longer there. Discard',
    ]);
    await press(widget, 'Change…');
    await eventually(() => dialog(widget).open);
    expect(deep<HTMLInputElement>(widget, '[name="title"]')[0]!.value).to.equal('Press day');
    await press(widget, 'Add it');
    expect(asked(session, milestoneSet.name)).to.deep.equal([
      { stream, title: 'Press day', owner: 'thomas', due: '2027-02-01' },
    ]);
    await press(widget, 'Discard');
    expect(session.queue.map(({ key }) => key))
      .to.include('three')
      .and.not.include('two');
    expect(notices()).to.deep.equal([]);
  });
});
