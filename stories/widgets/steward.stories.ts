import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { play, press, says, type } from '../../test/support/played.ts';
import { scene } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';
import { endedInspections } from '../../test/support/steward-examples.ts';
import {
  longNames,
  ofNoSteward,
  ofSteward,
  ofStewardThatFails,
  ofStewardWhoIsRefused,
} from '../../test/support/steward-scene.ts';

export default { title: 'widgets/steward', component: 'cercle-steward' } satisfies Meta;

const steward = html`<cercle-steward></cercle-steward>`;
const fromRight = html`<cercle-steward dir="rtl"></cercle-steward>`;

const people = says('Claire Fontaine');
const organizations = [press('Organizations'), says('3 organizations')];
const rooms = [press('Rooms'), says('3 rooms')];
const inspections = [press('Inspections'), says('It waits for another steward')];
const trail = [press('Audit trail'), says('Admitted to a room')];
const ravi = [press('More about Ravi Patel'), says('Ends, by host or invitation')];

export const People: StoryObj = { render: () => scene(ofSteward(), steward), play: play(people) };
export const NarrowPeople: StoryObj = {
  render: () => scene(ofSteward(), steward, 320),
  play: play(people),
};
export const PeopleInTheMiddle: StoryObj = {
  render: () => scene(ofSteward(), steward, 600),
  play: play(people),
};
export const Partner: StoryObj = {
  render: () => scene(ofSteward(), steward),
  play: play(people, ...ravi),
};
export const NarrowPartner: StoryObj = {
  render: () => scene(ofSteward(), steward, 320),
  play: play(people, ...ravi),
};
export const PutOut: StoryObj = {
  render: () => scene(ofSteward(), steward),
  play: play(
    people,
    press('More about Nora Weiß'),
    type('Left the company in March.', 'textarea'),
    press('Put out of the network…'),
    press('Put Nora Weiß out, at once'),
    says('Nora Weiß is out of the network.'),
  ),
};
export const Refused: StoryObj = {
  render: () => scene(ofStewardWhoIsRefused(), steward),
  play: play(
    people,
    ...ravi,
    type('Their contract is over.', 'textarea'),
    press('Put out of the network…'),
    press('Put Ravi Patel out, at once'),
    says('This is no longer yours to decide.'),
  ),
};
export const NobodyLikeThat: StoryObj = {
  render: () => scene(ofSteward(), steward),
  play: play(people, type('zz', '[type="search"]'), says('Nothing here is like that.')),
};
export const Organizations: StoryObj = {
  render: () => scene(ofSteward(), steward),
  play: play(...organizations, press('More about Exotic Liquids'), says('Admitted to')),
};
export const NarrowOrganizations: StoryObj = {
  render: () => scene(ofSteward(), steward, 320),
  play: play(...organizations),
};
export const Rooms: StoryObj = {
  render: () => scene(ofSteward(), steward),
  play: play(...rooms, press('More about Glass agreement 2027'), says('Who is to keep it')),
};
export const NarrowRooms: StoryObj = {
  render: () => scene(ofSteward(), steward, 320),
  play: play(...rooms),
};
export const Inspections: StoryObj = {
  render: () => scene(ofSteward(), steward),
  play: play(...inspections, press('Agree…'), says('Agree: it opens to')),
};
export const NarrowInspections: StoryObj = {
  render: () => scene(ofSteward(), steward, 320),
  play: play(...inspections),
};
export const EndedInspections: StoryObj = {
  render: () => scene(ofSteward({ inspections: endedInspections() }), steward),
  play: play(press('Inspections'), says('Its time was over')),
};
export const Trail: StoryObj = {
  render: () => scene(ofSteward(), steward),
  play: play(...trail, press('Ravi Patel'), says('About Ravi Patel')),
};
export const NarrowTrail: StoryObj = {
  render: () => scene(ofSteward(), steward, 320),
  play: play(...trail),
};
export const LongNames: StoryObj = {
  render: () => scene(longNames(), steward),
  play: play(says('Hohenstein')),
};
export const NarrowLongNames: StoryObj = {
  render: () => scene(longNames(), steward, 320),
  play: play(press('Rooms'), says('Donaudampfschifffahrt')),
};
export const FromRightToLeft: StoryObj = {
  render: () => scene(ofSteward(), fromRight),
  play: play(people, ...ravi),
};
export const Empty: StoryObj = {
  render: () => scene(ofSteward({ people: [], organizations: [] }), steward),
  play: play(says('There is nobody here yet.')),
};
export const NoInspections: StoryObj = {
  render: () => scene(ofSteward({ inspections: [] }), steward),
  play: play(press('Inspections'), says('Nobody has asked to read a room.')),
};
export const Waiting: StoryObj = {
  render: () => scene(ofStewardThatFails('never'), steward),
  play: play(says('Loading')),
};
export const Failed: StoryObj = {
  render: () => scene(ofStewardThatFails('refused'), steward),
  play: play(says('The people could not be loaded.')),
};
export const Offline: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), steward),
};
export const NoSteward: StoryObj = {
  render: () => scene(ofNoSteward(), steward),
  play: play(says('There is nothing here for you to read.')),
};
