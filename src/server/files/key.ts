/** What stores keep beside an upload has one of these endings. */
const taken = /\.(json|info|part)$/;

/**
 * Whether this may name a file in a store: 1 to 200 letters, digits and `.`, `_`, `-`, the first a letter or a digit.
 * So a key is never a path, nor the name of what a store keeps for itself.
 */
export const isKey = (key: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/.test(key) && !taken.test(key);

/** @throws RangeError for what is no key. */
export function checkKey(key: string): void {
  if (!isKey(key)) throw new RangeError(`${JSON.stringify(key)} is no key of a file.`);
}
