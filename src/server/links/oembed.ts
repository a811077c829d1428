import * as z from 'zod/mini';
import type { Answer } from './get.ts';
import { addressOf, siteOf, type Page } from './page.ts';
import { cleaned, longest } from './texts.ts';

/** As much of an endpoint's answer as is read: its `html` is not (https://oembed.com, section 2.3.4). */
const answer = z.object({
  title: z.optional(z.nullable(z.string())),
  author_name: z.optional(z.nullable(z.string())),
  provider_name: z.optional(z.nullable(z.string())),
  thumbnail_url: z.optional(z.nullable(z.string())),
});

export const isJson = (type: string): boolean =>
  /^(?:application|text)\/(?:[\w.-]+\+)?(?:json|javascript)$/.test(type);

/** What a provider says of an address; null where it says no title. */
export function embedOf({ bytes, url }: Answer, of: URL): Page | null {
  const { title, author_name, provider_name, thumbnail_url } = answer.parse(
    JSON.parse(new TextDecoder().decode(bytes)),
  );
  const called = cleaned(title, longest.title);
  if (called === null) return null;
  return {
    title: called,
    description: cleaned(author_name, longest.description),
    site: cleaned(provider_name, longest.site) ?? siteOf(of),
    picture: addressOf(thumbnail_url ?? undefined, url),
  };
}
