import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { never, refused, deciding } from '../../test/support/deciding-scene.ts';
import { chosen, picker, play, press, says, type, type Step } from '../../test/support/played.ts';
import {
  arabic,
  inStage,
  long,
  withLongNames,
  withNamesFromTheRight,
  withoutPartners,
  withPartnersTogether,
} from '../../test/support/promise-scene.ts';
import { scene } from '../../test/support/scene.ts';

/** What exactly will a newcomer be able to read: said before they are admitted, invited or put out. */
export default {
  title: 'widgets/project-room/promises',
  component: 'cercle-project-room',
} satisfies Meta;

const room = html`<cercle-project-room room="launch"></cercle-project-room>`;
/** On a page of the other direction, with room for what hangs over its start. */
const fromTheRight = () => scene(withNamesFromTheRight(), html`<div dir="rtl">${room}</div>`, 312);

const admitting = press('Admit…');
const admits = (...names: string[]): Step[] => [admitting, ...names.flatMap(chosen)];

export const OfTheFirstPartner: StoryObj = {
  render: () => scene(withoutPartners(), room),
  play: play(...admits('Mia Huber'), says('which begins now')),
};
export const OfTwoOrganizationsAtOnce: StoryObj = {
  render: () => scene(withoutPartners(), room),
  play: play(
    ...admits('Mia Huber', 'Lukas Keller'),
    says('Admit Exotic Liquids and Alpenhof Vertrieb and 2 people'),
  ),
};
export const OfASecondOrganizationApart: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(...admits('Lukas Keller'), says('From then on Exotic Liquids only reads')),
};
export const OfASecondOrganizationTogether: StoryObj = {
  render: () => scene(withPartnersTogether(), room),
  play: play(...admits('Lukas Keller'), says('The other partners see them')),
};
export const OfAColleague: StoryObj = {
  render: () => scene(deciding(), room),
  play: play(...admits('Jonas Maier'), says('from its beginning')),
};
export const OfNothingInADraft: StoryObj = {
  render: () => scene(inStage('draft'), room),
  play: play(...admits('Lukas Keller'), says('admits nobody from outside in this stage')),
};

export const LongNames: StoryObj = {
  render: () => scene(withLongNames(), room),
  play: play(...admits(long.outside), says(`Admit ${long.outside}`)),
};
export const LongNamesWaiting: StoryObj = {
  render: () => scene(withLongNames(never), room),
  play: play(
    ...admits(long.outside),
    says(`Admit ${long.outside}`),
    press(`Admit ${long.outside}`),
  ),
};
export const LongNamesRefused: StoryObj = {
  render: () => scene(withLongNames(refused), room),
  play: play(
    ...admits(long.outside),
    says(`Admit ${long.outside}`),
    press(`Admit ${long.outside}`),
    says('The room admits nobody'),
  ),
};
export const InvitingALongAddress: StoryObj = {
  render: () => scene(withLongNames(refused), room),
  play: play(
    admitting,
    press('Invite someone who has no account'),
    type(long.address, '[name="address"]'),
    type('2026-12-31', '[name="endsOn"]'),
    press('Invite'),
    says('The room admits nobody from outside'),
  ),
};
export const EndingWithALongName: StoryObj = {
  render: () => scene(withLongNames(), room),
  play: play(
    press(`End the admission of ${long.organization}`),
    press(`End it for ${long.organization}`),
    says('Say why'),
  ),
};
export const RemovingWithALongName: StoryObj = {
  render: () => scene(withLongNames(), room),
  play: play(press(`Remove ${long.inside}`), says(`Remove ${long.inside}?`)),
};

export const FromTheRight: StoryObj = {
  render: fromTheRight,
  play: play(...admits(arabic.outside), says(`Admit ${arabic.outside}`)),
};
export const FromTheRightNobodyFound: StoryObj = {
  render: fromTheRight,
  play: play(admitting, type('ليس هنا', picker), says('Nobody was found by that name.')),
};
export const InvitingFromTheRight: StoryObj = {
  render: fromTheRight,
  play: play(
    admitting,
    press('Invite someone who has no account'),
    type('mira', '[name="address"]'),
    press('Invite'),
    says('Write an address'),
  ),
};
export const EndingFromTheRight: StoryObj = {
  render: fromTheRight,
  play: play(
    press(`End the admission of ${arabic.organization}`),
    press(`End it for ${arabic.organization}`),
    says('Say why'),
  ),
};
export const RemovingFromTheRight: StoryObj = {
  render: fromTheRight,
  play: play(press(`Remove ${arabic.inside}`), says(`Remove ${arabic.inside}?`)),
};
