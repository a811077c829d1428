import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { play, press, says, type } from '../../test/support/played.ts';
import { inRoom, scene } from '../../test/support/scene.ts';
import {
  foundFile,
  foundMembers,
  hit,
  inSearchedRoom,
  pieces,
} from '../../test/support/search-scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/search', component: 'cercle-search' } satisfies Meta;

const search = html`<cercle-search></cercle-search>`;
const weighing = html`<cercle-search query="weighed"></cercle-search>`;
const found = says('5 results');
const full = () => inSearchedRoom({ members: foundMembers() });
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

export const Idle: StoryObj = { render: () => scene(inRoom(), search) };
export const Full: StoryObj = { render: () => scene(full(), weighing), play: play(found) };
export const FullNarrow: StoryObj = {
  render: () => scene(full(), weighing, 320),
  play: play(found),
};
export const InARoom: StoryObj = {
  render: () =>
    scene(inSearchedRoom(), html`<cercle-search room="launch" query="weighed"></cercle-search>`),
  play: play(found),
};
export const AboutARecord: StoryObj = {
  render: () =>
    scene(
      inSearchedRoom(
        {},
        { records: { 'erp:purchase-order/10248': { kind: 'open', room: 'launch' } } },
      ),
      html`<cercle-search record="erp:purchase-order/10248" query="weighed"></cercle-search>`,
      320,
    ),
  play: play(found),
};
export const PeopleAlone: StoryObj = {
  render: () =>
    scene(
      inSearchedRoom({ hits: [], members: foundMembers() }),
      html`<cercle-search query="nora"></cercle-search>`,
    ),
  play: play(says('No posts')),
};
export const MoreThanCounted: StoryObj = {
  render: () => scene(inSearchedRoom({ count: 1000, before: { at: 1, id: 'hit-5' } }), weighing),
  play: play(says('1,000 results or more')),
};
export const Begun: StoryObj = {
  render: () => scene(inRoom(), search),
  play: play(type(''), says('Has a file')),
};
export const Narrowed: StoryObj = {
  render: () => scene(full(), weighing),
  play: play(found, press('Has a file'), press('Kind'), press('Decision')),
};
export const NarrowedNarrow: StoryObj = {
  render: () => scene(full(), weighing, 320),
  play: play(found, press('Has a file'), press('Kind'), press('Decision')),
};
export const ChoosingAuthor: StoryObj = {
  render: () => scene(full(), weighing),
  play: play(found, press('Written by')),
};
export const ChoosingDates: StoryObj = {
  render: () => scene(full(), weighing),
  play: play(found, press('Date')),
};
export const VeryLong: StoryObj = {
  render: () =>
    scene(
      inSearchedRoom({
        hits: [
          hit(`Die *${long}* hat geantwortet.`, { title: pieces(`*${long}* ${long}`) }),
          hit('', { files: [foundFile(`*${long}*-${long}.pdf`)] }),
        ],
      }),
      html`<cercle-search query=${long}></cercle-search>`,
      320,
    ),
  play: play(says('2 results')),
};
export const FromRightToLeft: StoryObj = {
  render: () =>
    scene(
      inSearchedRoom({
        hits: [
          hit('تم *وزن* المنصة مرة أخرى عند الرصيف.', { title: pieces('*وزن* المنصات') }),
          hit('', { files: [foundFile('*وزن*-المنصات.pdf')] }),
        ],
      }),
      html`<cercle-search query="وزن"></cercle-search>`,
    ),
  play: play(says('2 results')),
};
export const Waiting: StoryObj = {
  render: () => scene(inSearchedRoom(null), weighing),
  play: play(says('Loading')),
};
export const Empty: StoryObj = {
  render: () => scene(inSearchedRoom({ hits: [] }), weighing),
  play: play(says('Nothing was found')),
};
export const EmptyNarrowed: StoryObj = {
  render: () => scene(inSearchedRoom({ hits: [] }), weighing, 320),
  play: play(says('Nothing was found'), press('Has a file'), says('remove a filter')),
};
export const Failed: StoryObj = {
  render: () => scene(inSearchedRoom('unknown-intent'), weighing),
  play: play(says('The search gave no answer.')),
};
export const Offline: StoryObj = {
  render: () => scene(inSearchedRoom({}, { status: 'offline' }), weighing),
  play: play(says('Your words stay here')),
};
export const Connecting: StoryObj = {
  render: () => scene(scriptedSession({ status: 'connecting' }), weighing),
};
export const SignInEnded: StoryObj = {
  render: () => scene(inSearchedRoom({}, { status: 'expired' }), weighing),
  play: play(says('Your sign-in has ended.')),
};
export const NotAdmitted: StoryObj = {
  render: () => scene(scriptedSession({ status: 'refused', member: null }), weighing),
};
export const NothingHere: StoryObj = {
  render: () => scene(inRoom(), html`<cercle-search room="another" query="a"></cercle-search>`),
  play: play(says('There is nothing here for you to read.')),
};
const room = html`<cercle-feed room="launch"></cercle-feed>`;
export const InAFeed: StoryObj = {
  render: () => scene(full(), room),
  play: play(press('Search here'), type('weighed', '[type=search]'), found),
};
export const InAFeedNarrow: StoryObj = {
  render: () => scene(full(), room, 320),
  play: play(press('Search here'), type('weighed', '[type=search]'), found),
};
