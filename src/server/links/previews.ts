import type { AttachedFile } from '../../protocol/file.ts';
import type { Preview } from '../../protocol/preview.ts';
import { ownBudgets, type Budgets } from '../budget.ts';
import type { Database } from '../db/database.ts';
import { attach } from '../db/files.ts';
import { postRow, updatePost } from '../db/posts.ts';
import { duePosts, shownOn, takeDue, updatePreview, type DuePost } from '../db/previews.ts';
import type { Dispatcher } from '../dispatcher.ts';
import { threadsOf } from '../intents/grants.ts';
import { mayLook, previewedFact } from '../intents/preview.ts';
import { Refusal } from '../refusal.ts';
import { every, type Timers } from '../timers.ts';
import { createCache } from './cache.ts';
import type { Fetcher } from './fetcher.ts';
import type { Found } from './look.ts';
import { endpointFor, type Provider } from './providers.ts';

/** How often it is looked whether a link is due; milliseconds. */
const lookEvery = 1000;
/** So many posts have their links looked at together. */
const mostAtOnce = 8;
/** Of a server that went away meanwhile, another does the work after so long; milliseconds. */
const lease = 60_000;
/** What the links of one member may cost, and what one host is asked for: at once, and what comes back in a minute. */
const allowance = { member: { most: 30, perMinute: 10 }, host: { most: 20, perMinute: 20 } };

export interface PreviewOptions {
  database: Database;
  dispatcher: Pick<Dispatcher, 'tend'>;
  fetcher: Fetcher;
  /** Keeps a picture as a file that is made anew; null where it is none, or none are kept. */
  keepPicture(content: Uint8Array, name: string): Promise<AttachedFile | null>;
  /** The names of hosts that are never asked: the network's own pages are on them. */
  avoid: () => readonly string[];
  providers: readonly Provider[];
  /** Kept in this process unless told. */
  budgets?: Budgets;
  clock: () => number;
  timers: Timers;
  onError: (error: unknown, where: string) => void;
}

/** What came of a link: something to show, nothing, or that its turn is later, in milliseconds. */
type Outcome = Preview | null | { later: number };

/** Looks where the links of posts lead, once they are there, and tells their threads. */
export function createPreviews(options: PreviewOptions): { close(): Promise<void> } {
  const { database, dispatcher, fetcher, providers, clock, timers, onError } = options;
  const cache = createCache(clock);
  const kept = options.budgets ?? ownBudgets(clock);
  const budgets = {
    member: kept.of('links', allowance.member),
    host: kept.of('hosts', allowance.host),
  };
  const underway = new Map<string, Promise<void>>();

  async function look(): Promise<void> {
    try {
      const due = await database.read((transaction) => duePosts(transaction, clock(), mostAtOnce));
      for (const post of due) begin(post);
    } catch (error) {
      onError(error, 'previews');
    }
  }

  function begin(post: DuePost): void {
    if (underway.has(post.id) || underway.size >= mostAtOnce) return;
    const work = preview(post)
      .catch((error: unknown) => onError(error, 'previews'))
      .finally(() => underway.delete(post.id));
    underway.set(post.id, work);
  }

  async function preview(post: DuePost): Promise<void> {
    const { urls, isAllowed } = await database.write(async (transaction) => ({
      urls: await takeDue(transaction, post.id, clock(), clock() + lease),
      isAllowed: await mayLook(transaction, post.room),
    }));
    const outcomes = await Promise.all(
      urls.map(async (url) => [url, isAllowed ? await outcomeOf(post, url) : null] as const),
    );
    if (urls.length > 0) await conclude(post.id, new Map(outcomes));
  }

  async function outcomeOf(post: DuePost, url: string): Promise<Outcome> {
    const later = await wait(post, url);
    if (later !== null) return { later };
    const found = await find(post, url);
    if (!found) return null;
    const { picture, ...texts } = found;
    return { url, ...texts, picture: picture && (await keep(picture, texts.title)) };
  }

  /** What is no picture after all is left out. */
  async function keep(content: Uint8Array, name: string): Promise<AttachedFile | null> {
    try {
      return await options.keepPicture(content, name);
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  /** In each stream by itself: how soon a preview comes tells nobody what others link to elsewhere. */
  const keyOf = ({ stream }: DuePost, url: string) => `${stream} ${new URL(url).href}`;

  /** Null where it may be asked for now, or need not be. */
  async function wait(post: DuePost, url: string): Promise<number | null> {
    if (cache.get(keyOf(post, url))) return null;
    const { member, host } = budgets;
    return (await member.spend(post.author, 1)) ?? host.spend(new URL(url).host, 1);
  }

  function find(post: DuePost, url: string): Promise<Found | null> {
    const key = keyOf(post, url);
    const known = cache.get(key);
    if (known) return known;
    const endpoint = endpointFor(new URL(url).href, providers);
    const looking = fetcher.look({ url, endpoint, avoid: options.avoid() });
    cache.keep(key, looking);
    return looking;
  }

  /** Tells what came of it, once nobody else changes the thread: the links may be gone from the post by now. */
  const conclude = (id: string, outcomes: ReadonlyMap<string, Outcome>) =>
    dispatcher.tend('post:preview', async ({ transaction, now, append }) => {
      const found = await postRow(transaction, id);
      if (!found) return;
      await database.dialect.lockThreads(transaction, threadsOf(found));
      const post = await postRow(transaction, id);
      if (!post || post.deleted) return;
      const isAllowed = await mayLook(transaction, post.room);
      let isNews = false;
      for (const [url, outcome] of outcomes) {
        const preview = isAllowed ? outcome : null;
        const changes = columnsOf(preview, now);
        const isStill = await updatePreview(transaction, { post: id, url }, changes, ['due']);
        isNews ||= isStill && changes.state === 'shown';
      }
      if (!isNews) return;
      const shown = await shownOn(transaction, id);
      const pictures = shown.flatMap(({ picture }) => (picture ? [picture.id] : []));
      await attach(transaction, pictures, post);
      const [fact] = await append([previewedFact(post, shown)]);
      await updatePost(transaction, id, { changed: fact!.seq });
    });

  const stop = every(timers, lookEvery, look);
  return {
    async close() {
      stop();
      fetcher.close();
      await Promise.all(underway.values());
    },
  };
}

function columnsOf(outcome: Outcome, now: number) {
  if (outcome === null) return { state: 'none', due_at: null } as const;
  if ('later' in outcome) return { state: 'due', due_at: now + outcome.later } as const;
  return { state: 'shown', due_at: null, preview_json: JSON.stringify(outcome) } as const;
}
