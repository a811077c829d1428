/** What a search finds, for stories and tests: people, posts of every kind, comments and files, in two rooms. */
import type { Member } from '../../src/protocol/member.ts';
import { searchRead, type Piece, type SearchHit } from '../../src/protocol/search.ts';
import type { OutputOf } from '../../src/protocol/registry.ts';
import type { Failure } from '../../src/protocol/wire.ts';
import * as eg from './eg.ts';
import { inRoom } from './scene.ts';
import { refusal, type ScriptedOptions, type ScriptedSession } from './scripted-session.ts';

const day = 86_400_000;
const partner = eg.roomStream('launch', 'with:exotic');

/** The stretches of a text in which what was looked for stands between `*`. */
export const pieces = (marked: string): Piece[] =>
  marked
    .split('*')
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');

/** Something that was found; each call's is a minute later than the one before. */
export const hit = (text = 'It was *verified*.', overrides: Partial<SearchHit> = {}): SearchHit => {
  const { id, root, stream, by, at } = eg.post();
  return {
    ...{ id, root, stream, by, at, kind: 'message', title: null },
    ...{ text: pieces(text), files: [] },
    ...overrides,
  };
};

const thomas = eg.member({ id: 'thomas', name: 'Thomas Berger', department: 'Quality' });

/** A file that was found by its name. */
export const foundFile = (name: string, type = 'application/pdf', size = 1_240_000) => ({
  file: { id: name.replace(/\W/g, ''), name: name.replaceAll('*', ''), type, size, picture: null },
  name: pieces(name),
});

/** Of all that can be found something, newest first. */
export const everyHit = (): SearchHit[] => [
  hit('Pallet 3 was *weighed* again: 38 cases left our dock, not 40.', {
    ...{ id: 'hit-1', stream: partner, by: eg.supplier(), at: eg.monday - 12 * 60_000 },
  }),
  hit('We *weigh* each pallet at the dock before it leaves, and write it on the delivery note.', {
    ...{ id: 'hit-2', kind: 'decision', at: eg.monday - 3 * day },
    title: pieces('Every pallet is *weighed* twice'),
  }),
  hit('', {
    ...{ id: 'hit-3', by: thomas, at: eg.monday - 20 * day, kind: 'message' },
    files: [
      foundFile('*weights*-pallets-october.xlsx', 'application/vnd.ms-excel', 48_000),
      foundFile('Delivery note 10248, *weighed*.pdf'),
    ],
  }),
  hit('Thank you Ravi. It was *weighed* by hand, since the scale was out of order.', {
    ...{ id: 'hit-4', root: 'hit-0', stream: partner, at: eg.monday - 40 * day },
  }),
  hit('Which of the two scales do we trust where they *weigh* something else?', {
    ...{ id: 'hit-5', kind: 'question', by: thomas, at: eg.monday - 400 * day },
  }),
];

type Output = OutputOf<typeof searchRead>;

export const foundMembers = (): Member[] => [
  eg.member({ id: 'nora', name: 'Nora Weigh', expertise: ['scales', 'customs'] }),
  eg.supplier({ expertise: ['glass'], title: 'Account manager' }),
];

/** What is answered where nothing else is told: all of it. */
export const output = (overrides: Partial<Output> = {}): Output => {
  const hits = overrides.hits ?? everyHit();
  return { hits, before: null, count: hits.length, members: [], ...overrides };
};

/** Room `launch`, where a search is answered so; null leaves it on its way, a code refuses it. */
export function inSearchedRoom(
  answer: Partial<Output> | Failure['code'] | null = {},
  options: ScriptedOptions = {},
): ScriptedSession {
  const session = inRoom({ pages: { room: '#{room}' }, ...options });
  session.script(searchRead, () => {
    if (answer === null) return new Promise(() => {});
    return typeof answer === 'string' ? refusal(answer) : { ok: true, data: output(answer) };
  });
  return session;
}
