import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import {
  deciding,
  never,
  refused,
  refusedForMia,
  withInvitations,
} from '../../test/support/deciding-scene.ts';
import {
  chosen,
  open,
  picker,
  play,
  press,
  says,
  type,
  type Step,
} from '../../test/support/played.ts';
import { scene, sessionIn } from '../../test/support/scene.ts';

export default {
  title: 'widgets/project-room/dialogs',
  component: 'cercle-project-room',
} satisfies Meta;

const room = html`<cercle-project-room room="launch"></cercle-project-room>`;

const lose: Step = (story) => sessionIn(story).setStatus('offline');
const admitting = press('Admit…');
const mia = [admitting, ...chosen('Mia Huber'), says('Admit Mia Huber')];
const several = [
  ...mia,
  ...chosen('Lukas Keller'),
  says('Admit Alpenhof Vertrieb and 2 people'),
  ...chosen('Jonas Maier'),
  says('Admit Alpenhof Vertrieb and 3 people'),
];
const admitSeveral = press('Admit Alpenhof Vertrieb and 3 people');

export const Admitting: StoryObj = { render: () => scene(deciding(), room), play: play(admitting) };
export const AdmittingNobodyFound: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(admitting, type('Nobody', picker), says('Nobody was found by that name.')),
};
export const AdmittingOne: StoryObj = { render: () => scene(deciding(), room), play: play(...mia) };
export const AdmittingSeveral: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(...several),
};
export const AdmittingWaiting: StoryObj = {
  render: () => scene(deciding(never), room),
  play: play(...several, admitSeveral),
};
export const AdmittingRefused: StoryObj = {
  render: () => scene(deciding(refusedForMia), room),
  play: play(...several, admitSeveral, says('Something has changed meanwhile.')),
};
export const AdmittingOffline: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(...mia, lose, says('No connection since')),
};
export const AdmittingOver: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(admitting, press('Cancel')),
};

const inviting = [admitting, press('Invite someone who has no account'), says('Mail address')];
const filled = [
  ...inviting,
  type('mira@exotic.example', '[name="address"]'),
  type('2026-12-31', '[name="endsOn"]'),
];

export const Inviting: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(...inviting),
};
export const InvitingWithAnAddressThatIsNone: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(...inviting, type('mira', '[name="address"]'), press('Invite'), says('Write an')),
};
export const InvitingUntilNoDay: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(
    ...inviting,
    type('mira@exotic.example', '[name="address"]'),
    press('Invite'),
    says('Choose a day to come'),
  ),
};
export const InvitingWaiting: StoryObj = {
  render: () => scene(deciding(never), room),
  play: play(...filled, press('Invite')),
};
export const InvitingRefused: StoryObj = {
  render: () => scene(deciding(refused), room),
  play: play(...filled, press('Invite'), says('The room admits nobody from outside')),
};
export const InvitingOffline: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(...filled, lose, says('No connection since')),
};
export const Invited: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(...filled, press('Invite'), says('Send this to mira@exotic.example')),
};
export const InvitingAnew: StoryObj = {
  render: () => scene(withInvitations(), room),
  play: play(...filled, says('this one takes its place')),
};
export const InvitedAlready: StoryObj = {
  render: () => scene(withInvitations(), room),
  play: play(...inviting, says('Invitations that wait'), open('Earlier invitations (3)')),
};

const ending = press('End the admission of Exotic Liquids');
const reasoned = [ending, type('The contract has ended.', '[name="reason"]')];
const end = press('End it for Exotic Liquids');

export const Ending: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(ending, says('End the admission of Exotic Liquids?')),
};
export const EndingWithoutAReason: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(ending, end, says('Say why')),
};
export const EndingWaiting: StoryObj = {
  render: () => scene(deciding(never), room),
  play: play(...reasoned, end),
};
export const EndingRefused: StoryObj = {
  render: () => scene(deciding(refused), room),
  play: play(...reasoned, end, says('This is no longer yours to decide.')),
};
export const EndingOffline: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(...reasoned, lose, says('No connection since')),
};

const givingARole = press('member, change the role of Nora Weiß');

export const GivingARole: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(givingARole, says('Give Nora Weiß another role')),
};
export const GivingARoleWaiting: StoryObj = {
  render: () => scene(deciding(never), room),
  play: play(givingARole, press('Give this role')),
};
export const GivingARoleRefused: StoryObj = {
  render: () => scene(deciding(refused), room),
  play: play(givingARole, press('Give this role'), says('This is no longer yours to decide.')),
};
export const GivingARoleOffline: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(givingARole, lose, says('No connection since')),
};
export const ChangingOnesRole: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(press('facilitator, change your role'), says('Change your role')),
};
const removing = press('Remove Ravi Patel');
const remove = press('Remove');

export const Removing: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(removing, says('Remove Ravi Patel?')),
};

export const RemovingWaiting: StoryObj = {
  render: () => scene(deciding(never), room),
  play: play(removing, remove),
};
export const RemovingRefused: StoryObj = {
  render: () => scene(deciding(refused), room),
  play: play(removing, remove, says('This is no longer yours to decide.')),
};
export const RemovingOffline: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(removing, lose, says('No connection since')),
};
export const RemovingSentLater: StoryObj = {
  render: () => scene(deciding(never), room),
  play: play(removing, lose, remove, says('unless you cancel')),
};
