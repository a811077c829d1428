/** What `npm run prove -- …` may be told. */
import { promises } from './promises.ts';

export interface Options {
  isFull: boolean;
  seed: number;
  /** The promises that are asked for; all where it is empty. */
  only: readonly string[];
  /** The table as a page of Markdown has it. */
  isMarkdown: boolean;
}

/** @throws with what may be said, where something else is. */
export function readOptions(words: readonly string[]): Options {
  const options = {
    ...{ isFull: false, isMarkdown: false, only: [] as string[] },
    seed: Date.now() % 2 ** 31,
  };
  const rest = words.flatMap((word) => word.split('='));
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--full') options.isFull = true;
    else if (word === '--markdown') options.isMarkdown = true;
    else if (word === '--seed' && /^\d{1,10}$/.test(rest[0] ?? '')) {
      options.seed = Number(rest.shift());
    } else if (word === '--only' && rest.length > 0) {
      options.only = rest.shift()!.split(',');
      const odd = options.only.find((name) => !promises.some((one) => one.name === name));
      if (odd !== undefined) throw new Error(`No promise is called ${odd}: ${allNames}.`);
    } else
      throw new Error(`Say --full, --markdown, --seed <number>, --only <promise>,…: ${allNames}.`);
  }
  return options;
}

const allNames = promises.map(({ name }) => name).join(', ');
