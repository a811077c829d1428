import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { play, press, says, type Step } from '../../test/support/played.ts';
import {
  keepWaiting,
  ofFacilitator,
  ofOwner,
  ofReader,
  refusing,
  silent,
} from '../../test/support/progress-scene.ts';
import { inRoom, scene, sessionIn } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';
import { milestone, nothingTold } from '../../test/support/told-progress.ts';

export default { title: 'widgets/progress', component: 'cercle-progress' } satisfies Meta;

const progress = html`<cercle-progress room="launch"></cercle-progress>`;
const shown = play(says('Waiting for'));

const loseConnection: Step = (story) => sessionIn(story).setStatus('offline');
/** What is asked for then stays on its way. */
const sendLater: Step = async (story) => {
  keepWaiting(sessionIn(story));
  await press('Mark reached: Label proof signed')(story);
  await says('is sent once there is a connection.')(story);
};

export const Full: StoryObj = { render: () => scene(ofFacilitator(), progress), play: shown };
export const Narrow: StoryObj = {
  render: () => scene(ofFacilitator(), progress, 320),
  play: shown,
};
export const InTheMiddle: StoryObj = {
  render: () => scene(ofFacilitator(), progress, 600),
  play: shown,
};
export const OfAnOwner: StoryObj = {
  render: () => scene(ofOwner(), progress),
  play: play(says('Mark reached')),
};
export const ReadOnly: StoryObj = { render: () => scene(ofReader(), progress), play: shown };
export const MilestonesAlone: StoryObj = {
  render: () => scene(ofFacilitator({ told: nothingTold }), progress),
  play: shown,
};
export const WaitingForNothing: StoryObj = {
  render: () =>
    scene(
      ofFacilitator({
        milestones: [milestone({ reached: { at: 1, by: { id: 'claire', name: 'Claire' } } })],
        told: nothingTold,
      }),
      progress,
    ),
  play: play(says('Waiting for nothing.'), says('All its milestones are reached.')),
};
export const Empty: StoryObj = {
  render: () => scene(ofFacilitator({ milestones: [], told: nothingTold }), progress),
  play: play(says('Nothing is planned or waited for yet.')),
};
export const Reached: StoryObj = {
  render: () => scene(ofFacilitator(), progress),
  play: play(press('Mark reached: Label proof signed'), says('2 milestones were reached')),
};
export const Dropped: StoryObj = {
  render: () => scene(ofFacilitator(), progress),
  play: play(press('Drop: Label proof signed'), says('“Label proof signed” was dropped.')),
};
export const Adding: StoryObj = {
  render: () => scene(ofFacilitator(), progress),
  play: play(press('Add a milestone…'), says('Who answers for it')),
};
export const AddingNarrow: StoryObj = {
  render: () => scene(ofFacilitator(), progress, 320),
  play: play(press('Add a milestone…'), says('Who answers for it')),
};
export const Incomplete: StoryObj = {
  render: () => scene(ofFacilitator(), progress),
  play: play(press('Add a milestone…'), press('Add it'), says('Write what is to be reached')),
};
export const Refused: StoryObj = {
  render: () => scene(refusing(), progress),
  play: play(
    press('Change… Label proof signed'),
    press('Change it'),
    says('There are 100 milestones already.'),
  ),
};
export const Waiting: StoryObj = {
  render: () => scene(silent('never'), progress),
  play: play(says('Loading')),
};
export const Failed: StoryObj = {
  render: () => scene(silent('refused'), progress),
  play: play(says('The progress could not be loaded.')),
};
export const WhileOffline: StoryObj = {
  render: () => scene(ofFacilitator(), progress),
  play: play(says('Waiting for'), loseConnection, says('No connection since'), sendLater),
};
export const Offline: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), progress),
};
export const NothingHere: StoryObj = {
  render: () => scene(inRoom(), html`<cercle-progress room="another"></cercle-progress>`),
  play: play(says('There is nothing here for you to read.')),
};
