/** Nothing happens in the last moments before the company is there: its clock must not run ahead. */
const latest = 2000;

/** Lets one after another happen, so far apart; closer together where they would not be over before the end. */
export function spread<Value>(
  values: readonly Value[],
  from: number,
  apart: number,
  end: number,
): { at: number; value: Value }[] {
  const step = Math.min(apart, (end - latest - from) / (values.length + 1));
  return values.map((value, index) => ({ at: Math.floor(from + step * (index + 1)), value }));
}
