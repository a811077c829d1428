import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { audienceChoices, audienceOf } from '../../src/store/audience.ts';
import { keepAccess } from '../../src/store/access.ts';
import { applyOpened } from '../../src/store/frame.ts';
import { emptyState } from '../../src/store/slice.ts';
import type { Access, Perimeter } from '../../src/protocol/room.ts';
import * as eg from '../support/eg.ts';

const everyone = eg.roomStream('launch', 'everyone');
const inside = eg.roomStream('launch', 'inside');
const exotic = eg.roomStream('launch', 'with:exotic');
const alpenhof = eg.roomStream('launch', 'with:alpenhof');
const at = { seq: 1, fact: 'f' };

const both: Perimeter['organizations'] = [
  ...eg.perimeter().organizations,
  { ...eg.perimeter().organizations[0]!, id: 'alpenhof', name: 'Alpenhof Vertrieb' },
];

/** A project room as an employee has it open: two colleagues, one supplier, perhaps a distributor. */
function asEmployee(organizations: Perimeter['organizations'], access: Access) {
  const colleagues = [eg.membership(), eg.membership({ member: eg.member({ id: 'nora' }) })];
  const opened = [
    { stream: everyone, upTo: at, snapshot: { room: eg.roomState(), memberships: colleagues } },
    { stream: inside, upTo: at, snapshot: { perimeter: eg.perimeter({ organizations }) } },
    {
      stream: exotic,
      upTo: at,
      snapshot: { memberships: [eg.membership({ member: eg.supplier() })] },
    },
  ];
  return opened.reduce(applyOpened, keepAccess(emptyState, access));
}

describe('the audiences one may write to', () => {
  it('are, for an employee, inside first, then each partner, and everyone where that is more', () => {
    const state = asEmployee(both, eg.access({}, ['exotic', 'alpenhof']));
    const choices = audienceChoices(state, eg.member(), 'launch');
    assert.deepEqual(
      choices.map(({ stream, outside }) => [stream, outside]),
      [
        [inside, false],
        [exotic, true],
        [alpenhof, true],
        [everyone, true],
      ],
    );
    assert.deepEqual(
      choices.map(({ colleagues }) => colleagues),
      [1, 1, 1, 1],
    );
    assert.deepEqual(choices[1]?.organizations, [
      { id: 'exotic', name: 'Exotic Liquids', count: 1 },
    ]);
  });

  it('are, for a partner, told with whose people read, the writer not among them', () => {
    const ravi = eg.supplier();
    const memberships = [ravi, eg.supplier({ id: 'uma' }), eg.member()].map((member) =>
      eg.membership({ member }),
    );
    const access = eg.access({ streams: [{ stream: exotic, act: true }] });
    const state = applyOpened(keepAccess(emptyState, access), {
      ...{ stream: exotic, upTo: at, snapshot: { memberships } },
    });
    const [choice] = audienceChoices(state, ravi, 'launch');
    assert.deepEqual([choice?.colleagues, choice?.host], [1, 'Maison Aubry']);
    assert.deepEqual(
      choice?.organizations.map(({ count }) => count),
      [1],
    );
  });

  it('are, in the network, everybody but the writer, and not known before the room is', () => {
    const network = eg.roomStream('network', 'inside');
    const room = eg.room({ id: 'network', kind: 'network' });
    const access = eg.access({ room, streams: [{ stream: network, act: true }] });
    const before = keepAccess(emptyState, access);
    const stream = eg.roomStream('network', 'everyone');
    const snapshot = { room: eg.roomState({ room, members: 49 }), memberships: [] };
    const state = applyOpened(before, { stream, upTo: at, snapshot });
    const countIn = (of: typeof state) => audienceOf(of, eg.member(), network)?.colleagues;
    assert.deepEqual([countIn(before), countIn(state)], [null, 48]);
  });

  it('leave out everyone where only one organization is admitted', () => {
    const choices = audienceChoices(
      asEmployee(eg.perimeter().organizations, eg.access()),
      eg.member(),
      'launch',
    );
    assert.deepEqual(
      choices.map(({ stream }) => stream),
      [inside, exotic],
    );
  });

  it('are, for a partner kept apart, only their own organization with the colleagues', () => {
    const access = eg.access({
      streams: [
        { stream: everyone, act: false },
        { stream: exotic, act: true },
      ],
    });
    const choices = audienceChoices(keepAccess(emptyState, access), eg.supplier(), 'launch');
    assert.deepEqual(
      choices.map(({ stream, outside }) => [stream, outside]),
      [[exotic, true]],
    );
  });

  it('are the same objects until something about the room changes', () => {
    const writer = eg.member();
    const state = asEmployee(both, eg.access({}, ['exotic']));
    const later = { ...state, skipped: 1 };
    assert.equal(audienceOf(state, writer, exotic), audienceOf(later, writer, exotic));
    assert.equal(
      audienceChoices(state, writer, 'launch'),
      audienceChoices(later, writer, 'launch'),
    );
    const left = applyOpened(state, { stream: exotic, upTo: at, snapshot: { memberships: [] } });
    assert.equal(audienceOf(left, writer, exotic)?.organizations[0]?.count, 0);
  });

  it('are none for someone who is not in the room', () => {
    assert.deepEqual(audienceChoices(emptyState, eg.member(), 'launch'), []);
    assert.equal(audienceOf(emptyState, eg.member(), inside), undefined);
  });
});
