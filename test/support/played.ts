/** What a reader does in a story before it shows the state that it is named after. */
import { deep, wordsOf, write } from './deep.ts';
import type { Fact } from '../../src/protocol/wire.ts';
import { sessionIn } from './scene.ts';

/** One thing that is done in a story as it is drawn. */
export type Step = (story: HTMLElement) => Promise<void> | void;

/** A slow machine has so long to draw something; milliseconds. */
const patience = 10_000;

/**
 * Does one thing after the other: the `play` of a story. It fails where one of them cannot be done, so that no story
 * shows another state than the one that it is named after.
 */
export const play =
  (...steps: Step[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    for (const step of steps) await step(canvasElement);
  };

/** Looks at each frame, until what is looked for is there. */
export async function find<Found>(what: string, look: () => Found | undefined): Promise<Found> {
  const end = performance.now() + patience;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`The story does not show ${what}.`);
    await new Promise(requestAnimationFrame);
  }
}

/** Waits until these words are to be read. */
export const says =
  (words: string): Step =>
  async (story) =>
    void (await find(`"${words}"`, () => wordsOf(story).includes(words) || undefined));

/** The post or the comment with these words, or all of the story. */
const partOf = (story: HTMLElement, words: string): HTMLElement | undefined =>
  words === ''
    ? story
    : deep(story, 'cercle-post-card').findLast((card) => wordsOf(card).includes(words));

const isCalled = (one: HTMLElement, name: string): boolean =>
  (one.ariaLabel ?? one.textContent.trim()) === name && one.checkVisibility();

/** Presses the first button of this name: of a post, where words of it are given. */
export const press =
  (name: string, words = ''): Step =>
  async (story) => {
    const button = await find(`the button "${name}"`, () => {
      const part = partOf(story, words);
      return part && deep(part, 'button').find((one) => isCalled(one, name));
    });
    button.focus();
    button.click();
  };

/** Opens what is folded under this heading. */
export const open =
  (heading: string): Step =>
  async (story) => {
    const summary = await find(`the heading "${heading}"`, () =>
      deep(story, 'summary').find((one) => one.textContent.trim() === heading),
    );
    summary.click();
  };

/** Chooses something from the menu of the post with these words. */
export const choose = (words: string, item: string): Step[] => [
  press('More', words),
  press(item, words),
];

/** Writes at the end of the first field, or of the first of those that are named, as keys would. */
export const type =
  (text: string, named = 'input, textarea'): Step =>
  async (story) => {
    const field = await find(
      'a field',
      () => deep<HTMLInputElement | HTMLTextAreaElement>(story, named)[0],
    );
    field.focus();
    write(field, field.value + text);
  };

/** Facts arrive. */
export const hear =
  (...facts: Fact[]): Step =>
  (story) =>
    sessionIn(story).hear(...facts);

/** Where one looks for somebody by name, on whom a facilitator decides. */
export const picker = '[role="combobox"][aria-controls="found"]';

/** Writes a whole name, which chooses them; then there is room for another. */
export const chosen = (name: string): Step[] => [
  type(name, picker),
  async (story) =>
    void (await find(
      'an empty field',
      () => deep<HTMLInputElement>(story, picker)[0]?.value === '' || undefined,
    )),
];
