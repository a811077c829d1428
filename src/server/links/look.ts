import { get, type Wish } from './get.ts';
import { embedOf, isJson } from './oembed.ts';
import { isPage, pageOf, type Page } from './page.ts';
import { readTarget } from './target.ts';

/** So long all of one link may take, its picture with it; milliseconds. */
export const longestLook = 5000;

/** A link to look at. */
export interface Job {
  url: string;
  /** Where its provider says what it leads to; null where none does that is asked. */
  endpoint: string | null;
  /** The names of hosts that are never asked. */
  avoid: readonly string[];
}

/** What a link leads to: text, and the bytes of at most one picture as they came. */
export type Found = Omit<Page, 'picture'> & { picture: Uint8Array | null };

type Common = Pick<Wish, 'avoid' | 'signal'>;

/** Looks where a link leads. Rejects where there is nothing to show, or nothing that may be asked for. */
export async function look(
  { url, endpoint, avoid }: Job,
  signal: AbortSignal,
): Promise<Found | null> {
  const common = { avoid, signal };
  const page = (endpoint && (await embed(url, endpoint, common))) || (await read(url, common));
  if (!page) return null;
  const { picture, ...texts } = page;
  return { ...texts, picture: picture === null ? null : await see(picture, common) };
}

async function read(url: string, common: Common): Promise<Page | null> {
  const accept = 'text/html, application/xhtml+xml';
  return pageOf(await get(url, { ...common, accept, takes: isPage, cut: true }));
}

/** A provider that does not answer is no reason to show nothing: the page itself is asked then. */
async function embed(url: string, endpoint: string, common: Common): Promise<Page | null> {
  try {
    const { url: of } = readTarget(url, common.avoid);
    const accept = 'application/json';
    return embedOf(await get(endpoint, { ...common, accept, takes: isJson, cut: false }), of);
  } catch {
    return null;
  }
}

/** A picture that cannot be had is left out. Drawings are, since they are programs. */
async function see(url: string, common: Common): Promise<Uint8Array | null> {
  const takes = (type: string) => type.startsWith('image/') && !type.includes('svg');
  try {
    return (await get(url, { ...common, accept: 'image/*', takes, cut: false })).bytes;
  } catch {
    return null;
  }
}
