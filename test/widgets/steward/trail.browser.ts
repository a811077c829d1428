import { expect } from '@open-wc/testing';
import { auditRead } from '../../../src/protocol/audit.ts';
import type { Files } from '../../../src/client/session.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, drawn, wordsOf } from '../../support/placed.ts';
import { refusal } from '../../support/scripted-session.ts';
import { choose, inputsOf, press, putSteward, rowsOf } from '../../support/steward-page.ts';
import { ofSteward, ofStewardThatFails } from '../../support/steward-scene.ts';

const put = (session = ofSteward()) => putSteward(session, 'Audit trail');

describe('the audit trail of a steward', () => {
  afterEach(clear);

  it('says who did what to whom and when, the newest first, and what else was written down', async () => {
    const { widget } = await put();
    const [read, ended, admitted, entered, danced] = rowsOf(widget);
    expect(read).to.match(
      /^2 Nov 2026 \d\d:\d0 Audit trail read Done by Claire Fontaine What was done: Put out of the network$/,
    );
    expect(ended).to.match(
      /Put out of the network Done by Claire Fontaine About Ravi Patel Reason: Their contract is over.$/,
    );
    expect(admitted).to.include('Admitted to a room Done by Thomas Berger About Ravi Patel');
    expect(admitted).to.include('Room: Winter box in the Nordics Role: member');
    expect(entered).to.include('Came into the network Done by the network itself');
    expect(entered).to.include('Affiliation: Supplier Organization: Exotic Liquids');
    expect(danced).to.include('member:dance').and.include('shoes: 2');
  });

  it('is narrowed to what was done, to who did it, to whom, and to days', async () => {
    const { session, widget } = await put();
    await choose(widget, 'What was done', 'member:admit');
    await press(widget, widget, 'Thomas Berger');
    const [from] = deep<HTMLInputElement>(widget, '[type="date"]');
    from!.value = '2026-11-01';
    from!.dispatchEvent(new Event('change'));
    await drawn(widget);
    expect(inputsOf(session, auditRead).at(-1).filter).to.deep.equal({
      ...{ action: 'member:admit', actor: 'thomas', from: '2026-11-01' },
    });
    expect(rowsOf(widget)).to.have.length(1);
    await press(widget, widget, 'Ravi Patel');
    expect(inputsOf(session, auditRead).at(-1).filter.subject).to.equal('ravi');
    await press(widget, widget, 'Done by Thomas Berger, show all again');
    await press(widget, widget, 'About Ravi Patel, show all again');
    expect(Object.keys(inputsOf(session, auditRead).at(-1).filter)).to.deep.equal([
      ...['action', 'from'],
    ]);
  });

  it('reads on from where it stopped, and looks further back where nothing was found lately', async () => {
    const { session, widget } = await put(ofSteward({ atOnce: 2 }));
    await press(widget, widget, 'Show more');
    expect(rowsOf(widget)).to.have.length(4);
    expect(inputsOf(session, auditRead)[1].before).to.equal(4);
    session.script(auditRead, () => ({ ok: true, data: { entries: [], before: 3 } }));
    await choose(widget, 'What was done', 'member:dance');
    expect(wordsOf(widget)).to.include('Older entries may have it.');
    expect(wordsOf(widget)).not.to.include('Nothing here is like that.');
    session.script(auditRead, () => ({ ok: true, data: { entries: [], before: null } }));
    await press(widget, widget, 'Show more');
    expect(wordsOf(widget)).to.include('Nothing here is like that.');
  });

  it('is saved as a file', async () => {
    let answer: (blob: Blob) => void = () => {};
    const readAudit: Files['readAudit'] = () =>
      new Promise((resolve) => (answer = (data) => resolve({ ok: true, data })));
    const saved: string[] = [];
    const before = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      const { widget } = await put(ofSteward({ readAudit }));
      await press(widget, widget, 'Export the trail');
      expect(wordsOf(widget)).to.include('It is on its way…');
      expect(buttonOf(widget, 'Export the trail').ariaDisabled).to.equal('true');
      answer(new Blob(['{}\n']));
      await eventually(() => wordsOf(widget).includes('It was saved.'));
      expect(saved).to.deep.equal(['audit.ndjson']);
    } finally {
      HTMLAnchorElement.prototype.click = before;
    }
  });

  it('says what could not be saved, or loaded', async () => {
    const { widget } = await put(ofSteward({ readAudit: async () => refusal('unavailable') }));
    await press(widget, widget, 'Export the trail');
    await eventually(() => wordsOf(widget).includes('It could not be loaded. Try again.'));
    clear();
    const lost = await put(ofStewardThatFails('refused'));
    expect(wordsOf(lost.widget)).to.include('The audit trail could not be loaded.');
  });
});
