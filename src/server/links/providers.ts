import { createRequire } from 'node:module';

/** Who answers by oEmbed (https://oembed.com) for which addresses. */
export interface Provider {
  provider_name: string;
  endpoints: readonly { schemes?: readonly string[]; url: string }[];
}

/** All that are known, by the list that the standard's authors keep. */
export const allProviders = (): readonly Provider[] =>
  createRequire(import.meta.url)('oembed-providers') as Provider[];

/** As names are compared: by their letters and digits, whatever their case. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The provider of a name, or the name that is nearest to it. */
export function providerOf(name: string): Provider | string {
  const wanted = foldedName(name);
  const providers = allProviders();
  const found = providers.find(({ provider_name }) => foldedName(provider_name) === wanted);
  if (found) return found;
  const names = providers.map(({ provider_name }) => provider_name);
  const far = (other: string) => distance(wanted, foldedName(other));
  return names.reduce((best, other) => (far(other) < far(best) ? other : best));
}

/** Where one of these providers says in JSON what an address leads to; null where none does. */
export function endpointFor(address: string, providers: readonly Provider[]): string | null {
  for (const { endpoints } of providers) {
    for (const { schemes = [], url } of endpoints) {
      if (!schemes.some((scheme) => isOf(scheme, address))) continue;
      const endpoint = new URL(url.replace('{format}', 'json'));
      endpoint.searchParams.set('format', 'json');
      endpoint.searchParams.set('url', address);
      return endpoint.href;
    }
  }
  return null;
}

/** An asterisk stands for anything; before the path it stands for no more than a part of the host. */
function isOf(scheme: string, address: string): boolean {
  const [start, rest] = split(scheme);
  const [origin, path] = split(address);
  return matches(start, origin) && matches(rest, path);
}

function split(address: string): [string, string] {
  const end = address.indexOf('/', address.indexOf('://') + 3);
  return end === -1 ? [address, ''] : [address.slice(0, end), address.slice(end)];
}

/** From left to right, the nearest place for each part: no pattern takes longer than its text is long. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  const last = parts.pop()!;
  const first = parts.shift();
  if (first === undefined) return text === last;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** How many letters have to be put in, left out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column += 1) {
      const same = row[column - 1]! + (other[column - 1] === letter ? 0 : 1);
      next.push(Math.min(same, row[column]! + 1, next[column - 1]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
