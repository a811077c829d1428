import type { AudienceChoice } from '../../store/audience.ts';

/** How many read an audience, the reader among them, as far as all of its parts are known. */
export function readersOf(audience: AudienceChoice | undefined): number | null {
  if (!audience || audience.colleagues === null) return null;
  return audience.organizations.reduce<number | null>(
    (sum, { count }) => (sum === null || count === null ? null : sum + count),
    audience.colleagues + 1,
  );
}
