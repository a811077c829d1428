import type { LitElement } from 'lit';
import type { CerclePostCard } from '../../ui/post-card/post-card.ts';

type Root = HTMLElement | DocumentFragment;

/** The card of a post or a comment, as far as it is drawn. */
export const cardOf = (feed: Root, id: string): CerclePostCard | undefined =>
  [...feed.querySelectorAll('cercle-post-card')].find(({ post }) => post?.id === id);

/** Where one writes at a place, as far as it is drawn. */
export const composerAt = (feed: Root, place: string): HTMLElement | null =>
  feed.querySelector(`cercle-composer[place="${place}"]`);

/** Gives the focus to where one replies to a post or a comment; where that is not drawn, to its thread. */
export function focusReply(feed: Root, id: string, thread: string): void {
  const card = cardOf(feed, id) ?? cardOf(feed, thread);
  (card?.renderRoot.querySelector<HTMLElement>('cercle-reaction-bar') ?? card)?.focus();
}

/**
 * Takes the focus from a post that goes away: to the next one, or the one before, or else to where one writes. From a
 * comment it goes no further than to its post. Answers with where it is then.
 */
export function leavePost(feed: Root, id: string): HTMLElement | null {
  const card = cardOf(feed, id);
  if (!card) return null;
  const thread = card.comment ? card.parentElement : null;
  const alike = [...feed.querySelectorAll('cercle-post-card')].filter((one) => isAlike(one, card));
  const index = alike.indexOf(card);
  const beside = alike[index + 1] ?? alike[index - 1] ?? thread;
  const left = beside ?? feed.querySelector<HTMLElement>('cercle-composer');
  left?.focus();
  return left;
}

/**
 * Gives the focus to something as soon as it is drawn, unless the reader has gone on meanwhile.
 *
 * @param left - where the focus is until then.
 */
export function focusOnce(
  host: LitElement,
  left: HTMLElement | null,
  find: (feed: Root) => HTMLElement | null | undefined,
): void {
  const waiting = {
    hostUpdated(): void {
      const isThere = left?.matches(':focus-within') || document.activeElement === document.body;
      const found = find(host.renderRoot);
      if (isThere && !found) return;
      host.removeController(waiting);
      if (!isThere) return;
      // What is drawn for the first time has nothing yet to give the focus to.
      void Promise.resolve((found as Partial<LitElement>).updateComplete).then(() =>
        found!.focus(),
      );
    },
  };
  host.addController(waiting);
  host.requestUpdate();
}

/** Gives the focus to a post, or its thread, once what had it goes by what was done; answers with what ends that. */
export function keepFocus(host: LitElement, id: string, thread: string): () => void {
  const keeping = {
    hostUpdated: () =>
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        host.removeController(keeping);
        const { renderRoot } = host;
        (cardOf(renderRoot, id) ?? cardOf(renderRoot, thread))?.focus();
      }),
  };
  host.addController(keeping);
  return () => host.removeController(keeping);
}

const isAlike = (one: CerclePostCard, other: CerclePostCard): boolean =>
  one.comment === other.comment && (!one.comment || one.parentElement === other.parentElement);
