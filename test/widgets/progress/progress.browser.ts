import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { milestoneChanged } from '../../../src/protocol/milestone.ts';
import { progressRead } from '../../../src/protocol/progress.ts';
import { accessEnded } from '../../../src/protocol/room.ts';
import { questionReopened } from '../../../src/protocol/question.ts';
import { stageChanged } from '../../../src/protocol/stage-change.ts';
import type { CercleProgress } from '../../../src/widgets/progress/progress.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { clear, deep, place, wordsOf } from '../../support/placed.ts';
import {
  asked,
  dialog,
  ofLaunch,
  press,
  put,
  rowOf,
  rows,
  sentence,
} from '../../support/placed-progress.ts';
import { ofFacilitator, ofOwner, silent } from '../../support/progress-scene.ts';
import { inRoom } from '../../support/scene.ts';
import { milestone, nothingTold, told } from '../../support/told-progress.ts';

describe('cercle-progress', () => {
  afterEach(clear);

  it('says in one sentence what the project waits for, the first milestone last', async () => {
    const { session, widget } = await put();
    expect(asked(session, progressRead.name)).to.deep.equal([{ room: 'launch' }]);
    expect(sentence(widget)).to.match(
      /^Waiting for 2 answers, 1 decision on an idea,? and “Label proof signed”, late since .*30.* \(Ravi Patel\)\.$/,
    );
    clear();
    const later = await put(ofOwner());
    expect(sentence(later.widget)).to.match(/^Waiting for 1 answer and “Label proof signed”/);
  });

  it('says of an archived room what it left open', async () => {
    const { session, widget } = await put();
    const stages = [{ name: 'archived' as const, since: eg.monday }];
    const stream = eg.roomStream('launch', 'everyone');
    session.hear(eg.fact(stageChanged, { room: 'launch', stages }, { stream }));
    await eventually(() => sentence(widget).startsWith('Archived while it waited for 2 answers'));
  });

  it('is a timetable: day, what, who, and where it stands, in words', async () => {
    const { widget } = await put();
    expect([...rows(widget)].map((row) => row.querySelector('.what')!.textContent)).to.deep.equal([
      'Label proof signed',
      'Shelf plan agreed',
      'Stock in Kassel',
    ]);
    const late = rowOf(widget, 'proof');
    expect(wordsOf(late)).to.include('3 days late').and.include('With Exotic Liquids');
    const weight = (row: Element) =>
      getComputedStyle(row.querySelector('.standing-of')!).fontWeight;
    expect([weight(late), weight(rowOf(widget, 'shelf'))]).to.deep.equal(['600', '400']);
    expect(wordsOf(rowOf(widget, 'shelf')))
      .to.include('in 12 days')
      .and.include('Thomas Berger');
    expect(wordsOf(rowOf(widget, 'stock')))
      .to.include('no owner')
      .and.include('2027');
    expect(deep(widget, 'details summary').map(wordsOf)).to.deep.equal(['1 milestone was reached']);
  });

  it('lists what else is awaited, those that wait longest first, and leads to it', async () => {
    const { widget } = await put();
    const groups = deep(widget, '.group').map(wordsOf);
    expect(groups[0]).to.match(/^Open questions .*sleeve\? Ravi Patel for 6 days .*for 1 day/);
    expect(groups[1]).to.match(/^Ideas to decide on A box of three/);
    expect(groups[2]).to.match(/^Last decided Glass, not tin Thomas Berger/);
    expect(groups[3]).to.match(/^Newest files/);
    expect(deep<HTMLAnchorElement>(widget, '.group a')[0]!.hash).to.equal('#cercle-post=asked');
  });

  it('says how many more there are than are shown, and no more than is counted', async () => {
    const { questions } = told();
    const many = { ...nothingTold, questions: { ...questions, count: 100 } };
    const { widget } = await put(ofFacilitator({ told: many }));
    expect(sentence(widget)).to.include('100+ answers');
    expect(wordsOf(deep(widget, '.rest')[0]!)).to.equal('More than 98 others');
  });

  it('follows what happens: a milestone at once, a question after a moment, and no mere comment', async () => {
    const { session, widget } = await put();
    const changed = milestone({ id: 'new', title: 'Press day', due: '2026-10-01' });
    session.hear(eg.fact(milestoneChanged, { milestone: changed }, { stream: changed.stream }));
    await eventually(() => rows(widget).length === 4);
    expect(rows(widget)[0]!.querySelector('.what')!.textContent).to.equal('Press day');
    expect(asked(session, progressRead.name)).to.have.length(1);
    session.hear(eg.fact(questionReopened, { id: 'asked' }, { stream: changed.stream }));
    session.hear(eg.fact(questionReopened, { id: 'asked-2' }, { stream: changed.stream }));
    await eventually(() => asked(session, progressRead.name).length === 2);
  });

  it('has nothing to show where it is not said of which room', async () => {
    const nameless = html`<cercle-progress></cercle-progress>`;
    const { widget } = await put(ofFacilitator(), nameless);
    expect(wordsOf(widget)).to.include('There is nothing here for you to read.');
  });

  it('waits, fails with a way to try again, and is empty in words', async () => {
    const waiting = await place<CercleProgress>(silent('never'), ofLaunch);
    await eventually(() => deep(waiting, 'cercle-skeleton').length > 0);
    clear();
    const { session, widget } = await put(silent('refused'));
    expect(wordsOf(widget)).to.include('The progress could not be loaded.');
    session.script(progressRead, () => ({ ok: true, data: nothingTold }));
    deep(widget, 'cercle-notice')[0]!.dispatchEvent(new Event('cercle-action'));
    await eventually(() => wordsOf(widget).includes('Nothing is planned or waited for yet.'));
    expect(deep(widget, '[data-add]')).to.have.length(1);
  });

  it('is not there for whoever is not in the room, and forgets it with them', async () => {
    const outside = html`<cercle-progress room="another"></cercle-progress>`;
    const { widget } = await put(inRoom(), outside);
    expect(wordsOf(widget)).to.include('There is nothing here for you to read.');
    clear();
    const { session, widget: own } = await put();
    const streams = ['everyone', 'inside', 'with:exotic'].map(
      (audience) => `room/launch/${audience}`,
    );
    const stream = eg.memberStream('claire');
    session.hear(eg.fact(accessEnded, { room: 'launch', streams }, { stream }));
    await eventually(() => wordsOf(own).includes('There is nothing here for you to read.'));
    expect(wordsOf(own)).to.not.include('Label proof');
  });

  it('fits 320 px, and has a place for each', async () => {
    const { widget } = await put();
    widget.parentElement!.style.setProperty('width', '320px');
    expect(widget.scrollWidth).to.be.at.most(320);
    widget.parentElement!.style.setProperty('width', '900px');
    const tops = [...rowOf(widget, 'proof').children]
      .slice(0, 3)
      .map((cell) => cell.getBoundingClientRect().top);
    expect(new Set(tops).size).to.equal(1);
  });

  it('has no accessibility violations', async () => {
    const { widget } = await put();
    await expect(widget).to.be.accessible();
    await press(widget, 'Add a milestone…');
    await eventually(() => dialog(widget).open);
    await expect(widget).to.be.accessible();
  });
});
