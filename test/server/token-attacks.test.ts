/** No forged token is let in by any door; the same token unharmed is let in by each (SAFETY H4). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { tokenAttacks } from '../support/token-attacks.ts';
import { attack, openTokenDoors } from '../support/token-doors.ts';
import { changed, right } from '../support/token-world.ts';

describe('a forged token', { timeout: 300_000 }, () => {
  let opened: Awaited<ReturnType<typeof openTokenDoors>>;

  before(async () => {
    opened = await openTokenDoors();
  });
  after(() => opened?.close());

  const unharmed = async () => {
    for (const { name, shown, opens } of opened.doors) {
      assert.ok(await opens(changed(right(opened.world, shown))), `${name} opens to what is right`);
    }
  };

  it('has a name of its own in each of the classes, of which there are many', () => {
    const names = tokenAttacks.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length >= 200, String(names.length));
  });

  it('is not needed where the right one is shown', unharmed);

  for (const index of [0, 1, 2, 3, 4]) {
    it(`is let in nowhere: door ${index + 1}`, async () => {
      const { letIn } = await attack(opened.doors[index]!, opened.world);
      assert.deepEqual(letIn, []);
    });
  }

  it('breaks nothing: nothing has failed, and what is right is let in as before', async () => {
    assert.deepEqual(opened.errors, []);
    await unharmed();
  });
});
