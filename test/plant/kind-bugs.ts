/** The rules of the kinds of post, of votes, quotes and deletion, and of what a feed is narrowed to. */
import type { Bug } from './bugs.ts';

const kinds = 'test/server/kinds.test.ts';
const deletion = 'test/server/deletion.test.ts';
const filters = 'test/server/filters.test.ts';
const announcements = 'test/server/announcements.test.ts';

export const kindBugs: Bug[] = [
  {
    name: 'an anonymous vote names its voter',
    file: 'src/server/intents/vote.ts',
    text: 'vote: ballot.anonymous ? null : { member: caller.id, choices },',
    replacement: 'vote: { member: caller.id, choices },',
    tests: ['test/server/polls.test.ts'],
  },
  {
    name: 'an anonymous vote is told with the key of its voter',
    file: 'src/server/db/log.ts',
    text: 'origin.key !== null && !newFact.anonymous &&',
    replacement: 'origin.key !== null &&',
    tests: ['test/server/polls.test.ts'],
  },
  {
    name: 'a poll that has ended takes votes',
    file: 'src/server/intents/vote.ts',
    text: 'ballot.closesAt <= context.now',
    replacement: 'ballot.closesAt <= 0',
    tests: ['test/server/polls.test.ts'],
  },
  {
    name: 'a quote goes where more people would read it',
    file: 'src/server/intents/written.ts',
    text: 'if (!isWithin(stream, post.stream)) {',
    replacement: 'if (!isWithin(stream, stream)) {',
    tests: ['test/server/quotes.test.ts'],
  },
  {
    name: 'something is quoted that its writer cannot read',
    file: 'src/server/intents/post.ts',
    text: 'if (quote != null) await grantQuote(context, stream, quote);',
    replacement: '',
    tests: ['test/server/quotes.test.ts'],
  },
  {
    name: 'what was deleted comes back after its text should be gone',
    file: 'src/server/intents/deletion.ts',
    text: 'if (!post.deleted || isTooLate || isOver)',
    replacement: 'if (!post.deleted || isOver)',
    tests: [deletion],
  },
  {
    name: 'what has expired comes back',
    file: 'src/server/intents/deletion.ts',
    text: 'if (!post.deleted || isTooLate || isOver)',
    replacement: 'if (!post.deleted || isTooLate)',
    tests: [deletion],
  },
  {
    name: 'what a deleted post said before stays',
    file: 'src/server/db/posts.ts',
    text: "await transaction.deleteFrom('versions').where('post', '=', id).execute();",
    replacement: '',
    tests: [deletion],
  },
  {
    name: 'the answer in the log outlives the comment',
    file: 'src/server/intents/question.ts',
    text: 'post: comment.id,',
    replacement: '',
    tests: [deletion],
  },
  {
    name: 'a confirmation is told to all who read the announcement',
    file: 'src/server/intents/own.ts',
    text: 'fact: { stream: memberStream(caller.id), type,',
    replacement: 'fact: { stream: post.stream, type,',
    tests: [announcements],
  },
  {
    name: 'anybody who writes there asks who has confirmed',
    file: 'src/server/intents/announcement.ts',
    text: 'const post = await grantOwnPost(context, id);',
    replacement: "const post = await (await import('./grants.ts')).grantPost(context, id);",
    tests: [announcements],
  },
  {
    name: 'a room has as many pins as anybody likes',
    file: 'src/server/intents/pin.ts',
    text: 'if (pinned && post.pinned === 0 && isFull) {',
    replacement: 'if (pinned && post.pinned === 2 && isFull) {',
    tests: [kinds],
  },
  {
    name: 'anybody in a room pins, and decides on ideas',
    file: 'src/server/intents/grants.ts',
    text: "if (!(await moderates(context, post.room))) throw new Refusal('forbidden');",
    replacement: '',
    tests: [kinds],
  },
  {
    name: 'a decision is edited',
    file: 'src/server/intents/post.ts',
    text: "if (post.kind === 'decision') {",
    replacement: "if (post.kind === 'decision' && post.deleted) {",
    tests: ['test/server/decisions.test.ts'],
  },
  {
    name: 'a feed that is narrowed has what its reader cannot read',
    file: 'src/server/db/threads.ts',
    text: "where stream = ${stream} and root is null and ${readable(reader, 'posts')}\n        and ${matching",
    replacement: 'where stream = ${stream} and root is null\n        and ${matching',
    tests: [filters],
  },
  {
    name: 'what the reader wrote themselves is unread to them',
    file: 'src/server/db/reads.ts',
    text: 'sql<boolean>`posts.author <> ${reader.id}',
    replacement: 'sql<boolean>`1 = 1',
    tests: [filters],
  },
  {
    name: 'what was deleted is found by its tag',
    file: 'src/server/db/filters.ts',
    text: 'if (conditions.length > 0) conditions.push(sql`posts.deleted = 0`);',
    replacement: '',
    tests: [filters],
  },
];
