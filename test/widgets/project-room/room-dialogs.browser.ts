import { expect, html } from '@open-wc/testing';
import { invitationCreate, invitationRevoke } from '../../../src/protocol/invitation.ts';
import {
  memberAdmit,
  organizationAdmit,
  organizationRemove,
  perimeterChanged,
} from '../../../src/protocol/room.ts';
import { stageChanged } from '../../../src/protocol/stage-change.ts';
import type { CercleProjectRoom } from '../../../src/widgets/project-room/project-room.ts';
import '../../../src/widgets/project-room/project-room.ts';
import {
  deciding,
  never,
  refused,
  refusedForMia,
  withInvitations,
} from '../../support/deciding-scene.ts';
import * as eg from '../../support/eg.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf, write } from '../../support/placed.ts';

type Scripted = ReturnType<typeof deciding>;

const content = html`<cercle-project-room room="launch"></cercle-project-room>`;
const put = (session: Scripted) => place<CercleProjectRoom>(session, content);
const dialogOf = (room: CercleProjectRoom, id: string) =>
  room.renderRoot.querySelector<HTMLDialogElement>(`#${id}`)!;
const asked = (session: Scripted, ...intents: { name: string }[]) =>
  session.asked.filter(({ name }) => intents.some((intent) => intent.name === name));

async function press(room: CercleProjectRoom, name: string, root: Element = room): Promise<void> {
  buttonOf(root, name).click();
  await drawn(room);
}

/** Chooses people by their whole names, as whoever types does. */
async function choosing(session: Scripted, ...names: string[]) {
  const room = await put(session);
  await press(room, 'Admit…');
  const dialog = dialogOf(room, 'admit');
  for (const name of names) {
    const field = deep<HTMLInputElement>(dialog, '[role="combobox"]')[0]!;
    write(field, name);
    await drawn(room);
    expect(field.value).to.equal('');
  }
  return { room, dialog };
}

async function inviting(session: Scripted) {
  const room = await put(session);
  await press(room, 'Admit…');
  await press(room, 'Invite someone who has no account');
  const dialog = dialogOf(room, 'invite');
  write(dialog.querySelector<HTMLInputElement>('[name="address"]')!, 'mira@exotic.example');
  write(dialog.querySelector<HTMLInputElement>('[name="endsOn"]')!, '2026-12-31');
  await drawn(room);
  return { room, dialog };
}

describe('the dialogs of a room', () => {
  afterEach(clear);

  it('ask once for each of several, and keep by name whoever was refused', async () => {
    const session = deciding(refusedForMia);
    const { room, dialog } = await choosing(session, 'Mia Huber', 'Lukas Keller', 'Jonas Maier');
    await press(room, 'Admit Alpenhof Vertrieb and 3 people');
    expect(asked(session, memberAdmit, organizationAdmit).map(({ input }) => input)).to.deep.equal([
      { room: 'launch', member: 'mia', role: 'member' },
      { room: 'launch', organization: 'alpenhof', members: ['lukas'], role: 'member' },
      { room: 'launch', member: 'jonas', role: 'member' },
    ]);
    expect(dialog.open).to.equal(true);
    expect(wordsOf(dialog.querySelector('.chosen')!)).to.match(
      /^M Mia Huber Exotic Liquids Something has changed meanwhile\. .* Leave out$/,
    );
  });

  it('promise a partner nothing where the stage admits nobody from outside', async () => {
    const session = deciding();
    const stages = [{ name: 'draft' as const, since: eg.monday }];
    session.hear(
      eg.fact(
        stageChanged,
        { room: 'launch', stages },
        { stream: eg.roomStream('launch', 'everyone') },
      ),
    );
    const { dialog } = await choosing(session, 'Lukas Keller');
    expect(wordsOf(dialog)).to.include('The room admits nobody from outside in this stage.');
    expect(wordsOf(dialog)).not.to.include('They read');
  });

  it('promise to each of two new partners that they do not write to everyone', async () => {
    const session = deciding();
    const perimeter = eg.perimeter({ organizations: [] });
    const inside = { stream: eg.roomStream('launch', 'inside') };
    session.hear(eg.fact(perimeterChanged, { perimeter }, inside));
    const { dialog } = await choosing(session, 'Mia Huber', 'Lukas Keller');
    expect(wordsOf(dialog).match(/They do not write there/g)).to.have.length(2);
  });

  it('ask once, however often their buttons are pressed', async () => {
    const session = deciding(never);
    const { room } = await choosing(session, 'Mia Huber');
    for (let times = 0; times < 2; times += 1) await press(room, 'Admit Mia Huber');
    expect(asked(session, memberAdmit)).to.have.length(1);
    dialogOf(room, 'admit').close();
    await press(room, 'End the admission of Exotic Liquids');
    write(dialogOf(room, 'ending').querySelector('textarea')!, 'The contract has ended.');
    for (let times = 0; times < 2; times += 1) await press(room, 'End it for Exotic Liquids');
    expect(asked(session, organizationRemove)).to.have.length(1);
  });

  it('keep what was written where it is refused, with why', async () => {
    const session = deciding(refused);
    const { room, dialog } = await inviting(session);
    await press(room, 'Invite');
    expect(asked(session, invitationCreate)).to.have.length(1);
    expect(wordsOf(dialog)).to.include('The room admits nobody from outside in this stage.');
    expect(dialog.querySelector<HTMLInputElement>('[name="address"]')!.value).to.equal(
      'mira@exotic.example',
    );
    dialog.close();
    await press(room, 'End the admission of Exotic Liquids');
    const reason = dialogOf(room, 'ending').querySelector('textarea')!;
    write(reason, 'The contract has ended.');
    await press(room, 'End it for Exotic Liquids');
    expect(reason.value).to.equal('The contract has ended.');
    expect(wordsOf(dialogOf(room, 'ending'))).to.include('This is no longer yours to decide.');
  });

  it('say that there is no connection while there is none', async () => {
    const session = deciding();
    const { room, dialog } = await inviting(session);
    session.setStatus('offline');
    await drawn(room);
    expect(wordsOf(dialog)).to.include('No connection since');
  });

  it('say of two invitations to one address that the later takes the place of the other', async () => {
    const { room, dialog } = await inviting(withInvitations());
    const address = dialog.querySelector<HTMLInputElement>('[name="address"]')!;
    write(address, ' Mira@Exotic.example');
    await drawn(room);
    expect(wordsOf(dialog)).to.include('this one takes its place');
    write(address, 'nobody@exotic.example');
    await drawn(room);
    expect(wordsOf(dialog)).not.to.include('this one takes its place');
  });

  it('give out a link once, and list invitations by what became of them', async () => {
    const session = withInvitations();
    const { room, dialog } = await inviting(session);
    await press(room, 'Invite');
    expect(dialog.querySelector<HTMLInputElement>('#code')!.value).to.match(/\/join#q3Vx8Kd2mTz7$/);
    dialog.querySelector('details')!.open = true;
    expect(wordsOf(dialog)).to.match(
      /Invitations that wait 1 mira.*Earlier invitations \(3\) late.*has expired.*used by Ravi Patel on 1 Nov 2026.*taken back by Claire Fontaine/,
    );
    await press(room, 'Take back the invitation of mira@exotic.example');
    expect(asked(session, invitationRevoke)).to.have.length(1);
    expect(wordsOf(dialog)).not.to.include('Invitations that wait');
  });
});
