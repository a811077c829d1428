import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { inspectionChanged, inspectionEnd } from '../../../src/protocol/inspection.ts';
import { perimeterRead } from '../../../src/protocol/perimeter.ts';
import {
  accessEnded,
  memberAdmit,
  memberRemove,
  membershipOpened,
} from '../../../src/protocol/room.ts';
import type { CerclePerimeter } from '../../../src/widgets/perimeter/perimeter.ts';
import '../../../src/widgets/perimeter/perimeter.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { ofFacilitator, ofPartner, silent, together } from '../../support/perimeter-scene.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';
import { inspection } from '../../support/steward-examples.ts';
import { refusal, type ScriptedSession } from '../../support/scripted-session.ts';
import { insider, leaving, tellPerimeter, told } from '../../support/told-perimeter.ts';

const ofLaunch = html`<cercle-perimeter room="launch"></cercle-perimeter>`;
const asked = (session: ScriptedSession, name: string) =>
  session.asked.filter((one) => one.name === name).map(({ input }) => input);
const rowOf = (widget: CerclePerimeter, name: string) =>
  deep(widget, 'tr, li').find((row) => wordsOf(row).includes(name))!;

async function put(session = ofFacilitator(), content = ofLaunch) {
  const widget = await place<CerclePerimeter>(session, content);
  await eventually(() => deep(widget, '.who, cercle-notice').length > 0);
  await drawn(widget);
  return { session, widget };
}

describe('cercle-perimeter', () => {
  afterEach(clear);

  it('says in a sentence who is inside, and how partners stand to each other', async () => {
    const { session, widget } = await put();
    expect(asked(session, perimeterRead.name)).to.deep.equal([{ room: 'launch' }]);
    expect(wordsOf(widget)).to.include('Inside: 3 colleagues and 1 person from Exotic Liquids.');
    expect(wordsOf(widget)).to.include('Partners are apart');
    clear();
    const other = await put(together());
    expect(wordsOf(other.widget)).to.include('Partners are together');
    expect(wordsOf(other.widget)).to.match(/Aurora Glas admitted on .*, until 30 Oct 2026/);
  });

  it('says to everyone which steward reads it and why, and lets who keeps it alive end that', async () => {
    const { session, widget } = await put();
    const stream = eg.roomStream('launch', 'everyone');
    const thomas = { id: 'thomas', name: 'Thomas Berger' };
    const used = inspection({ state: 'used', agreedBy: thomas, usedAt: eg.monday });
    session.hear(eg.fact(inspectionChanged, { inspection: used }, { stream }));
    await eventually(() => wordsOf(widget).includes(`Reason: ${used.reason}`));
    expect(wordsOf(widget)).to.match(/Read by a steward .* reads it since/);
    session.script(inspectionEnd, () => refusal('invalid'));
    buttonOf(widget, 'End it').click();
    await drawn(widget);
    buttonOf(widget, 'End it now').click();
    await eventually(() => wordsOf(widget).includes('Something has changed meanwhile.'));
    expect(asked(session, inspectionEnd.name)).to.deep.equal([{ inspection: used.id }]);
    const ended = { is: 'closed' as const, at: eg.monday, by: thomas };
    session.hear(eg.fact(inspectionChanged, { inspection: { ...used, ended } }, { stream }));
    await eventually(() => !wordsOf(widget).includes('Read by a steward'));
  });

  it('has a column for each audience, with a word where it is read and where it is not', async () => {
    const { widget } = await put();
    expect(deep(widget, 'th[scope="col"]').map(wordsOf)).to.deep.equal([
      ...['Name', 'Everyone', 'Inside', 'With Exotic Liquids'],
      ...['Role', 'Since', 'Until', 'Why'],
    ]);
    const read = [...rowOf(widget, 'Ravi Patel').querySelectorAll('td.reads')].map(
      (cell) => cell.querySelector('svg')?.getAttribute('aria-label') ?? cell.textContent.trim(),
    );
    expect(read).to.deep.equal(['reads', 'does not read', 'reads']);
  });

  it('says of each since when, until when and why, the company first', async () => {
    const { widget } = await put();
    const groups = deep(widget, '.organization').map(wordsOf);
    expect(groups.map((words) => words.replace(/^\w /, ''))).to.deep.equal([
      'Maison Aubry 3',
      'Exotic Liquids 1',
    ]);
    expect(wordsOf(rowOf(widget, 'Ravi Patel'))).to.match(
      /member 23 Sept? 2026 31 Mar 2027 admitted by Claire Fontaine/,
    );
    expect(wordsOf(rowOf(widget, 'Claire Fontaine'))).to.include('opened the room');
  });

  it('is a table where there is room for one, and else a list that says the same', async () => {
    const { widget } = await put();
    const visible = (selector: string) =>
      deep(widget, selector).filter((one) => one.checkVisibility() && one.clientWidth > 1);
    const cells = () =>
      [...rowOf(widget, 'Ravi Patel').children].filter((one) => one.checkVisibility());
    widget.parentElement!.style.setProperty('width', '900px');
    expect(cells()).to.have.length(visible('thead tr > *').length);
    expect(new Set(cells().map((cell) => cell.getBoundingClientRect().top)).size).to.equal(1);
    expect(visible('td.reads svg')).to.have.length(11);
    widget.parentElement!.style.setProperty('width', '320px');
    expect(visible('td.reads svg')).to.have.length(0);
    expect(wordsOf(rowOf(widget, 'Ravi Patel'))).to.include(
      'reads: Everyone and With Exotic Liquids',
    );
    expect(widget.scrollWidth).to.be.at.most(320);
  });

  it('counts the audiences of partners in one column where they are many', async () => {
    const audiences = ['everyone', 'inside', ...['a', 'b', 'c', 'd'].map((id) => `with:${id}`)];
    const { widget } = await put(ofFacilitator({ inside: [insider({ audiences })] }));
    const headings = deep(widget, 'th[scope="col"]').map(wordsOf);
    expect(headings).to.include('With partners').and.not.include('With a');
  });

  it('says who was inside, until when, and who ended it', async () => {
    const { widget } = await put();
    expect(wordsOf(rowOf(widget, 'Charlotte Cooper'))).to.match(
      /until Sun .*removed by Claire Fontaine/,
    );
    expect(wordsOf(rowOf(widget, 'Lukas Keller'))).to.include('when was not kept');
  });

  it('says who should have left, and why, and removes them at one press', async () => {
    const { session, widget } = await put(ofFacilitator({ leaving }));
    const section = deep(widget, '.leaving')[0]!;
    for (const words of [
      'Their membership ended on 1 Nov 2026.',
      'Their membership ends on 7 Nov 2026. Paul Henriot, their host contact, is no member',
      'They have not come in for 90 days.',
    ]) {
      expect(wordsOf(section)).to.include(words);
    }
    buttonOf(section, 'Remove Nora Weiß').click();
    await eventually(() => wordsOf(section).includes('Nora Weiß is removed'));
    expect(asked(session, memberRemove.name)).to.deep.equal([{ room: 'launch', member: 'nora' }]);
    await eventually(() => !wordsOf(section).includes('90 days'));
    // And not on the way back, which a second press of the key would take.
    const line = widget.renderRoot.querySelector('[data-removed]');
    expect(widget.shadowRoot!.activeElement).to.equal(line);
  });

  it('counts nobody where nobody should have left', async () => {
    const { widget } = await put(ofFacilitator({ leaving: [] }));
    expect(wordsOf(deep(widget, '.leaving')[0]!)).to.match(/^People who should have left Nobody:/);
  });

  it('admits again who was removed, in the role that they had', async () => {
    const { session, widget } = await put(ofFacilitator({ leaving }));
    buttonOf(widget, 'Remove Ravi Patel').click();
    await eventually(() => wordsOf(widget).includes('Ravi Patel is removed'));
    const again = buttonOf(widget, 'Admit again: Ravi Patel');
    again.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true, composed: true }));
    expect(asked(session, memberAdmit.name), 'a second press of another button').to.be.empty;
    const membership = eg.membership({ member: eg.supplier() });
    session.script(memberAdmit, () => {
      tellPerimeter(session, { leaving });
      const stream = eg.roomStream('launch', 'everyone');
      session.hear(eg.fact(membershipOpened, { membership }, { stream }));
      return { ok: true, data: { membership } };
    });
    again.click();
    await eventually(() => !wordsOf(widget).includes('Ravi Patel is removed'));
    expect(asked(session, memberAdmit.name)).to.deep.equal([
      { room: 'launch', member: 'ravi', role: 'member' },
    ]);
    await eventually(() => widget.shadowRoot!.activeElement?.getAttribute('value') === 'ravi');
  });

  it('offers no way back to those whose membership has ended', async () => {
    const { widget } = await put(ofFacilitator({ leaving }));
    buttonOf(widget, 'Remove Charlotte Cooper').click();
    await eventually(() => wordsOf(widget).includes('Charlotte Cooper is removed'));
    expect(deep(widget, '[data-removed] button')).to.have.length(0);
  });

  it('says beside the name why somebody was not removed', async () => {
    const session = ofFacilitator({ leaving });
    session.script(memberRemove, () => refusal('invalid', { field: 'member' }));
    const { widget } = await put(session);
    buttonOf(widget, 'Remove Nora Weiß').click();
    await eventually(() => deep(widget, '[role="alert"]').length > 0);
    expect(wordsOf(rowOf(widget, 'Nora Weiß'))).to.include('A room keeps an owner');
  });

  it('leaves removing to whoever facilitates, and never offers to remove oneself', async () => {
    const { widget } = await put();
    const names = () => deep(widget, 'button[value]').map((one) => one.getAttribute('value'));
    expect(names()).to.have.members(['thomas', 'nora', 'ravi']);
    clear();
    const other = await put(ofFacilitator({ leaving: null }));
    expect(deep(other.widget, 'button[value], .leaving')).to.have.length(0);
  });

  it('tells a partner of those whom they know', async () => {
    const { widget } = await put(ofPartner());
    expect(wordsOf(widget)).to.include(
      'Inside, of those you know: 1 person from Maison Aubry and 2 people from Exotic Liquids.',
    );
    expect(wordsOf(widget)).not.to.include('Partners are');
    expect(deep(widget, 'th[scope="col"]').map(wordsOf)).not.to.include('Inside');
  });

  it('reads it anew when somebody comes in', async () => {
    const { session, widget } = await put();
    const mia = eg.supplier({ id: 'mia', name: 'Mia Huber' });
    tellPerimeter(session, { inside: [...told().inside, insider({ member: mia })] });
    session.hear(
      eg.fact(
        membershipOpened,
        { membership: eg.membership({ member: mia }) },
        { stream: eg.roomStream('launch', 'with:exotic') },
      ),
    );
    await eventually(() => wordsOf(widget).includes('Mia Huber'));
    expect(asked(session, perimeterRead.name)).to.have.length(2);
  });

  it('shows no longer as inside whose time has ended meanwhile', async () => {
    const ends = eg.monday + 50;
    const [ravi, ...others] = told().inside;
    const session = ofFacilitator({ inside: [{ ...ravi!, until: ends }, ...others], were: [] });
    const { widget } = await put(session);
    const inside = () => wordsOf(deep(widget, '.inside')[0]!);
    expect(inside()).to.include('Ravi Patel');
    session.setNow(ends);
    await eventually(() => !inside().includes('Ravi Patel'));
    expect(wordsOf(deep(widget, '.were')[0]!)).to.match(/Ravi Patel .*the membership ended/);
  });

  it('keeps the people for whoever asks where others beside it say who they are', async () => {
    const { widget } = await put(
      ofFacilitator(),
      html`<cercle-perimeter room="launch" brief no-heading></cercle-perimeter>`,
    );
    expect(deep(widget, 'table')[0]!.checkVisibility()).to.equal(false);
    deep(widget, 'summary')[0]!.click();
    await eventually(() => deep(widget, 'table')[0]!.checkVisibility());
    expect(deep(widget, 'h2')).to.have.length(0);
  });

  it('waits, fails and tries again, and shows nothing of what is not there', async () => {
    const waiting = await place<CerclePerimeter>(silent('never'), ofLaunch);
    expect(deep(waiting, 'cercle-skeleton')).to.have.length(1);
    clear();
    const { session, widget } = await put(silent('refused'));
    expect(wordsOf(widget)).to.include('The perimeter could not be loaded.');
    tellPerimeter(session);
    buttonOf(widget, 'Try again').click();
    await eventually(() => wordsOf(widget).includes('3 colleagues'));
    const streams = eg.access().streams.map(({ stream }) => stream);
    session.hear(
      eg.fact(accessEnded, { room: 'launch', streams }, { stream: eg.memberStream('claire') }),
    );
    await eventually(() => wordsOf(widget).includes('There is nothing here for you to read.'));
    expect(wordsOf(widget)).not.to.include('Thomas');
    clear();
    const absent = await put(inRoom(), html`<cercle-perimeter room="other"></cercle-perimeter>`);
    expect(wordsOf(absent.widget)).to.include('There is nothing here for you to read.');
  });
});
