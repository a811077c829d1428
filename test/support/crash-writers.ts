/** People who write, whatever becomes of the server. */
import type { Page } from 'playwright-core';
import type { Session } from '../../src/client/session.ts';
import { memoryStorage } from '../../src/client/storage.ts';
import { postComment, postCreate } from '../../src/protocol/post.ts';
import { feedPaging, feedThreads } from '../../src/store/feed.ts';
import { openSession, type MortalServer } from './crash-room.ts';
import type { TestPerson } from './people.ts';
import { until } from './session.ts';

/** What was written, and what became of it. */
export interface Ledger {
  /** Every word that somebody sent off. */
  readonly written: Set<string>;
  /** The id that the server answered with, for each word. */
  readonly answered: Map<string, string>;
  /** Answers that are neither a success nor a silence. */
  readonly refused: unknown[];
  onAnswer: () => void;
}

/** A ledger with nothing in it, and a way to wait for more answers. */
export function createLedger() {
  let waited: { count: number; resolve: () => void } | undefined;
  const ledger: Ledger = {
    written: new Set(),
    answered: new Map(),
    refused: [],
    onAnswer() {
      if (waited && ledger.answered.size >= waited.count) waited.resolve();
    },
  };
  const answers = (more: number) =>
    new Promise<void>((resolve) => {
      waited = { count: ledger.answered.size + more, resolve };
    });
  return { ledger, answers };
}

export interface Writer {
  /** Resolves when it is connected, and shows where to write. */
  opened(): Promise<void>;
  /** Writes two more, after what it is writing. */
  write(): void;
  /** How much of it is sent and not answered. */
  underway(): number | Promise<number>;
  /** The page is loaded anew: only what the browser has stored remains. */
  reload(): void;
  /** Resolves when everything it wrote is safe. */
  finish(): Promise<void>;
  /** The words that it shows, newest first. */
  words(): Promise<string[]>;
  close(): void;
}

/** Someone who writes posts and comments through a session. */
export function writeBySession(
  person: TestPerson,
  server: MortalServer,
  streams: readonly string[],
  wordOfPost: (post: ReturnType<typeof feedThreads>[number]) => string,
  ledger: Ledger,
): Writer {
  const storage = memoryStorage();
  let session: Session;
  const open = () => {
    session = openSession(person, server, storage);
    session.watch(streams, feedPaging);
  };
  open();
  let count = 0;
  /** A page offers no composer before it knows for whom it keeps what is written there. */
  const isKnown = () => until(session, () => session.member !== null);

  async function write(): Promise<void> {
    await isKnown();
    const word = `${person.id}:${(count += 1)}`;
    const stream = streams[count % streams.length]!;
    const [newest] = feedThreads(session.state, [stream]);
    ledger.written.add(word);
    const answer =
      newest && count % 3 === 0
        ? await session.intend(postComment, { root: newest.id, text: word, mentions: [] })
        : await session.intend(postCreate, { stream, text: word, mentions: [] });
    if (answer.ok) {
      ledger.answered.set(word, answer.data.id);
      ledger.onAnswer();
    } else if (answer.error.code !== 'unavailable') ledger.refused.push({ word, ...answer.error });
  }
  const writing: Promise<void>[] = [];

  return {
    opened: () => until(session, () => session.status.kind === 'open'),
    write: () => void writing.push(write(), write()),
    underway: () => session.queue.filter(({ state }) => state === 'sending').length,
    reload() {
      if (!session.member) return;
      session.close();
      open();
    },
    async finish() {
      await Promise.all(writing);
      await until(session, () => session.status.kind === 'open' && session.queue.length === 0);
    },
    words: async () => feedThreads(session.state, streams).map(wordOfPost),
    close: () => session.close(),
  };
}

/** Waits until the page knows its reader and has no more than this unsent. (Playwright's own waiting needs `eval`.) */
async function untilUnsent(page: Page, most: number): Promise<void> {
  for (;;) {
    const unsent = await page.evaluate(() => {
      const session = document.querySelector('cercle-network')?.session;
      return session?.member ? session.queue.length : Infinity;
    });
    if (unsent <= most) return;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Someone who writes posts in the composer of a page. */
export function writeInPage(person: TestPerson, page: Page, ledger: Ledger): Writer {
  const composer = page.locator('cercle-composer textarea').first();
  const timeout = 60_000;
  let count = 0;
  let isToReload = false;

  async function write(): Promise<void> {
    const word = `${person.id}:${(count += 1)}`;
    await composer.fill(word, { timeout });
    ledger.written.add(word);
    do {
      await page.getByRole('button', { name: /^Post / }).click({ timeout });
      if (isToReload) await page.reload();
      isToReload = false;
      // What moves away under the pointer is not pressed: the text is still there, as they see.
    } while ((await composer.inputValue({ timeout })) === word);
    await untilUnsent(page, 2);
  }
  let writing = Promise.resolve();

  return {
    opened: () => composer.waitFor({ timeout }),
    write: () => void (writing = writing.then(write).then(write)),
    // A page that is being read anew meanwhile answers nothing, and has nothing underway.
    underway: () =>
      page
        .evaluate(
          () =>
            document
              .querySelector('cercle-network')
              ?.session?.queue.filter(({ state }) => state === 'sending').length ?? 0,
        )
        .catch(() => 0),
    reload: () => void (isToReload = true),
    async finish() {
      await writing;
      await untilUnsent(page, 0);
    },
    async words() {
      await page.locator('cercle-feed [part="list"][aria-busy="false"]').waitFor({ timeout });
      // Whoever comes back far behind reads on where they stopped.
      const newest = page.getByRole('button', { name: 'To the newest' });
      if (await newest.isVisible()) await newest.click();
      // Not what a locator reads: the comments stand within the card of their post.
      return page
        .locator('cercle-post-card:not([comment])')
        .evaluateAll((cards) =>
          cards.map(
            ({ shadowRoot }) =>
              shadowRoot!.querySelector('cercle-rich-text')!.shadowRoot!.textContent?.trim() ?? '',
          ),
        );
    },
    close: () => void page.close(),
  };
}
