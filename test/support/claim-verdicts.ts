/** What the reading of tokens says of claims that are none. */
import assert from 'node:assert/strict';
import type { ClaimMap } from '../../src/server/auth/claims.ts';
import { createTokens } from '../../src/server/auth/tokens.ts';
import { createVerify } from '../../src/server/auth/verify.ts';
import { Refusal } from '../../src/server/refusal.ts';
import { variantsOf, type ClaimVariants, type Variant } from './claim-variants.ts';
import { audience, issuer, secret } from './people.ts';
import { byHmac, compact } from './token-world.ts';

const seconds = Math.floor(Date.now() / 1000);

/** A good token of a customer, with these claims in the place of theirs. */
export const signed = (variant: Variant): string =>
  compact(
    { alg: 'HS256', typ: 'JWT' },
    {
      ...{ iss: issuer, aud: audience, sub: 'carla', iat: seconds, exp: seconds + 3600 },
      ...{ name: 'Carla', organization: 'bistro', affiliation: 'customer' },
      ...{ host_contact: 'claire', ends_at: seconds + 86_400, ...variant },
    },
    byHmac(secret),
  );

/** Tokens as a server reads them that is told this of claims. */
export const tokensWith = (map: ClaimMap) =>
  createTokens(createVerify({ issuer, audience, secret, clock: () => seconds * 1000 }), map);

/** Tries so many variants; throws where one is answered by anything but a refusal. */
export async function tryVariants(
  classes: readonly ClaimVariants[],
  map: ClaimMap,
  { count, seed }: { count: number; seed: number },
): Promise<{ tried: number; admitted: string[] }> {
  const tokens = tokensWith(map);
  const admitted: string[] = [];
  const variants = variantsOf(classes, count, seed);
  for (const { name, variant } of variants) {
    try {
      await tokens.verify(signed(variant));
      admitted.push(`${name}: ${JSON.stringify(variant)}`);
    } catch (error) {
      assert.ok(error instanceof Refusal, String(error));
      assert.match(error.code, /^(not-admitted|token-invalid)$/);
    }
  }
  return { tried: variants.length, admitted };
}
