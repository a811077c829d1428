/** Who may do what, and who may know what: the rules without which the rest is worth nothing. */
import type { Bug } from './bugs.ts';

const matrix = 'test/flow/perimeter-matrix.test.ts';
const app = 'test/server/app.test.ts';
const authority = 'test/server/authority.test.ts';
const readable = 'test/server/readable.test.ts';

export const authorization: Bug[] = [
  {
    name: 'anyone writes in any room',
    file: 'src/server/intents/post.ts',
    text: 'const room = await grantActing(context, stream, true);',
    replacement: 'const room = { id: roomOfStream(stream).room };',
    tests: ['test/server/authority.test.ts', matrix],
  },
  {
    name: 'anyone comments on any post',
    file: 'src/server/intents/post.ts',
    text: 'const post = await grantPost(context, root);',
    replacement: 'const post = (await postRow(context.transaction, root))!;',
    tests: [matrix],
  },
  {
    name: 'anyone edits and deletes what somebody else wrote',
    file: 'src/server/intents/grants.ts',
    text: "if (post.author !== context.caller.id) throw new Refusal('forbidden');",
    replacement: '',
    tests: [authority],
  },
  {
    name: 'any member of a room facilitates it',
    file: 'src/server/intents/grants.ts',
    text: "room.kind !== 'project' || !mayFacilitate(context.caller, membership?.role)",
    replacement: "room.kind !== 'project'",
    tests: [authority],
  },
  {
    name: 'what a link refers to is shown to whoever has the link',
    file: 'src/server/db/references.ts',
    text: "    .where(readable(reader, 'posts'))\n",
    replacement: '',
    tests: ['test/server/references.test.ts'],
  },
  {
    name: 'a quote is shown on once what it quotes is deleted',
    file: 'src/server/db/references.ts',
    text: "    .where('deleted', '=', 0)\n",
    replacement: '',
    tests: ['test/server/references.test.ts'],
  },
  {
    name: 'a search asks for no leave',
    file: 'src/server/db/search.ts',
    text: "(${readable(reader, 'posts')}) is true and ",
    replacement: '',
    tests: [matrix],
  },
  {
    name: 'a thread is read by whoever knows its id',
    file: 'src/server/db/threads.ts',
    text: `.where('root', 'is', null)
    .where(readable(reader, 'posts'))`,
    replacement: ".where('root', 'is', null)",
    tests: [matrix],
  },
  {
    name: 'a ticket that only lets read lets write',
    file: 'src/server/intents/grants.ts',
    text: "if (!may_act) throw new Refusal('forbidden');",
    replacement: '',
    tests: [authority],
  },
  {
    name: 'partners who are apart write where the other reads',
    file: 'src/perimeter/act.ts',
    text: 'room.organizations.length <= 1',
    replacement: 'room.organizations.length <= 2',
    tests: [authority],
  },
  {
    name: 'what is not theirs is answered otherwise than what does not exist',
    file: 'src/server/intents/grants.ts',
    text: "if (!post) throw new Refusal('absent');",
    replacement: "if (!post) throw new Refusal('invalid');",
    tests: [matrix],
  },
];

export const perimeter: Bug[] = [
  {
    name: 'a fact of an unknown type is received',
    file: 'src/perimeter/receive.ts',
    text: 'if (!registeredFacts.has(fact.type)) return false;',
    replacement: '',
    tests: [readable],
  },
  {
    name: 'the default of the rule is yes',
    file: 'src/perimeter/receive.ts',
    text: `    default:
      return false;`,
    replacement: `    default:
      return true;`,
    tests: [readable],
  },
  {
    name: 'an interval open now is enough to receive what was before it',
    file: 'src/perimeter/receive.ts',
    text: 'interval.stream === fact.stream && covers(interval, fact.about)',
    replacement: 'interval.stream === fact.stream',
    tests: [readable, matrix],
  },
  {
    name: 'a page has what was before its reader came',
    file: 'src/server/db/readable.ts',
    text: 'and covering.from_seq <= ${about}',
    replacement: '',
    tests: [readable, matrix],
  },
  {
    name: 'a removal closes nothing',
    file: 'src/server/db/intervals.ts',
    text: 'until_seq: heads.get(stream)!.seq + 1,',
    replacement: 'until_seq: null,',
    tests: [app],
  },
  {
    name: 'delivery does not read the intervals a second time',
    file: 'src/server/delivery/delivery.ts',
    text: '!session.ended && now < session.expiresAt && audience.admits(session.member, now)',
    replacement: '!session.ended && now < session.expiresAt',
    tests: ['test/server/delivery.test.ts'],
  },
  {
    name: 'delivery sends a thread to whoever has its stream open',
    file: 'src/server/delivery/audience.ts',
    text: 'return reader !== undefined && canReceive(reader, fact, at, () => knowing.has(member));',
    replacement: 'return reader !== undefined;',
    tests: ['test/server/delivery.test.ts', matrix],
  },
  {
    name: 'typing in a thread is told to whoever has its stream open',
    file: 'src/server/delivery/delivery.ts',
    text: 'about === null || audience.receives(session.member, thread, now)',
    replacement: 'true',
    tests: ['test/server/delivery.test.ts'],
  },
  {
    name: 'presence is told to a stranger',
    file: 'src/server/intents/presence.ts',
    text: 'return whomMayKnow(transaction, caller.id, others, now);',
    replacement: 'return new Set(others);',
    tests: [authority],
  },
  {
    name: 'a mention shows somebody who does not read the stream',
    file: 'src/server/intents/written.ts',
    text: 'const named = await mentionableAmong(transaction, stream, [...known], readerAt(caller, now));',
    replacement: 'const named = known;',
    tests: [authority],
  },
  {
    name: 'partners who are apart know each other',
    file: 'src/perimeter/know.ts',
    text: "shared.some((room) => room.partners === 'together')",
    replacement: 'shared.length > 0',
    tests: [matrix],
  },
  {
    name: 'partners who are apart in a room see each other there, since they know each other from elsewhere',
    file: 'src/server/db/readers.ts',
    text: 'if (!known || (room && !mayMeet(person, known, room))) return false;',
    replacement: 'if (!known) return false;',
    tests: ['test/server/perimeter.test.ts'],
  },
];
