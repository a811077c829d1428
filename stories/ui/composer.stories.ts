import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import * as eg from '../../test/support/eg.ts';
import { play, press, says, type } from '../../test/support/played.ts';
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

const yann = { id: 'yann', name: 'Yann Bellec', detail: 'Accounting' };
const kinds = ['question', 'poll', 'decision', 'idea', 'announcement'] as const;

/** As to a facilitator: whatever name is begun, but for one that nobody has. */
const offer = ({ composer, query }: HTMLElementEventMap['cercle-mention-query']): void => {
  const room = { id: 'room', name: 'room', detail: 'everyone who reads here (48)', isRoom: true };
  composer.candidates = query === 'Zoe' ? [] : [yann, room];
};

/** Yann reads what is inside alone. */
const tellWhoDoesNotRead = ({ stream, answer }: HTMLElementEventMap['cercle-readers-query']) =>
  answer(stream === inside.stream ? [] : [yann.id]);

function compose(choices: Composer['choices'], more: Partial<Composer> = {}) {
  const { draft = '', problem = '', mode = 'post', label = 'Write to Winter box' } = more;
  const { mentioned = [], kinds = [], heading = '', detail = { kind: 'message' } } = more;
  const { times = { dueAt: null, expiresAt: null }, refused, changing, verb = '' } = more;
  return html`<cercle-composer
    place="story"
    mode=${mode}
    label=${label}
    problem=${problem}
    verb=${verb}
    ?changing=${changing}
    .choices=${choices}
    .draft=${draft}
    .heading=${heading}
    .detail=${detail}
    .times=${times}
    .refused=${refused}
    .mentioned=${mentioned}
    .kinds=${kinds}
    @cercle-mention-query=${offer}
    @cercle-readers-query=${tellWhoDoesNotRead}
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
      mentioned: [yann],
      kinds,
    }),
};

export const Naming: StoryObj = {
  render: () => compose(all),
  play: play(type('Ask @Ya'), says('Yann Bellec')),
};

export const NamingNobody: StoryObj = {
  render: () => compose(all),
  play: play(type('Ask @Zoe'), says('Nobody here by that name who would read this.')),
};

export const NamingWhoWillNotRead: StoryObj = {
  render: () => compose([withExotic, inside], { draft: '@Yann Bellec, look.', mentioned: [yann] }),
  play: play(says('Yann Bellec will not read this here.')),
};

export const ChoosingWhoReads: StoryObj = {
  render: () => compose(all),
  play: play(press('Change who will read'), says('With Exotic Liquids')),
};

export const WithoutATitle: StoryObj = {
  render: () => compose(all, { draft: 'All day.', detail: { kind: 'announcement' }, kinds }),
  play: play(press('Post inside'), says('Write something here.')),
};

export const Poll: StoryObj = {
  render: () =>
    compose(all, {
      heading: 'Which day do we deliver?',
      detail: {
        ...{ kind: 'poll', choices: ['Monday', 'Monday'], several: false, anonymous: false },
        closesAt: null,
      },
      kinds,
    }),
  play: play(press('Post inside'), says('Two choices are the same.')),
};

const times = { dueAt: Date.UTC(2030, 0, 4, 8), expiresAt: Date.UTC(2030, 0, 8, 17) };

export const ForLater: StoryObj = {
  render: () => compose(all, { draft: 'The dock is closed.', times }),
};

export const ForATimeThatHasPassed: StoryObj = {
  render: () =>
    compose(all, {
      draft: 'The dock is closed.',
      times,
      refused: {
        field: 'dueAt',
        message: 'This time has passed. Choose one that is yet to come.',
      },
    }),
};

export const ChangingWhatIsForLater: StoryObj = {
  render: () => compose(all, { draft: 'The dock is closed.', times, changing: true }),
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

export const Deciding: StoryObj = {
  render: () =>
    compose([withExotic], { mode: 'decide', label: 'Why it is adopted', verb: 'Adopt' }),
};

export const Editing: StoryObj = {
  render: () => compose([inside], { mode: 'edit', draft: 'As it was.', label: 'Your post' }),
};
