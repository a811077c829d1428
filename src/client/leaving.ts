/** As much of a page as tells that it is about to be left. */
type Leavable = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

const ask = (event: Event): void => event.preventDefault();

/** Has the browser ask before the page is left, until the returned function is called. Where there is no page, nobody leaves it. */
export function holdPage(): () => void {
  const page = globalThis as Partial<Leavable>;
  page.addEventListener?.('beforeunload', ask);
  return () => page.removeEventListener?.('beforeunload', ask);
}
