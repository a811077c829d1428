import type { Page } from 'playwright-core';

/** What happened to somebody who read or wrote, since the watch began. */
export interface Reading {
  /** How often the focus moved. */
  focus: number;
  /** Where what they look at stood in the window, in px: one place where it never moved. */
  positions: number[];
  /** When a screen reader was told something, in milliseconds. */
  told: number[];
}

/** What the page notes; it stands on the page while it is watched. */
type Watched = { reading: Reading };

/**
 * Watches, at every frame, where an element of the feed stands: the first of the name, or the one with this text. And
 * the focus, and every live region.
 */
export async function watchReading(
  page: Page,
  name: string,
  text = '',
): Promise<() => Promise<Reading>> {
  // What compiles this file names the functions within a function by a function of its own.
  await page.evaluate('globalThis.__name ??= (value) => value');
  await page.evaluate(
    ({ name, text }) => {
      const feed = document.querySelector('cercle-feed')!.shadowRoot!;
      const element = [...feed.querySelectorAll(name)].find(
        ({ shadowRoot }) =>
          text === '' ||
          shadowRoot!.querySelector('cercle-rich-text')!.shadowRoot!.textContent!.includes(text),
      )!;
      const reading: Reading = { focus: 0, positions: [], told: [] };
      Object.assign(globalThis, { reading });
      const look = () => {
        const { top } = element.getBoundingClientRect();
        if (reading.positions.at(-1) !== top) reading.positions.push(top);
        requestAnimationFrame(look);
      };
      look();
      for (const type of ['focusin', 'focusout']) {
        feed.addEventListener(type, () => (reading.focus += 1));
      }
      const regions = '[role="status"], [role="alert"], [aria-live]';
      const isRegion = (node: Node): boolean =>
        node instanceof Element
          ? node.closest(regions) !== null
          : node.parentNode !== null && isRegion(node.parentNode);
      const observer = new MutationObserver((mutations) => {
        const isTold = mutations.some(
          ({ target }) => isRegion(target) && target.textContent!.trim() !== '',
        );
        if (isTold) reading.told.push(performance.now());
      });
      const observe = (root: ShadowRoot | Element): void => {
        if (root instanceof ShadowRoot) {
          observer.observe(root, { subtree: true, childList: true, characterData: true });
        }
        for (const one of root.querySelectorAll('*')) {
          if (one.shadowRoot) observe(one.shadowRoot);
        }
      };
      observe(feed);
    },
    { name, text },
  );
  return () => page.evaluate(() => (globalThis as unknown as Watched).reading);
}
