/** A timer takes no more; milliseconds. */
const longestDelay = 3_600_000;

/** After how many milliseconds it is to be looked again which of these times has come next; null where all have. */
export function untilNext(times: readonly number[], now: number): number | null {
  const delays = times.filter((time) => time > now).map((time) => time - now);
  return delays.length === 0 ? null : Math.min(...delays, longestDelay);
}
