import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import 'cercle';
import * as eg from '../../test/support/eg.ts';
import { others, threads } from '../../test/support/kinds.ts';
import { framed } from './framed.ts';

export default {
  title: 'ui/post-card',
  component: 'cercle-post-card',
  decorators: [framed],
} satisfies Meta;

type Card = HTMLElementTagNameMap['cercle-post-card'];

const inside = eg.audience();
const withExotic = eg.audienceWith();

const bylineOf = ({ id, name, affiliation, organization }: ReturnType<typeof eg.member>) => ({
  id,
  name,
  affiliation,
  organization,
});

const said = (...texts: string[]) => eg.paragraphs(...texts);
const byPartner = () =>
  eg.post({
    by: bylineOf(eg.supplier()),
    body: said('We weighed pallet 3 again: 38 cases left our dock, not 40.'),
    reactions: [{ reaction: 'agree', members: ['claire', 'thomas'] }],
  });

function card(properties: Partial<Card>, comments: unknown = nothing) {
  const { post = eg.post(), audience = inside, room = '', pending, source, accepted } = properties;
  const { own, closed = false, marked = false } = properties;
  return html`<cercle-post-card
    reader="claire"
    act
    room=${room}
    ?comment=${properties.comment ?? false}
    ?closed=${closed}
    ?marked=${marked}
    .own=${own}
    .post=${post}
    .audience=${audience}
    .pending=${pending}
    .source=${source}
    .accepted=${accepted ?? null}
    >${comments}</cercle-post-card
  >`;
}

export const OfAColleague: StoryObj = {
  render: () =>
    card({
      room: 'Winter box in the Nordics',
      post: eg.post({
        by: bylineOf(eg.member({ id: 'thomas', name: 'Thomas Berger' })),
        body: said('Weigh every pallet at the dock, with a photo.'),
        reactions: [{ reaction: 'idea', members: ['claire', 'yann'] }],
      }),
    }),
};

export const OfAPartner: StoryObj = {
  render: () => card({ audience: withExotic, post: byPartner() }),
};

export const OfEachKind: StoryObj = {
  render: () =>
    html`<h2>Winter box in the Nordics</h2>
      ${Object.values({ ...threads, ...others }).map(({ post, own }) =>
        card({ post, own, closed: post.id === 'ended' }),
      )}`,
};

export const TheOneThatALinkLeadsTo: StoryObj = { render: () => card({ marked: true }) };

export const GoesByItself: StoryObj = {
  render: () => card({ post: eg.post({ expiresAt: Date.UTC(2026, 11, 31, 17) }) }),
};

export const WithComments: StoryObj = {
  render: () =>
    card({ audience: withExotic, post: byPartner() }, [
      card({ comment: true, post: eg.post({ body: said('Thank you, that settles it.') }) }),
      card({
        comment: true,
        post: eg.post({
          by: bylineOf(eg.supplier()),
          body: said('The credit note follows.'),
          to: { comment: 'thank-you', name: 'Claire Fontaine' },
          editedAt: eg.monday,
          reactions: [{ reaction: 'thanks', members: ['claire'] }],
        }),
      }),
    ]),
};

export const Answered: StoryObj = {
  render: () => {
    const { post } = threads.question!;
    const { accepted } = post.detail as { accepted: Card['accepted'] };
    const by = bylineOf(eg.supplier());
    return card({ audience: withExotic, post }, [
      card({ comment: true, accepted, post: eg.post({ by, body: said('On the label.') }) }),
      card({ comment: true, post: eg.post({ body: said('Thank you.') }) }),
    ]);
  },
};

export const OwnAndEdited: StoryObj = {
  render: () => card({ post: eg.post({ editedAt: eg.monday }) }),
};

export const Editing: StoryObj = {
  render: () =>
    card({
      source: { text: 'As it was **written**.', title: '', mentioned: [], limits: null, files: [] },
    }),
};

export const Deleted: StoryObj = {
  render: () => card({ post: eg.post({ deleted: true, body: [] }) }),
};

export const Sending: StoryObj = {
  render: () => card({ audience: withExotic, pending: { state: 'sending', reason: '' } }),
};

export const NotSent: StoryObj = {
  render: () =>
    card({
      audience: withExotic,
      pending: { state: 'failed', reason: 'No connection. It is sent as soon as there is one.' },
    }),
};

export const Refused: StoryObj = {
  render: () =>
    card({
      audience: withExotic,
      pending: {
        ...{ state: 'failed', isRefused: true },
        reason: 'More people would read the quote here than may.',
      },
    }),
};

export const LongNames: StoryObj = {
  render: () =>
    card({
      audience: withExotic,
      room: 'Internationale Produkthaftpflichtversicherungsangelegenheiten',
      post: eg.post({
        by: bylineOf(
          eg.supplier({
            name: 'Maximiliane Schwarzenberger-Hohenlohe',
            organization: { id: 'glas', name: 'Oberlausitzer Glashüttengesellschaft' },
          }),
        ),
      }),
    }),
};
