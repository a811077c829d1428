/** A thread of each kind of post, as the room of `scene.ts` could have them. */
import type { Ballot } from '../../src/protocol/kind.ts';
import { nothingOwn } from '../../src/protocol/own.ts';
import type { Post, Thread } from '../../src/protocol/post.ts';
import * as eg from './eg.ts';

const claire = { id: 'claire', name: 'Claire Fontaine' };
const thomas = { id: 'thomas', name: 'Thomas Berger' };
const at = eg.monday;

export const ballot = (overrides: Partial<Ballot> = {}): Ballot => ({
  choices: [
    { text: 'Coffret des Alpes', count: 2, members: ['claire', 'thomas'] },
    { text: 'Winterkiste', count: 1, members: ['nora'] },
    { text: 'La Boîte à neige', count: 0, members: [] },
  ],
  voters: 3,
  several: false,
  anonymous: false,
  closesAt: at + 200_000_000,
  ...overrides,
});

const said = (title: string | null, text: string, overrides: Partial<Post>): Post =>
  eg.post({ title, body: eg.paragraphs(text), ...overrides });

const answer = eg.post({
  root: 'question',
  body: eg.paragraphs('Use 4 012345 678901. The sleeve has its own code since October.'),
});

/** By kind, each with all that it can have. */
export const threads: Record<string, Thread> = {
  question: eg.thread(
    said(null, 'Which code do we print on the sleeve for Austria?', {
      id: 'question',
      detail: { kind: 'question', accepted: { comment: answer.id, by: claire, at } },
    }),
    [answer],
    { answer },
  ),
  announcement: eg.thread(
    said('The dock is closed on Friday', 'Deliveries go to gate 4.', {
      id: 'announcement',
      by: eg.member(thomas),
      detail: { kind: 'announcement' },
      pinned: true,
    }),
  ),
  poll: eg.thread(
    said('What do we call the winter box?', '', {
      id: 'poll',
      detail: { kind: 'poll', ballot: ballot() },
    }),
  ),
  decision: eg.thread(
    said('Exotic Liquids credits two cases', 'No penalty for a first mistake.', {
      id: 'decision',
      detail: {
        ...{ kind: 'decision', decidedBy: [claire, thomas], reviewOn: '2026-12-15' },
        ...{ effectiveOn: '2026-11-26', replaces: 'replaced', replacedBy: null },
      },
    }),
  ),
  idea: eg.thread(
    said('Weigh every pallet at the dock', 'With a photo.', {
      id: 'idea',
      detail: {
        kind: 'idea',
        ballot: ballot({ choices: [{ text: '', count: 1, members: ['claire'] }] }),
        outcome: { is: 'adopted', reason: 'The scale is there already.', by: thomas, at },
      },
    }),
    [],
    { own: { ...nothingOwn, bookmarkedAt: at } },
  ),
};

/** By what became of them: a thread of each kind in another state. */
export const others: Record<string, Thread> = {
  unanswered: eg.thread(
    said(null, 'Who has the key of dock 4?', {
      id: 'unanswered',
      by: eg.member(thomas),
      detail: { kind: 'question', accepted: null },
    }),
  ),
  confirmed: eg.thread(
    said('The new badges are at the desk', 'Bring the old one.', {
      id: 'confirmed',
      by: eg.member(thomas),
      detail: { kind: 'announcement' },
    }),
    [],
    { own: { ...nothingOwn, confirmedAt: at } },
  ),
  announced: eg.thread(
    said('The dock is closed on Friday', 'Deliveries go to gate 4.', {
      id: 'announced',
      detail: { kind: 'announcement' },
    }),
  ),
  several: eg.thread(
    said('What do we print on the box?', 'Choose what you like.', {
      id: 'several',
      detail: {
        kind: 'poll',
        ballot: ballot({
          ...{ several: true, anonymous: true },
          choices: [
            { text: 'A star', count: 3, members: [] },
            { text: 'A tree', count: 2, members: [] },
          ],
        }),
      },
    }),
    [],
    { own: { ...nothingOwn, choices: [0, 1] } },
  ),
  ended: eg.thread(
    said('Which day do we deliver?', '', {
      id: 'ended',
      detail: { kind: 'poll', ballot: ballot({ closesAt: at }) },
    }),
  ),
  replaced: eg.thread(
    said('Exotic Liquids credits one case', 'For now.', {
      id: 'replaced',
      at,
      detail: {
        ...{ kind: 'decision', decidedBy: [thomas], effectiveOn: null, reviewOn: null },
        ...{ replaces: null, replacedBy: 'decision' },
      },
    }),
  ),
  open: eg.thread(
    said('Share one truck with the dairy', 'It comes by at nine.', {
      id: 'open',
      by: eg.member(thomas),
      detail: {
        kind: 'idea',
        ballot: ballot({ choices: [{ text: '', count: 2, members: ['thomas', 'nora'] }] }),
        outcome: null,
      },
    }),
  ),
  declined: eg.thread(
    said('Print on both sides', '', {
      id: 'declined',
      detail: {
        kind: 'idea',
        ballot: ballot({ choices: [{ text: '', count: 0, members: [] }] }),
        outcome: { is: 'declined', reason: 'It costs what we have.', by: thomas, at },
      },
    }),
  ),
};
