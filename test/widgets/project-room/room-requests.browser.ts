import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { joinAnswer, joinAsked, joinEnded } from '../../../src/protocol/join.ts';
import { accessChanged } from '../../../src/protocol/room.ts';
import type { CercleProjectRoom } from '../../../src/widgets/project-room/project-room.ts';
import '../../../src/widgets/project-room/project-room.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { askingInRoom } from '../../support/rooms-scene.ts';
import { refusal } from '../../support/scripted-session.ts';

const launch = html`<cercle-project-room room="launch"></cercle-project-room>`;
const put = async () => {
  const session = askingInRoom();
  const widget = await place<CercleProjectRoom>(session, launch);
  const asking = () => deep(widget, '.requests > ul > li').map(wordsOf);
  await eventually(() => asking().length > 0);
  await drawn(widget);
  return { session, widget, asking };
};

describe('those who ask to join a room', () => {
  afterEach(clear);

  it('are shown to its facilitators, with their reason and with what it means to admit them', async () => {
    const { asking } = await put();
    expect(asking()).to.have.length(2);
    expect(asking()[0]).to.match(/Nora Weiß 2 Nov I pack the boxes\. .*everything in this room/);
    expect(asking()[1]).to.match(/Ravi Patel .*They read and write in “With Exotic Liquids”/);
  });

  it('are shown to nobody else', async () => {
    const { session, widget, asking } = await put();
    const own = { stream: eg.memberStream('claire') };
    session.hear(eg.fact(accessChanged, { access: eg.access({ role: 'member' }) }, own));
    await drawn(widget);
    expect(asking()).to.have.length(0);
  });

  it('are admitted or declined, and come and go as it happens', async () => {
    const { session, widget, asking } = await put();
    session.script(joinAnswer, ({ room, member }) => {
      session.hear(eg.fact(joinEnded, { room, member }));
      return { ok: true, data: { membership: null } };
    });
    buttonOf(widget, 'Admit Nora Weiß').click();
    await drawn(widget);
    expect(asking()).to.have.length(1);
    expect(widget.shadowRoot!.activeElement!.textContent).to.include('Asking to join');
    buttonOf(widget, 'Decline Ravi Patel').click();
    await drawn(widget);
    expect(asking()).to.have.length(0);
    expect(widget.shadowRoot!.activeElement!.textContent).to.include('People');
    const answers = session.asked.filter(({ name }) => name === 'join:answer');
    expect(answers.map(({ input }) => input)).to.deep.equal([
      { room: 'launch', member: 'nora', admit: true },
      { room: 'launch', member: 'ravi', admit: false },
    ]);
    const by = eg.member({ id: 'thomas', name: 'Thomas Berger' });
    const request = { room: 'launch', by, at: eg.monday, text: null };
    session.hear(eg.fact(joinAsked, { request }));
    await drawn(widget);
    expect(asking()[0]).to.include('Thomas Berger');
  });

  it('stay where an answer was refused, with why', async () => {
    const { session, widget, asking } = await put();
    session.script(joinAnswer, () => refusal('invalid', { field: 'member' }));
    buttonOf(widget, 'Admit Nora Weiß').click();
    await drawn(widget);
    expect(asking()[0]).to.include('Something has changed meanwhile.');
  });
});
