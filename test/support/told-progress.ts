/** What room `launch` waits for, as a server tells it. */
import {
  milestoneChanged,
  milestoneDrop,
  milestoneDropped,
  milestoneReach,
  milestoneRestore,
  milestoneSet,
  type Milestone,
} from '../../src/protocol/milestone.ts';
import { progressRead } from '../../src/protocol/progress.ts';
import '../../src/store/milestone.ts';
import type { OutputOf } from '../../src/protocol/registry.ts';
import * as eg from './eg.ts';
import type { ScriptedSession } from './scripted-session.ts';

type Told = OutputOf<typeof progressRead>;

const day = 86_400_000;
const inside = eg.roomStream('launch', 'inside');
const partner = eg.roomStream('launch', 'with:exotic');
export const thomas = { id: 'thomas', name: 'Thomas Berger' };
const ravi = eg.supplier();

export const milestone = (overrides: Partial<Milestone> = {}): Milestone => ({
  ...{ id: 'proof', stream: partner, title: 'Label proof signed' },
  ...{ owner: { id: ravi.id, name: ravi.name }, due: '2026-10-30', reached: null, ...overrides },
});

/** One is late, one has lost its owner, and one is reached. */
export const planned = (): Milestone[] => [
  milestone({
    ...{ id: 'sample', stream: inside, title: 'Samples tasted by the panel', owner: thomas },
    ...{ due: '2026-10-20', reached: { at: eg.monday - 13 * day, by: thomas } },
  }),
  milestone(),
  milestone({
    id: 'shelf',
    stream: inside,
    title: 'Shelf plan agreed',
    owner: thomas,
    due: '2026-11-14',
  }),
  milestone({
    id: 'stock',
    stream: inside,
    title: 'Stock in Kassel',
    owner: null,
    due: '2027-01-15',
  }),
];

export const question = eg.reference({
  ...{ id: 'asked', stream: partner, kind: 'question', title: null, by: ravi },
  ...{ text: 'Which code do we print on the sleeve?', at: eg.monday - 6 * day },
});

export const told = (overrides: Partial<Told> = {}): Told => ({
  questions: {
    count: 2,
    oldest: [
      question,
      { ...question, id: 'asked-2', text: 'Who weighs the pallets?', at: eg.monday - day },
    ],
  },
  ideas: {
    count: 1,
    oldest: [eg.reference({ id: 'idea', stream: inside, kind: 'idea', title: 'A box of three' })],
  },
  decisions: [
    {
      post: eg.reference({
        id: 'decided',
        stream: inside,
        kind: 'decision',
        title: 'Glass, not tin',
      }),
      decidedBy: [thomas],
    },
  ],
  files: [eg.listedFile()],
  ...overrides,
});

export const nothingTold: Told = {
  questions: { count: 0, oldest: [] },
  ideas: { count: 0, oldest: [] },
  decisions: [],
  files: [],
};

/** Lets a session's server tell this, and have set these. */
export function tellProgress(
  session: ScriptedSession,
  { milestones = planned(), ...how }: { milestones?: Milestone[]; told?: Told } = {},
): ScriptedSession {
  const hear = (changed: Milestone) =>
    session.hear(eg.fact(milestoneChanged, { milestone: changed }, { stream: changed.stream }));
  const known = new Map(milestones.map((one) => [one.id, one]));
  const keep = (changed: Milestone) => {
    known.set(changed.id, changed);
    hear(changed);
    return { ok: true as const, data: { milestone: changed } };
  };
  milestones.forEach(hear);
  session.script(progressRead, () => ({ ok: true, data: how.told ?? told() }));
  session.script(milestoneReach, ({ milestone: id, reached }) => {
    const by = { id: session.member!.id, name: session.member!.name };
    return keep({ ...known.get(id)!, reached: reached ? { at: eg.monday, by } : null });
  });
  session.script(milestoneSet, ({ milestone: id = 'new', owner, ...set }) =>
    keep({ ...milestone({ id }), ...set, owner: { id: owner, name: 'Thomas Berger' } }),
  );
  session.script(milestoneDrop, ({ milestone: id }) => {
    const { stream } = known.get(id)!;
    session.hear(eg.fact(milestoneDropped, { id }, { stream }));
    return { ok: true, data: {} };
  });
  session.script(milestoneRestore, ({ milestone: id }) => keep(known.get(id)!));
  return session;
}
