import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import {
  alone,
  inspected,
  ofFacilitator,
  ofPartner,
  silent,
  together,
  unanswered,
} from '../../test/support/perimeter-scene.ts';
import { play, press, says } from '../../test/support/played.ts';
import { inRoom, scene, sessionIn } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';
import { leaving } from '../../test/support/told-perimeter.ts';

export default { title: 'widgets/perimeter', component: 'cercle-perimeter' } satisfies Meta;

const perimeter = html`<cercle-perimeter room="launch"></cercle-perimeter>`;
const brief = html`<cercle-perimeter room="launch" brief></cercle-perimeter>`;

const shown = play(says('Nora Weiß'));

export const Full: StoryObj = { render: () => scene(ofFacilitator(), perimeter), play: shown };
export const Narrow: StoryObj = {
  render: () => scene(ofFacilitator({ leaving }), perimeter, 320),
  play: shown,
};
export const InTheMiddle: StoryObj = {
  render: () => scene(ofFacilitator({ leaving }), perimeter, 600),
  play: shown,
};
export const WhoShouldHaveLeft: StoryObj = {
  render: () => scene(ofFacilitator({ leaving }), perimeter),
  play: play(says('have not come in for 90 days')),
};
export const ReadByASteward: StoryObj = {
  render: () => scene(inspected(), perimeter, 600),
  play: play(says('Read by a steward')),
};
export const Removed: StoryObj = {
  render: () => scene(ofFacilitator({ leaving }), perimeter),
  play: play(press('Remove Nora Weiß'), says('Admit again')),
};
export const Together: StoryObj = {
  render: () => scene(together(), perimeter),
  play: play(says('Partners are together')),
};
export const OfAPartner: StoryObj = {
  render: () => scene(ofPartner(), perimeter),
  play: play(says('of those you know')),
};
export const OfAColleague: StoryObj = {
  render: () => scene(ofFacilitator({ leaving: null }), perimeter),
  play: shown,
};
export const OnlyYou: StoryObj = {
  render: () => scene(ofFacilitator(alone), perimeter),
  play: play(says('1 colleague')),
};
export const Brief: StoryObj = {
  render: () => scene(ofFacilitator({ leaving }), brief),
  play: play(says('Who is inside, and why')),
};
export const Waiting: StoryObj = {
  render: () => scene(silent('never'), perimeter),
  play: play(says('Loading')),
};
export const Failed: StoryObj = {
  render: () => scene(silent('refused'), perimeter),
  play: play(says('The perimeter could not be loaded.')),
};
export const Offline: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), perimeter),
};
export const RemovingWithoutAConnection: StoryObj = {
  render: () => scene(unanswered(), perimeter),
  play: play(
    says('Nora Weiß'),
    (story) => sessionIn(story).setStatus('offline'),
    press('Remove Ravi Patel'),
    says('is sent once there is a connection'),
  ),
};
export const NothingHere: StoryObj = {
  render: () => scene(inRoom(), html`<cercle-perimeter room="another"></cercle-perimeter>`),
  play: play(says('There is nothing here for you to read.')),
};
