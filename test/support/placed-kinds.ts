/** A feed with a thread of each kind in the page, and what its tests look for there. */
import { html } from '@open-wc/testing';
import type { CercleFeed } from '../../src/widgets/feed/feed.ts';
import '../../src/widgets/feed/feed.ts';
import { eventually } from './eventually.ts';
import { deep, drawn, place, wordsOf } from './placed.ts';
import type { ScriptedSession } from './scripted-session.ts';

/** The feed of the room, once what draws the kinds has come. */
export async function placeKinds(session: ScriptedSession): Promise<CercleFeed> {
  const feed = await place<CercleFeed>(session, html`<cercle-feed room="launch"></cercle-feed>`);
  await eventually(() => deep(feed, 'cercle-post-detail').length > 0);
  await drawn(feed);
  return feed;
}

/** The card with these words. */
export const cardOf = (feed: CercleFeed, text: string): HTMLElement =>
  deep(feed, 'cercle-post-card').find((card) => wordsOf(card).includes(text))!;

/** What an intent was asked for with, each time. */
export const inputsOf = (session: ScriptedSession, intent: string) =>
  session.asked.filter(({ name }) => name === intent).map(({ input }) => input);
