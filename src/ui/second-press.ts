const presses = ['mousedown', 'click', 'dblclick'] as const;

/**
 * By one press something was done, and what was pressed has gone with it: the second press of a double click is of
 * nothing that stands there now, which neither does anything by it nor takes the focus.
 */
export function ignoreSecondPress({ ownerDocument: page }: Element): void {
  const ignore = (event: MouseEvent): void => {
    if (event.detail > 1) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    for (const type of presses) page.removeEventListener(type, ignore, true);
  };
  for (const type of presses) page.addEventListener(type, ignore, true);
}
