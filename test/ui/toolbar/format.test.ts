import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Edit, Selected } from '../../../src/ui/edit.ts';
import { formatted, type Format } from '../../../src/ui/toolbar/format.ts';
import { nextLine } from '../../../src/ui/toolbar/lines.ts';

/** A text in which `[` and `]` stand around what is selected, or `|` where the caret is. */
function selected(drawn: string): Selected {
  const start = drawn.search(/[⟦|]/);
  const end = drawn.includes('⟧') ? drawn.indexOf('⟧') - 1 : start;
  return { text: drawn.replace(/[⟦⟧|]/g, ''), start, end };
}

function drawn({ text }: Selected, { from, to, insert, start, end }: Edit): string {
  const after = text.slice(0, from) + insert + text.slice(to);
  return start === end
    ? `${after.slice(0, start)}|${after.slice(start)}`
    : `${after.slice(0, start)}⟦${after.slice(start, end)}⟧${after.slice(end)}`;
}

const format = (name: Format, before: string): string => {
  const text = selected(before);
  return drawn(text, formatted(text, name));
};

/** What is made of a text, and that the same once more takes it back. */
const both: [Format, string, string][] = [
  ['bold', 'a ⟦few⟧ words', 'a **⟦few⟧** words'],
  ['italic', 'a ⟦few⟧ words', 'a *⟦few⟧* words'],
  ['italic', 'a **⟦few⟧** words', 'a ***⟦few⟧*** words'],
  ['bold', 'a *⟦few⟧* words', 'a ***⟦few⟧*** words'],
  ['code', 'a ⟦few⟧ words', 'a `⟦few⟧` words'],
  ['code', '⟦one\ntwo⟧', '⟦```\none\ntwo\n```⟧'],
  ['code', '⟦```\none⟧', '⟦````\n```\none\n````⟧'],
  ['bold', 'wo|rd', '**wo|rd**'],
  ['bold', 'a |', 'a **|**'],
  ['list', '⟦one\ntwo⟧', '⟦- one\n- two⟧'],
  ['numbers', '⟦one\n\ntwo⟧', '⟦1. one\n\n2. two⟧'],
  ['quote', '⟦one\n\ntwo⟧', '⟦> one\n>\n> two⟧'],
  ['list', 'on|e', '- on|e'],
  ['list', '  on|e', '  - on|e'],
  ['quote', 'before\non|e', 'before\n> on|e'],
  ['list', '|', '- |'],
];

describe('a format', () => {
  for (const [name, before, after] of both) {
    it(`makes ${name} of ${JSON.stringify(before)}, and takes it back`, () => {
      assert.equal(format(name, before), after);
      assert.equal(format(name, after), before);
    });
  }

  for (const [name, before, after] of [
    ['bold', 'a⟦ few ⟧words', 'a **⟦few⟧** words'],
    ['bold', 'a ⟦**few**⟧ words', 'a ⟦few⟧ words'],
    ['italic', 'a ⟦*few*⟧ words', 'a ⟦few⟧ words'],
    ['code', 'a ⟦`few`⟧ words', 'a ⟦few⟧ words'],
    ['code', '⟦a `b`⟧', '`` ⟦a `b`⟧ ``'],
    ['code', 'before\no⟦ne\ntw⟧o\nafter', 'before\n⟦```\none\ntwo\n```⟧\nafter'],
    ['numbers', '⟦- one\n- two⟧', '⟦1. one\n2. two⟧'],
    ['list', '⟦1. one\n2) two⟧', '⟦- one\n- two⟧'],
    ['list', '⟦- one\ntwo⟧', '⟦- one\n- two⟧'],
    ['quote', '⟦> one⟧', '⟦one⟧'],
    ['link', 'see ⟦the order⟧ first', 'see [the order](|) first'],
    ['link', 'see ⟦https://erp.example/1⟧ first', 'see [|](https://erp.example/1) first'],
    ['link', 'see |', 'see [|]()'],
    ['link', 'see [the ord|er](https://erp.example/1)', 'see ⟦the order⟧'],
    ['link', 'see [](https://erp|.example/1)', 'see ⟦https://erp.example/1⟧'],
  ] as const) {
    it(`makes of ${JSON.stringify(before)}, as ${name}, ${JSON.stringify(after)}`, () => {
      assert.equal(format(name, before), after);
    });
  }

  it('takes no longer than twice as long for twice as long a text', () => {
    const time = (length: number) => {
      const began = performance.now();
      for (const text of ['*', '`', '[', '- a\n', '[a](', ' '].map((part) => part.repeat(length))) {
        for (const name of ['bold', 'code', 'link', 'list', 'quote'] as const) {
          formatted({ text, start: 0, end: text.length }, name);
        }
      }
      return performance.now() - began;
    };
    time(10_000);
    assert.ok(time(40_000) < 10 * time(10_000) + 100);
  });
});

describe('Enter', () => {
  const enter = (before: string): string | undefined => {
    const text = selected(before);
    const edit = nextLine(text);
    return edit && drawn(text, edit);
  };

  for (const [before, after] of [
    ['- one|', '- one\n- |'],
    ['  * one|', '  * one\n  * |'],
    ['9. one|', '9. one\n10. |'],
    ['1) o|ne', '1) o\n2) |ne'],
    ['> one|', '> one\n> |'],
    ['- one ⟦two⟧', '- one \n- |'],
    ['- one\n- |', '- one\n\n|'],
    ['- one\n- |\nafter', '- one\n\n|\nafter'],
    ['one|', undefined],
    ['|- one', undefined],
    ['-|', undefined],
    ['```\n- one|', undefined],
    ['```\ncode\n```\n- one|', '```\ncode\n```\n- one\n- |'],
  ] as const) {
    it(`makes of ${JSON.stringify(before)} ${JSON.stringify(after)}`, () => {
      assert.equal(enter(before), after);
    });
  }
});
