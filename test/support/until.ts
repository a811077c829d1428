/** Resolves once something holds, on Node; fails after 15 s, with words for what did not. */
export async function until(holds: () => unknown, what = 'It'): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} does not come to hold.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
