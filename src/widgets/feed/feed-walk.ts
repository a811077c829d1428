const steps: Record<string, number> = { PageDown: 1, PageUp: -1 };

/**
 * Walks from post to post by Page Down and Page Up, and by Ctrl+End and Ctrl+Home out of the feed, as ARIA's feed
 * pattern says; whoever writes keeps their keys.
 */
export function walkPosts(feed: ParentNode, event: KeyboardEvent): void {
  const path = event.composedPath();
  const from = path[0] as Element;
  if (from.matches('textarea, input') || !path.includes(feed.querySelector('[part=list]')!)) return;
  const out = event.ctrlKey && { Home: 'cercle-composer', End: '.end' }[event.key];
  const posts = [...feed.querySelectorAll<HTMLElement>('.item > cercle-post-card')];
  const at = posts.findIndex((post) => path.includes(post));
  const next = out ? feed.querySelector<HTMLElement>(out) : posts[at + (steps[event.key] ?? NaN)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/**
 * Looks whether the reader sees what the feed is narrowed to, or has gone on below it. Answers with what gives that the
 * focus, once the feed is drawn anew: what was pressed may be gone with what it showed before.
 */
export function holdTabs(feed: ParentNode): () => void {
  const tabs = feed.querySelector('.tabs')?.getBoundingClientRect();
  const isSeen = !tabs || (tabs.top >= 0 && tabs.bottom <= innerHeight);
  return () => {
    const chosen = feed.querySelector<HTMLElement>('.tabs [aria-pressed="true"]');
    chosen?.focus({ preventScroll: true });
    // The tabs may stand in several lines.
    chosen?.closest('.tabs')!.scrollIntoView({ block: isSeen ? 'nearest' : 'start' });
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
}
