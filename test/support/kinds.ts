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
        ...{ effectiveOn: '2026-11-26', replaces: 'question', replacedBy: null },
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
