import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';

export default { title: 'ui/avatar', component: 'cercle-avatar' } satisfies Meta;

const people = [
  { name: 'Claire Fontaine', affiliation: 'employee', organization: 'Maison Aubry' },
  { name: 'Lukas Keller', affiliation: 'distributor', organization: 'Alpenhof Vertrieb' },
  { name: 'Charlotte Cooper', affiliation: 'supplier', organization: 'Exotic Liquids' },
] as const;

const portrait = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path fill="#79a" d="M0 0h10v10H0z"/><circle cx="5" cy="4" r="2" fill="#fd9"/><path fill="#345" d="M2 10a3 3 0 0 1 6 0z"/></svg>',
)}`;

export const Sizes: StoryObj = {
  render: () =>
    html`${people.map(
      ({ name, affiliation, organization }) =>
        html`<p>
          ${([24, 32, 48, 64] as const).map(
            (size) =>
              html`<cercle-avatar
                name=${name}
                affiliation=${affiliation}
                organization=${organization}
                size=${size}
              ></cercle-avatar> `,
          )}
        </p>`,
    )}`,
};

export const Around: StoryObj = {
  render: () =>
    html`${people.map(
      ({ name, affiliation, organization }) =>
        html`<p>
          ${(['here', 'away'] as const).map(
            (presence) =>
              html`<cercle-avatar
                name=${name}
                affiliation=${affiliation}
                organization=${organization}
                presence=${presence}
              ></cercle-avatar> `,
          )}
        </p>`,
    )}`,
};

export const Alone: StoryObj = {
  render: () =>
    html`<p style="display: flex; gap: 16px; padding: 8px">
      ${people.map(
        ({ name, affiliation, organization }) =>
          html`<cercle-avatar
            alone
            name=${name}
            affiliation=${affiliation}
            organization=${organization}
            presence="here"
          ></cercle-avatar>`,
      )}
    </p>`,
};

export const Pictures: StoryObj = {
  render: () =>
    html`${people.map(
      ({ name, affiliation, organization }) =>
        html`<cercle-avatar
          size="48"
          name=${name}
          affiliation=${affiliation}
          organization=${organization}
          picture=${portrait}
        ></cercle-avatar> `,
    )}`,
};
