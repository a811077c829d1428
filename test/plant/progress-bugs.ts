import type { Bug } from './bugs.ts';

/** What can be forgotten where it is said what a project waits for, and who answers for it. */

const milestones = 'test/server/milestones.test.ts';

export const progressBugs: Bug[] = [
  {
    name: 'milestones of before an organization came are shown to it',
    file: 'src/server/db/milestones.ts',
    text: "    .where(readable(reader, 'milestones'))\n",
    replacement: '',
    tests: [milestones],
  },
  {
    name: 'somebody answers for a milestone whom a reader of it may not know',
    file: 'src/server/intents/milestone.ts',
    text: `    membership?.role !== 'reader' &&
    mayAct(member, actingRoom(room), roomOfStream(stream).audience);`,
    replacement: "    membership?.role !== 'reader';",
    tests: [milestones],
  },
  {
    name: 'any reader marks a milestone as reached',
    file: 'src/server/intents/milestone.ts',
    text: 'else await grantSetting(context, row.stream, false);',
    replacement: 'else await grantActing(context, row.stream);',
    tests: [milestones],
  },
  {
    name: 'the text of a dropped milestone stays in the log',
    file: 'src/server/intents/milestone.ts',
    text: 'await redactFacts(transaction, id, withoutText);',
    replacement: '',
    tests: [milestones],
  },
  {
    name: 'whoever has left a room goes on answering for its milestones',
    file: 'src/server/db/milestones.ts',
    text: '.set({ owner: null, owner_name: null })',
    replacement: '.set({ owner })',
    tests: [milestones],
  },
  {
    name: 'a reader is told of questions that are not for them',
    file: 'src/server/db/progress.ts',
    text: "and deleted = 0\n        and ${readable(reader, 'posts')}",
    replacement: 'and deleted = 0',
    tests: ['test/server/progress.test.ts'],
  },
];
