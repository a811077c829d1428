/**
 * How the time that a text takes grows with its length: each function that reads what somebody wrote, on each text that
 * is only there to keep it busy, of 10, 20 and 40 kB. Alone among the benches it can fail: whoever may write a post must
 * not be able to stop the server with it, nor a draft its page.
 */
import { parseMarkdown } from '../../src/server/text/markdown.ts';
import { splitMentions } from '../../src/server/text/mentions.ts';
import { splitTags, tagsOf } from '../../src/server/text/tags.ts';
import { mentionQuery } from '../../src/ui/composer/mention-text.ts';
import { hurtfulTexts } from '../support/hurtful-texts.ts';
import { median } from './measure.ts';
import type { Outcome } from './run.ts';

const lengths = [10_000, 20_000, 40_000];
const runs = 3;
/** Milliseconds that do not count: so little keeps nobody waiting, and is as likely the collector's as the text's. */
const floor = 50;
/** As often the time of a text as that of one half as long, at the most. */
const mostGrowth = 2.5;

const names = {
  members: [
    { id: 'a', name: 'a' },
    { id: 'b', name: 'a b' },
  ],
  room: true,
};
const functions: Record<string, (text: string) => unknown> = {
  parseMarkdown: (text) => parseMarkdown(text, names),
  splitMentions: (text) => splitMentions(text, names),
  splitTags: (text) => splitTags(text),
  tagsOf: (text) => tagsOf([{ type: 'paragraph', children: splitTags(text) }]),
  /** As it is asked at each key: the caret at places all over the text. */
  mentionQuery(text) {
    for (let place = 0; place < 100; place += 1) {
      mentionQuery(text, Math.floor((text.length * place) / 100));
    }
  },
};

/** Milliseconds of the processor, which count nothing that others do meanwhile. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const usual = (work: () => unknown): number =>
  median(Array.from({ length: runs }, () => spent(work)));

/** The most that one function's time grows as a text doubles. */
interface Growth {
  name: string;
  text: string;
  growth: number;
  times: number[];
}

function worstOf(name: string, read: (text: string) => unknown): Growth {
  const texts = lengths.map((length) => hurtfulTexts(length));
  // What runs first is compiled first, and that is no growth.
  for (const text of Object.values(texts[0]!)) read(text);
  let worst: Growth = { name, text: '', growth: 0, times: [] };
  for (const text of Object.keys(texts[0]!)) {
    const times = texts.map((ofLength) => usual(() => read(ofLength[text]!)));
    for (const [index, time] of times.entries()) {
      if (index === 0) continue;
      const growth = Math.max(floor, time) / Math.max(floor, times[index - 1]!);
      if (growth > worst.growth) worst = { name, text, growth, times };
    }
  }
  return worst;
}

/** @throws Error where the time of some function grows by more than {@link mostGrowth}. */
export default async function bench(): Promise<Outcome> {
  const growths = Object.entries(functions).map(([name, read]) => worstOf(name, read));
  const lines = growths.map(({ name, text, growth, times }) => {
    const figures = times.map((time) => time.toFixed(1)).join(', ');
    return `${name.padEnd(14)} ${growth.toFixed(2)} at the most: ${text} (${figures} ms)`;
  });
  const tooMuch = growths.filter(({ growth }) => growth > mostGrowth);
  if (tooMuch.length > 0) {
    const names = tooMuch.map(({ name }) => name).join(', ');
    throw new Error(`The time of ${names} grows too much.\n${lines.join('\n')}`);
  }
  return { lines };
}
