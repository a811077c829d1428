import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import * as eg from '../../test/support/eg.ts';
import { framed } from './framed.ts';

export default {
  title: 'ui/composer',
  component: 'cercle-composer',
  decorators: [framed],
} satisfies Meta;

type Composer = HTMLElementTagNameMap['cercle-composer'];

const inside = eg.audience();
const withExotic = eg.audienceWith();
const everyone = eg.audienceWith({
  stream: eg.roomStream('launch', 'everyone'),
  audience: 'everyone',
  organizations: [
    { id: 'exotic', name: 'Exotic Liquids', count: 6 },
    { id: 'alpenhof', name: 'Alpenhof Vertrieb', count: 4 },
  ],
});
const all = [inside, withExotic, everyone];

/** As to a facilitator: whatever name is begun. */
const offer = ({ composer }: HTMLElementEventMap['cercle-mention-query']): void => {
  composer.candidates = [
    { id: 'yann', name: 'Yann Bellec', detail: 'Accounting' },
    { id: 'room', name: 'room', detail: 'everyone who reads here (48)', isRoom: true },
  ];
};

function compose(choices: Composer['choices'], more: Partial<Composer> = {}) {
  const { draft = '', problem = '', mode = 'post', label = 'Write to Winter box' } = more;
  const { mentioned = [], kinds = [] } = more;
  return html`<cercle-composer
    place="story"
    mode=${mode}
    label=${label}
    problem=${problem}
    .choices=${choices}
    .draft=${draft}
    .mentioned=${mentioned}
    .kinds=${kinds}
    @cercle-mention-query=${offer}
  ></cercle-composer>`;
}

export const InsideAtRest: StoryObj = { render: () => compose(all) };

export const InsideWriting: StoryObj = {
  render: () =>
    compose(all, { draft: 'The credit note arrives Thursday. @Yann Bellec please release then.' }),
};

export const NamingAndLinking: StoryObj = {
  render: () =>
    compose(all, {
      draft:
        'Please look at [the order](https://erp.example/10248), @Yann Bellec:\n\n- https://erp.example/credit/12',
      mentioned: [{ id: 'yann', name: 'Yann Bellec', detail: 'Accounting' }],
      kinds: ['question', 'poll', 'decision', 'idea', 'announcement'],
    }),
};

export const WithAPartner: StoryObj = {
  render: () =>
    compose([withExotic, inside], {
      draft: 'Thank you Charlotte. Please credit two cases and quote our order 10248.',
    }),
};

export const WithEveryone: StoryObj = { render: () => compose([everyone, inside, withExotic]) };

export const AboutARecord: StoryObj = {
  render: () =>
    compose([
      eg.audienceWith({
        kind: 'record',
        colleagues: null,
        organizations: [{ id: 'exotic', name: 'Exotic Liquids', count: null }],
      }),
    ]),
};

export const NotTaken: StoryObj = {
  render: () =>
    compose([withExotic, inside], {
      draft: 'As agreed this morning.',
      problem: 'This page does not allow that.',
    }),
};

export const Comment: StoryObj = {
  render: () => compose([withExotic], { mode: 'comment', label: 'Write a reply' }),
};

export const Editing: StoryObj = {
  render: () => compose([inside], { mode: 'edit', draft: 'As it was.', label: 'Your post' }),
};
