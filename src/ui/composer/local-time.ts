/** A moment as a field of the browser's takes it, in the reader's own time; none is empty. */
export function localTime(at: number | null): string {
  if (at === null) return '';
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The moment that is in such a field; null where it is empty. */
export function timeIn({ value }: HTMLInputElement): number | null {
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? null : time;
}
