import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isoDay, milestones, rooms } from '../../demo/company/index.ts';
import { known, noon, personOf, roomOf } from '../support/company.ts';

describe('the milestones of the example company', () => {
  test('every project has some to come, one that is reached, and no other room has any', () => {
    for (const { id, kind } of rooms) {
      const own = milestones.filter(({ room }) => room === id);
      if (kind !== 'project') assert.deepEqual(own, [], id);
      else {
        assert.ok(
          own.some(({ reachedOn }) => reachedOn !== undefined),
          id,
        );
        assert.ok(
          own.some(({ due, reachedOn }) => due > 0 && reachedOn === undefined),
          id,
        );
      }
    }
  });

  test('whoever answers for one is there when it is set, and reaches it after that', () => {
    for (const { id, room, owner, setOn, due, reachedOn = setOn } of milestones) {
      const day = known(roomOf, room).members[known(personOf, owner).id];
      assert.ok(day !== undefined && day <= setOn, id);
      assert.ok(setOn < due && setOn <= reachedOn && reachedOn <= 0, id);
    }
  });

  test('some are late, so that somebody has something to do', () => {
    const today = isoDay(0, noon);
    const late = milestones.filter(
      ({ due, reachedOn }) => reachedOn === undefined && isoDay(due, noon) < today,
    );
    assert.ok(late.length >= 3 && late.length < milestones.length / 4, `${late.length}`);
  });
});
