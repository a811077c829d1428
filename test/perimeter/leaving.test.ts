/** Who should have left a room, and why. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  endsSoonWithin,
  reasonsToLeave,
  unseenFor,
  type Lodger,
} from '../../src/perimeter/leaving.ts';

const now = 1_000_000_000_000;
const present = { isColleague: true, hasLeftRoom: false };
const partner: Lodger = {
  affiliation: 'supplier',
  endsAt: now + endsSoonWithin + 1,
  seenAt: now - unseenFor + 1,
  host: present,
};
const employee: Lodger = { ...partner, affiliation: 'employee', endsAt: null, host: null };
const reasons = (lodger: Partial<Lodger>, whom = partner) =>
  reasonsToLeave({ ...whom, ...lodger }, now);

describe('someone in a room', () => {
  it('stays while nothing speaks against it', () => {
    assert.deepEqual(reasons({}), []);
    assert.deepEqual(reasons({}, employee), []);
  });

  it('should have left once their membership has ended, and soon before', () => {
    assert.deepEqual(reasons({ endsAt: now + endsSoonWithin }), ['ends']);
    assert.deepEqual(reasons({ endsAt: now + 1 }), ['ends']);
    assert.deepEqual(reasons({ endsAt: now }), ['ended']);
  });

  it('should have left once nobody answers for them', () => {
    assert.deepEqual(reasons({ host: { isColleague: false, hasLeftRoom: false } }), ['host-gone']);
    assert.deepEqual(reasons({ host: { isColleague: true, hasLeftRoom: true } }), ['host-out']);
    assert.deepEqual(reasons({ host: { isColleague: false, hasLeftRoom: true } }), ['host-gone']);
  });

  it('should have left when they have not come in for long, whoever they are', () => {
    assert.deepEqual(reasons({ seenAt: now - unseenFor }), ['unseen']);
    assert.deepEqual(reasons({ seenAt: now - unseenFor }, employee), ['unseen']);
  });

  it('has all of the reasons, the most urgent first', () => {
    assert.deepEqual(
      reasons({ endsAt: 0, seenAt: 0, host: { isColleague: false, hasLeftRoom: true } }),
      ['ended', 'host-gone', 'unseen'],
    );
  });
});
