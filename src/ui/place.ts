/** Between a popover and the edges of the window, in px. */
const margin = 8;

/**
 * Puts a popover beside what opened it: below, or above where there is more room; never past the sides of the window.
 * The top layer is above whatever clips the host page's panel, and has to be told where (DESIGN 7).
 *
 * @param width - of the popover, in px; it is not drawn yet when it is placed.
 * @param height - where it is known: below, there need be no more room than that.
 */
export function placeBeside(
  popover: HTMLElement,
  anchor: DOMRect,
  width: number,
  height = Infinity,
): void {
  const isFromRight = getComputedStyle(popover).direction === 'rtl';
  const start = isFromRight ? anchor.right - width : anchor.left;
  const left = Math.max(margin, Math.min(start, innerWidth - width - margin));
  const roomBelow = innerHeight - anchor.bottom;
  const isAbove = roomBelow < height + margin + 4 && anchor.top > roomBelow;
  const room = (isAbove ? anchor.top : roomBelow) - margin - 4;
  popover.style.setProperty('left', `${left}px`);
  popover.style.setProperty('top', isAbove ? 'auto' : `${anchor.bottom + 4}px`);
  popover.style.setProperty('bottom', isAbove ? `${innerHeight - anchor.top + 4}px` : 'auto');
  popover.style.setProperty('max-height', `${Math.max(room, 0)}px`);
}
