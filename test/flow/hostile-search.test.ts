/** Words and conditions that are written to break a search: a page or a clear refusal, and the same from every database. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { searchRead, type SearchHit } from '../../src/protocol/search.ts';
import type { Answer } from '../../src/protocol/wire.ts';
import { databases } from '../support/databases.ts';
import { openLaunchRoom, type LaunchRoom } from '../support/launch-room.ts';
import { people } from '../support/people.ts';
import { filesAs } from '../support/uploads.ts';
import { chunks } from './perimeter-world.ts';
import { expectClear } from './hostile/hostile.ts';
import { naughty, unstorable } from './hostile/strings.ts';

/** What either database would take for its own language, were it ever given it. */
const operators = [
  ...['"', '""', "'", "''", '*', '^', '-', '--', '+', ':', 'tokens:', '{tokens}:', '- tokens:'],
  ...['NEAR', 'NEAR(', 'NEAR(quince heron, 2)', 'NEAR/2', 'AND', 'OR', 'NOT', '(', ')', ')('],
  ...[
    '&',
    '|',
    '!',
    '<->',
    '<2>',
    ':*',
    ':A',
    '!!',
    '& |',
    '\\',
    "\\'",
    "');--",
    '$1',
    '?',
    '%',
    '_',
  ],
];
/** In which nobody sees a word. */
const wordless = [
  ...['\u0301', '\u0300\u0301\u0302', '\u0301'.repeat(200), '´', '¨', '🎉', '🎉'.repeat(100)],
  ...['👩‍👩‍👧', '🏳️‍🌈', '"'.repeat(200)],
];
/** In which nobody sees anything. */
const unseen = [
  ...['\u200e', '\u200f', '\u202e', '\u2066\u2069', '\u061c', '\u200f'.repeat(200), '\u00ad', ''],
  ...['\u200d', '\ufeff', '\u{e0001}', '\t', '\n', ' ', '\u00a0'],
];
const odd = [
  ...operators,
  ...wordless,
  ...unseen,
  ...['x'.repeat(200), 'é'.repeat(200), 'e\u0301'.repeat(100), 'ﷺ', 'ﷺ'.repeat(200), 'İ', 'ﬁ'],
  ...['a '.repeat(100), '1'.repeat(200), 'a1'.repeat(100), '\u202equince', 'qui\u200fnce', 'שלום'],
];
const refused = [
  ...['\0', '\ud800', '\udfff', 'quince\0', 'quince\ud800', '\udc00heron'],
  ...['x'.repeat(201), '🎉'.repeat(101), '\u0301'.repeat(201), 'x'.repeat(30_000)],
];
const atOnce = 8;

describe('a search for what is hostile', () => {
  let rooms: LaunchRoom[] = [];
  /** By database, which of the posts an id is. */
  let placesOf: Map<string, number>[];

  /** As a colleague who reads all of it. */
  const texts = [
    ...['quince heron', 'heron OR quince AND lynx NOT gecko', 'quince NEAR heron', 'tokens quince'],
    ...['"quince" & heron | !lynx <-> gecko:*', '🎉', '🎉 quince', 'é', 'مرحبا quince', 'a1 1 x'],
  ];

  before(async () => {
    rooms = await Promise.all(
      databases.filter(({ skip }) => skip === false).map((kind) => openLaunchRoom(kind)),
    );
    placesOf = await Promise.all(
      rooms.map(async ({ backend, claire, post }) => {
        const ids: string[] = [];
        for (const text of texts) {
          backend.advance(1000);
          ids.push(await post(claire, 'inside', { text }));
        }
        const sent = { name: 'quince "NEAR" 🎉.txt', content: 'Width 480.' };
        const { id } = await filesAs(backend, people.claire).file(sent);
        ids.push(await post(claire, 'inside', { text: '#quince', files: [id] }));
        return new Map(ids.map((each, place) => [each, place]));
      }),
    );
  });
  after(() => Promise.all(rooms.map((room) => room.close())));

  /** What every database answers, as one that is the same of all. */
  async function ask(input: object): Promise<Answer<{ hits: number[]; told: string }>> {
    const question = { query: '', filter: {}, before: null, limit: 50, ...input };
    const about = JSON.stringify(question).slice(0, 400);
    const answers = await Promise.all(
      rooms.map(async ({ claire }, at): Promise<Answer<{ hits: number[]; told: string }>> => {
        const answer = await claire.answer('search:read', question);
        expectClear(answer, about);
        if (!answer.ok) return answer;
        const { hits, count } = searchRead.output.parse(answer.data);
        assert.ok(question.before !== null || count === hits.length, about);
        const said = ({ kind, title, text, files }: SearchHit) => [
          kind,
          title,
          text,
          files.map(({ name }) => name),
        ];
        const places = hits.map(({ id }) => placesOf[at]!.get(id)!);
        return { ok: true, data: { hits: places, told: JSON.stringify(hits.map(said)) } };
      }),
    );
    for (const answer of answers) assert.deepEqual(answer, answers[0], about);
    return answers[0]!;
  }

  async function askAll<Asked>(all: readonly Asked[], look: (one: Asked) => Promise<void>) {
    for (const some of chunks(all, atOnce)) await Promise.all(some.map(look));
  }

  it('takes any words for words alone', async () => {
    const storable = naughty.filter(({ length }, at) => length <= 150 && at % 4 === 0);
    const asked = [...odd, ...storable].flatMap((text) => [
      text,
      `quince ${text}`,
      ...(odd.includes(text) ? [`${text} quince`, `quince${text}heron`, `"${text}"`] : []),
    ]);
    const words = asked.filter((query) => query.length <= 200);
    await askAll(words, async (query) => {
      const answer = await ask({ query });
      assert.ok(answer.ok, JSON.stringify(query));
      if (!/[\p{L}\p{N}]/u.test(query)) assert.deepEqual(answer.data.hits, [], query);
    });
    const hitsOf = async (query: string): Promise<number[]> => {
      const answer = await ask({ query });
      return answer.ok ? answer.data.hits : [];
    };
    const all = await hitsOf('quince');
    assert.deepEqual(all, [10, 8, 6, 4, 3, 2, 1, 0]);
    const seen = [...operators, ...wordless].filter((text) => !/[\p{L}\p{N}]/u.test(text));
    for (const text of [...seen, ...unseen].filter(({ length }) => length < 190)) {
      assert.deepEqual(await hitsOf(`${text} quince`), all, JSON.stringify(text));
    }
    // Whoever sees what they wrote has asked for it; who sees nothing has only a condition.
    for (const [asked, count] of [
      [seen, 0],
      [unseen, 11],
    ] as const) {
      for (const query of asked) {
        const answer = await ask({ query, filter: { author: 'claire' } });
        assert.equal(answer.ok && answer.data.hits.length, count, JSON.stringify(query));
      }
    }
    assert.deepEqual(await hitsOf('quince NOT heron'), [1]);
    assert.deepEqual(await hitsOf('quince OR lynx'), [1]);
    assert.deepEqual(await hitsOf('quince NEAR heron'), [2]);
    assert.deepEqual(await hitsOf('tokens: quince'), [3]);
  });

  it('refuses in words what cannot be stored or is too long', async () => {
    const tooLong = naughty.filter((text) => text.length > 200);
    await askAll([...refused, ...tooLong, ...unstorable.slice(0, 4)], async (query) => {
      const answer = await ask({ query });
      assert.deepEqual(!answer.ok && [answer.error.code, answer.error.field], ['invalid', 'query']);
    });
  });

  it('finds nothing by a condition that names nothing, or refuses it by its name', async () => {
    const numbers = [-1, 0.5, NaN, Infinity, 2 ** 53, 1e21, '0', true, [], {}, null];
    const strings = [...operators, ...wordless, ...unseen, ...refused, 'a|b', 'a:b', 'a~b'];
    const asked = [
      ...['room', 'author', 'tag', 'kind', 'hasFile'].flatMap((name) =>
        [...strings, ...numbers.filter((one) => one !== true)].map((value) => ({ name, value })),
      ),
      ...['since', 'until'].flatMap((name) =>
        [...strings, ...numbers].map((value) => ({ name, value })),
      ),
      ...[...unstorable, ...naughty].map((value, at) => ({
        name: ['room', 'author', 'tag'][at % 3]!,
        value,
      })),
    ];
    await askAll(asked, async ({ name, value }) => {
      for (const query of ['', 'quince']) {
        const answer = await ask({ query, filter: { [name]: value } });
        if (answer.ok) assert.deepEqual(answer.data.hits, [], `${name} ${JSON.stringify(value)}`);
        else {
          const { code, field } = answer.error;
          assert.deepEqual([code, field], ['invalid', `filter.${name}`]);
        }
      }
    });
    const largest = Number.MAX_SAFE_INTEGER;
    for (const [filter, count] of [
      [{ since: 0 }, 11],
      [{ since: largest }, 0],
      [{ until: 0 }, 0],
      [{ until: largest }, 11],
      [{ since: largest, until: 0 }, 0],
    ] as const) {
      const answer = await ask({ filter });
      assert.equal(answer.ok && answer.data.hits.length, count, JSON.stringify(filter));
    }
  });

  it('goes on from any place, or refuses it', async () => {
    const largest = Number.MAX_SAFE_INTEGER;
    const all = await ask({ query: 'quince' });
    assert.deepEqual(await ask({ query: 'quince', before: { at: largest, id: 'z' } }), all);
    const first = await ask({ query: 'quince', before: { at: 0, id: '0' } });
    assert.deepEqual(first.ok && first.data.hits, []);
    for (const id of [...operators, ...wordless, ...unseen, ...refused]) {
      const answer = await ask({ query: 'quince', before: { at: largest, id } });
      if (answer.ok) assert.deepEqual(answer, all);
      else assert.deepEqual([answer.error.code, answer.error.field], ['invalid', 'before.id']);
    }
    for (const at of [-1, 0.5, NaN, 2 ** 53, '0', null]) {
      const answer = await ask({ query: 'quince', before: { at, id: 'z' } });
      assert.deepEqual(!answer.ok && answer.error.field, 'before.at', JSON.stringify(at));
    }
    for (const limit of [0, -1, 51, 1.5, '1', null]) {
      const answer = await ask({ query: 'quince', limit });
      assert.deepEqual(!answer.ok && answer.error.field, 'limit', JSON.stringify(limit));
    }
  });
});
