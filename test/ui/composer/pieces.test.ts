import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { piecesOf } from '../../../src/ui/composer/pieces.ts';

const person = (name: string) => ({ id: name, name, detail: '' });
const room = { id: 'room', name: 'room', detail: '', isRoom: true };
const named = [person('Bo'), person('Bo Li'), person('C. (Carl) Ek'), room];

/** The text, with `⟦` and `⟧` around what is shown as a mention, and `⟪` and `⟫` as a link. */
const shown = (text: string, names = named): string =>
  piecesOf(text, names)
    .map(
      (piece) =>
        ({ text: piece.text, named: `⟦${piece.text}⟧`, linked: `⟪${piece.text}⟫` })[piece.is],
    )
    .join('');

describe('piecesOf', () => {
  for (const [text, pieces] of [
    ['', ''],
    ['Nothing special', 'Nothing special'],
    ['Ask @Bo Li, @Bo and @C. (Carl) Ek', 'Ask ⟦@Bo Li⟧, ⟦@Bo⟧ and ⟦@C. (Carl) Ek⟧'],
    ['Not @Bob, nor @Nobody', 'Not @Bob, nor @Nobody'],
    ['@room: see bo@room, @roomy and @room-mate', '⟦@room⟧: see bo@room, @roomy and @room-mate'],
    ['See https://erp.example/1?a=(b).', 'See ⟪https://erp.example/1?a=(b)⟫.'],
    ['(See https://erp.example/1?a=(b))', '(See ⟪https://erp.example/1?a=(b)⟫)'],
    ['See www.example.com, or wwww.no', 'See ⟪www.example.com⟫, or wwww.no'],
    ['[the order](https://erp.example/1)!', '⟪[the order](https://erp.example/1)⟫!'],
    ['[no](javascript:alert) [no]() [no]', '[no](javascript:alert) [no]() [no]'],
    ['`@Bo` and ```\nhttps://erp.example\n```', '`@Bo` and ```\nhttps://erp.example\n```'],
    ['a ` and @Bo', 'a ` and ⟦@Bo⟧'],
  ] as const) {
    it(`shows ${JSON.stringify(pieces)}`, () => {
      assert.equal(shown(text), pieces);
      assert.equal(
        piecesOf(text, named)
          .map((piece) => piece.text)
          .join(''),
        text,
      );
    });
  }

  it('shows no mention of whom the text may not name', () => {
    assert.equal(shown('@Bo and @room', []), '@Bo and @room');
  });

  it('takes no worse than a text that is as much longer', () => {
    const parts = ['`', '[', '[a](', '@', '@Bo', 'http://', 'www.', ')', 'a', '` ', '[a](http://'];
    const least = (length: number, part: string): number => {
      const text = part.repeat(Math.ceil(length / part.length));
      const times = [1, 2, 3].map(() => {
        const began = performance.now();
        piecesOf(text, named);
        return performance.now() - began;
      });
      return Math.min(...times);
    };
    // A busy machine makes a measurement longer than it is, never each of many; what grows worse does so in all of them.
    const growth = (part: string): number => {
      const [short, long] = [least(20_000, part), least(40_000, part)];
      return long < 5 ? 1 : long / short;
    };
    for (const part of parts) {
      least(10_000, part);
      const growths = Array.from({ length: 10 }, () => growth(part));
      assert.ok(Math.min(...growths) < 3, `${part}: ${growths.join(', ')} times as long`);
    }
  });
});
