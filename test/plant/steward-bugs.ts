/** What would let one steward alone read a room, and leave whoever is put out where they are. */
import type { Bug } from './bugs.ts';

const inspections = 'test/server/inspections.test.ts';

export const stewardBugs: Bug[] = [
  {
    name: 'a steward agrees to what they have asked for themselves',
    file: 'src/server/intents/inspection.ts',
    text: 'if (row.asked_by === context.caller.id) {',
    replacement: "if (row.asked_by === '') {",
    tests: [inspections],
  },
  {
    name: 'a steward reads before another has agreed',
    file: 'src/server/intents/inspection.ts',
    text: 'if (row.agreed_at === null || row.used_at !== null) {',
    replacement: 'if (row.used_at !== null) {',
    tests: [inspections],
  },
  {
    name: 'whoever is deactivated keeps their socket',
    file: 'src/server/delivery/endings.ts',
    text: 'if (endsAt !== null) options.endBy(member, endsAt);',
    replacement: '',
    tests: ['test/server/scim.test.ts'],
  },
];
