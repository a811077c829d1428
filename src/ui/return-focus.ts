/** The button that opens a popover: the browser's own invoker is told to nobody. */
export const openerOf = (popover: HTMLElement): HTMLElement | null =>
  (popover.getRootNode() as ShadowRoot).querySelector<HTMLElement>(
    `[popovertarget="${popover.id}"]`,
  );

/**
 * Gives the focus back to the button that opened a popover, when it closes with the focus in it: browsers do not find
 * it themselves in a shadow root. To be heard on `beforetoggle`; afterwards the focus is already lost.
 */
export function returnFocus({ newState, currentTarget }: ToggleEvent): void {
  const popover = currentTarget as HTMLElement;
  if (newState === 'open' || !popover.matches(':focus-within')) return;
  openerOf(popover)?.focus();
}
