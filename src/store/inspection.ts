import { inspectionChanged, type Inspection } from '../protocol/inspection.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { stewardChanged } from '../protocol/steward.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** Those of a stream that have not ended, by id. */
type Open = ReadonlyMap<string, Inspection>;
type Inspections = ReadonlyMap<string, Open>;

const none: Open = new Map();

const slice = defineSlice<Inspections>({
  name: 'inspection',
  empty: new Map(),
  reducers: {
    [inspectionChanged.type](all, { stream, data }: Fact<DataOf<typeof inspectionChanged>>) {
      const { inspection } = data;
      const kept = inspection.ended === null ? inspection : undefined;
      return withEntry(all, stream, withEntry(all.get(stream) ?? none, inspection.id, kept));
    },
    // By its name: whoever is no steward is told of those in their rooms, and needs nothing else of stewards.
    'steward:changed': (all, { stream, data }: Fact<DataOf<typeof stewardChanged>>) =>
      data.steward ? all : withEntry(all, stream, undefined),
  },
  snapshots: {
    inspections: (all, stream, data: Inspection[]) =>
      withEntry(all, stream, new Map(data.map((one) => [one.id, one]))),
  },
  erase: (all, stream) => (all.has(stream) ? withEntry(all, stream, undefined) : all),
});

/** The inspections that a stream tells of and that have not ended: of a room's `everyone`, or of a steward's own. */
export const inspectionsIn = (state: State, stream: string): Inspection[] => [
  ...(slice.of(state).get(stream) ?? none).values(),
];
