/** Walks by the arrows from the field through what was found, and back; Home and End go to the first of it and the last. */
export function walkResults(root: HTMLElement | DocumentFragment, event: KeyboardEvent): void {
  const stops = [...root.querySelectorAll<HTMLElement>('input[type="search"], .result')];
  const from = stops.indexOf(event.composedPath()[0] as HTMLElement);
  const isWithin = from > 0;
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    Home: isWithin ? 1 : undefined,
    End: isWithin ? stops.length - 1 : undefined,
  }[event.key];
  const next = from < 0 || to === undefined ? undefined : stops[to];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
