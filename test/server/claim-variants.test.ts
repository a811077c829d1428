/** Customers never come in, whatever their claims look like; whoever honestly is of the network does (SAFETY P2). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { claimMap } from '../../src/server/auth/claims.ts';
import { startBackend, type Backend } from '../support/backend.ts';
import { claimVariants, honest, roleVariants, variantsOf } from '../support/claim-variants.ts';
import { signed, tokensWith, tryVariants } from '../support/claim-verdicts.ts';

const seed = Number(process.env['CERCLE_TEST_SEED'] ?? Date.now() % 2 ** 31);
describe(`a claim that is none (CERCLE_TEST_SEED=${seed})`, { timeout: 120_000 }, () => {
  let backend: Backend;
  before(async () => {
    backend = await startBackend();
  });
  after(() => backend?.close());

  const readers = [
    ['one claim', claimVariants, claimMap.parse({})],
    ['a list', roleVariants, claimMap.parse({ affiliations: 'roles' })],
  ] as const;
  for (const [of, classes, map] of readers) {
    it(`lets nobody in where an affiliation is ${of}`, async () => {
      const { tried, admitted } = await tryVariants(classes, map, { count: 3000, seed });
      assert.ok(tried >= 3000);
      assert.deepEqual(admitted, []);
      for (const one of honest) {
        const { claims } = await tokensWith(map).verify(signed(one));
        assert.equal(claims.organization.affiliation, one['affiliation']);
      }
    });
  }

  it('lets nobody in by the socket either', async () => {
    const admitted: string[] = [];
    for (const { name, variant } of variantsOf(claimVariants, 2 * claimVariants.length, seed)) {
      const refused = await backend.refusal({ token: signed(variant), protocol: 1 });
      if (refused === null) admitted.push(`${name}: ${JSON.stringify(variant)}`);
    }
    assert.deepEqual(admitted, []);
    for (const one of honest) {
      const token = signed({ ...one, sub: `honest-${String(one['affiliation'])}` });
      assert.equal(await backend.refusal({ token, protocol: 1 }), null);
    }
  });
});
