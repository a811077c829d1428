import { expect, html } from '@open-wc/testing';
import { charterChanged } from '../../../src/protocol/charter-change.ts';

import { perimeterChanged, type Perimeter } from '../../../src/protocol/room.ts';
import type { CercleProjectRoom } from '../../../src/widgets/project-room/project-room.ts';
import '../../../src/widgets/project-room/project-room.ts';
import { eventually } from '../../support/eventually.ts';
import * as eg from '../../support/eg.ts';
import { buttonOf, clear, drawn, place, wordsOf } from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';
import { openState, scriptedSession } from '../../support/scripted-session.ts';

const content = html`<cercle-project-room room="launch"></cercle-project-room>`;
const [everyone, inside] = [eg.roomStream('launch', 'everyone'), eg.roomStream('launch', 'inside')];
const [exotic] = eg.perimeter().organizations as [Perimeter['organizations'][number]];
const alpenhof = {
  ...exotic,
  ...{ id: 'alpenhof', name: 'Alpenhof Vertrieb', affiliation: 'distributor' as const },
};
const changePerimeter = (session: ReturnType<typeof inRoom>, ...organizations: (typeof exotic)[]) =>
  session.hear(
    eg.fact(perimeterChanged, { perimeter: eg.perimeter({ organizations }) }, { stream: inside }),
  );

describe('a project room', () => {
  afterEach(clear);

  it('says that the sign-in has ended, or that it was never for this reader', async () => {
    const session = inRoom({ status: 'expired' });
    const room = await place<CercleProjectRoom>(session, content);
    expect(wordsOf(room)).not.to.include(eg.room().title);
    buttonOf(room, 'Try again').click();
    expect(session.asked.map(({ name }) => name)).to.deep.equal(['retry']);
    session.setStatus('refused');
    await drawn(room);
    expect(wordsOf(room)).to.include('There is nothing here for you to read.');
    expect(wordsOf(room)).not.to.include(eg.room().title);
  });

  it('follows its charter', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    const charter = eg.charter({ purpose: 'To 200 shops, and by January.', measures: [] });
    session.hear(eg.fact(charterChanged, { room: 'launch', charter }, { stream: everyone }));
    await drawn(room);
    expect(wordsOf(room)).to.include('To 200 shops, and by January.');
    expect(wordsOf(room)).not.to.include(eg.charter().purpose);
    expect(wordsOf(room)).not.to.include('Shops delivered');
  });

  it('follows whom it admits, and says whether partners see each other where there are two', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    changePerimeter(session, exotic, alpenhof);
    await drawn(room);
    await eventually(() => wordsOf(room).includes('Alpenhof Vertrieb'));
    expect(wordsOf(room)).to.include('they do not see each other');
    expect(wordsOf(room)).to.include('Only employees write to everyone.');
    changePerimeter(session, exotic, { ...alpenhof, endedAt: eg.monday });
    await drawn(room);
    expect(wordsOf(room)).to.include('also after a partner has left: one that comes back');
    expect(wordsOf(room)).to.match(/Alpenhof Vertrieb admitted on .*, until 2 Nov 2026/);
  });

  it('names the first of many, facilitators before all, and everyone when asked to', async () => {
    const people = ['Anna', 'Bruno', 'Carla', 'Dora'].map((name) =>
      eg.membership({ member: eg.member({ id: name.toLowerCase(), name }) }),
    );
    const session = scriptedSession({
      state: openState(
        {
          [eg.memberStream('claire')]: { accesses: [eg.access()] },
          [everyone]: {
            room: eg.roomState({ members: 5 }),
            memberships: [...people, eg.membership({ role: 'facilitator' })],
          },
          [inside]: {},
        },
        eg.page([]),
      ),
    });
    const room = await place<CercleProjectRoom>(session, content);
    expect(wordsOf(room)).to.match(/Claire Fontaine facilitator .*Anna .*Bruno .*2 others/);
    expect(wordsOf(room)).not.to.include('Dora');
    buttonOf(room, '2 others').click();
    await drawn(room);
    expect(wordsOf(room)).to.include('Dora');
    expect(wordsOf(room)).not.to.include('others');
  });

  it('lets go of one room when it is told to show another', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    expect([...session.watchers.keys()]).to.include.members([everyone, inside]);
    room.room = 'another';
    await drawn(room);
    expect([...session.watchers.keys()]).to.deep.equal([]);
    expect(wordsOf(room)).to.include('There is nothing here for you to read.');
    room.room = 'launch';
    await drawn(room);
    expect(wordsOf(room)).to.include(eg.room().title);
  });
});
