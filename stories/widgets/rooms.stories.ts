import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import * as eg from '../../test/support/eg.ts';
import { play, press, says, type } from '../../test/support/played.ts';
import {
  amongRooms,
  amongRoomsThatAreNotListed,
  declinedOf,
  manyRooms,
  openRooms,
  requestOf,
  type RoomsOptions,
} from '../../test/support/rooms-scene.ts';
import { scene } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/rooms', component: 'cercle-rooms' } satisfies Meta;

const rooms = html`<cercle-rooms></cercle-rooms>`;
const among = (options: RoomsOptions = {}, width?: number) =>
  scene(amongRooms(options).session, rooms, width);
const listed = play(says('Winter box in the Nordics'));
const toJoin = [says('Winter box in the Nordics'), press('Rooms to join'), says('Basel')];
const pages = { room: '/rooms/{room}', home: '/' };

export const Full: StoryObj = { render: () => among({ pages }), play: listed };
export const Narrow: StoryObj = { render: () => among({ pages }, 320), play: listed };
export const InTheMiddle: StoryObj = { render: () => among({ pages }, 600), play: listed };
export const ByStage: StoryObj = {
  render: () => among({ pages }),
  play: play(says('Winter box'), press('By stage'), says('Others')),
};
export const FiveHundred: StoryObj = {
  render: () => among({ mine: manyRooms(500), pages }),
  play: play(says('Room 001'), press('Show more'), says('Room 031')),
};
export const Found: StoryObj = {
  render: () => among({ mine: manyRooms(500), pages }),
  play: play(says('Room 001'), type('417'), says('Room 417')),
};
export const NothingFound: StoryObj = {
  render: () => among({ mine: manyRooms(500), pages }),
  play: play(says('Room 001'), type('nowhere'), says('No room is called that.')),
};
export const ToJoin: StoryObj = { render: () => among(), play: play(...toJoin) };
export const ToJoinNarrow: StoryObj = { render: () => among({}, 320), play: play(...toJoin) };
export const Asking: StoryObj = {
  render: () => among(),
  play: play(
    ...toJoin,
    press('Ask to join A cellar without paper'),
    type('I keep the books of the casks.', 'textarea'),
  ),
};
export const NotSent: StoryObj = {
  render: () => {
    const { session, refuse } = amongRooms();
    refuse();
    return scene(session, rooms);
  },
  play: play(
    ...toJoin,
    press('Ask to join The fair in Basel'),
    press('Send the request'),
    says('It goes on in 3 s.'),
  ),
};
export const Asked: StoryObj = {
  render: () => {
    const { session, become } = amongRooms();
    become('cellar', requestOf('cellar', eg.monday - 86_400_000));
    become('fair', declinedOf('fair', 2));
    return scene(session, rooms);
  },
  play: play(...toJoin, says('Asked on'), says('You may ask again')),
};
export const OfAPartner: StoryObj = {
  render: () =>
    among({
      member: eg.supplier(),
      open: openRooms.map((room) => ({ ...room, stage: null, facilitators: [] })),
    }),
  play: play(...toJoin),
};
export const Waiting: StoryObj = {
  render: () => scene(amongRoomsThatAreNotListed('never'), rooms),
  play: play(says('Loading')),
};
export const Empty: StoryObj = {
  render: () => among({ mine: [], open: [] }),
  play: play(says('You are in no room yet.')),
};
export const NothingToJoin: StoryObj = {
  render: () => among({ open: [] }),
  play: play(press('Rooms to join'), says('There is no room to ask for.')),
};
export const Failed: StoryObj = {
  render: () => scene(amongRoomsThatAreNotListed('refused'), rooms),
  play: play(says('The rooms could not be loaded.')),
};
export const Offline: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), rooms),
};
