import { changeBugs } from './change-bugs.ts';
import { fileBugs } from './file-bugs.ts';
import { kindBugs } from './kind-bugs.ts';
import { linkBugs } from './link-bugs.ts';
import { authorization, perimeter } from './perimeter-bugs.ts';
import { progressBugs } from './progress-bugs.ts';
import { searchBugs } from './search-bugs.ts';
import { stewardBugs } from './steward-bugs.ts';

/** The mistakes that would hurt most, as somebody could make them: each has to be noticed by a test. */

export interface Bug {
  /** What goes wrong with it. */
  name: string;
  file: string;
  /** Stands in the file exactly once. */
  text: string;
  replacement: string;
  /** The files of the tests that should notice, the likeliest first. */
  tests: readonly string[];
  /** Only PostgreSQL lets two writers meet. */
  isOfPostgres?: true;
}

const app = 'test/server/app.test.ts';
const authority = 'test/server/authority.test.ts';
const postgres = 'test/server/postgres.test.ts';

const door: Bug[] = [
  {
    name: 'a token for another service is accepted',
    file: 'src/server/auth/verify.ts',
    text: `      issuer,
      audience,
      algorithms,`,
    replacement: `      issuer,
      algorithms,`,
    tests: ['test/server/tokens.test.ts'],
  },
  {
    name: 'a session outlives its token',
    file: 'src/server/transports/socket.ts',
    text: 'if (clock() >= session.expiresAt) socket.disconnect(true);',
    replacement: '',
    tests: ['test/server/socket.test.ts'],
  },
  {
    name: 'Socket.IO gives back what was missed, before anybody is asked who they are',
    file: 'src/server/transports/socket.ts',
    text: 'serveClient: false,',
    replacement: 'serveClient: false, connectionStateRecovery: {},',
    tests: ['test/server/socket.test.ts'],
  },
  {
    name: 'a session is renewed with the token of somebody else',
    file: 'src/server/transports/socket-session.ts',
    text: 'if (admitted.claims.id !== this.member) {',
    replacement: 'if (admitted.claims.id === undefined) {',
    tests: ['test/server/socket.test.ts'],
  },
  {
    name: 'a ticket of somebody else opens its record',
    file: 'src/server/auth/tickets.ts',
    text: 'if (parsed.data.sub !== member) {',
    replacement: 'if (parsed.data.sub === undefined) {',
    tests: ['test/server/tickets.test.ts'],
  },
  {
    name: 'a partner who is no party of the record is let in by a ticket',
    file: 'src/server/intents/record.ts',
    text: "if (caller.affiliation !== 'employee' && !isParty) throw new Refusal('absent');",
    replacement: '',
    tests: [authority],
  },
  {
    name: 'a customer comes in',
    file: 'src/server/auth/claims.ts',
    text: 'return found.length === 1 ? found[0]! : null;',
    replacement: "return found[0] ?? 'employee';",
    tests: ['test/server/claims.test.ts'],
  },
  {
    name: 'a page of any origin connects',
    file: 'src/server/transports/origins.ts',
    text: 'if (origin === undefined || origins.includes(origin)) return true;',
    replacement: 'if (origin !== undefined || origins.length > 0) return true;',
    tests: [app],
  },
  {
    name: 'a member speaks for another over HTTP',
    file: 'src/server/transports/caller.ts',
    text: 'if (actAs === undefined || actAs === id) return id;',
    replacement: 'if (admitted.ok) return actAs ?? id;',
    tests: ['test/server/http.test.ts'],
  },
];

const truth: Bug[] = [
  {
    name: 'an intent is answered before it is on disk',
    file: 'src/server/db/sqlite.ts',
    text: 'write: (work) => writer.transaction().execute(withAudit(work)),',
    replacement: `write: (work) =>
      new Promise((resolve, reject) => {
        const early = (transaction: Kysely<Schema>) => {
          const result = withAudit(work)(transaction);
          void result.then(resolve, reject);
          return result;
        };
        writer.transaction().execute(early).catch(reject);
      }),`,
    tests: ['test/server/durable.test.ts'],
  },
  {
    name: 'the same key is carried out twice',
    file: 'src/server/dispatcher.ts',
    text: 'if (before) {',
    replacement: 'if (before && before.key === undefined) {',
    tests: [app],
  },
  {
    name: 'a key that was used for another input is answered as if it had not been',
    file: 'src/server/dispatcher.ts',
    text: 'before.intent !== name || before.input_hash !== input_hash',
    replacement: 'before.intent !== name',
    tests: [app],
  },
  {
    name: 'the text of a deleted post stays in the log',
    file: 'src/server/intents/deletion.ts',
    text: 'await redactFacts(transaction, id, withoutText);',
    replacement: '',
    tests: [authority],
  },
  {
    name: 'who removes a member does not wait for those who write',
    file: 'src/server/db/dialect.ts',
    text: "mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock',",
    replacement:
      "mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock_shared',",
    tests: [postgres],
    isOfPostgres: true,
  },
  {
    name: 'two who write in a thread at once count one',
    file: 'src/server/dispatcher.ts',
    text: 'if (lock?.threads?.length) await database.dialect.lockThreads(transaction, lock.threads);',
    replacement: '',
    tests: [postgres],
    isOfPostgres: true,
  },
  {
    name: 'a frame after a hole is applied',
    file: 'src/store/frame.ts',
    text: "if (after > known) return { state, outcome: 'hole' };",
    replacement: '',
    tests: ['test/store/frame.test.ts'],
  },
  {
    name: 'a deleted post keeps its text in the store',
    file: 'src/store/post.ts',
    text: `      deleted: true,
      title: null,
      body: [],`,
    replacement: '      deleted: true,',
    tests: ['test/store/post.test.ts'],
  },
];

const content: Bug[] = [
  {
    name: 'a link may have any scheme',
    file: 'src/server/text/markdown.ts',
    text: "return /^(https?|mailto):$/.test(protocol) && username + password === '';",
    replacement: "return username + password === '';",
    tests: ['test/server/markdown.test.ts'],
  },
  {
    name: 'a link may look as if it led to another host',
    file: 'src/server/text/markdown.ts',
    text: " && username + password === '';",
    replacement: ';',
    tests: ['test/server/markdown.test.ts'],
  },
  {
    name: 'an error is logged with what it quotes',
    file: 'src/server/logger.ts',
    text: 'name: error.name,',
    replacement: 'name: error.message,',
    tests: ['test/server/logger.test.ts'],
  },
];

export const bugs: readonly Bug[] = [
  ...authorization,
  ...perimeter,
  ...changeBugs,
  ...kindBugs,
  ...fileBugs,
  ...linkBugs,
  ...progressBugs,
  ...searchBugs,
  ...stewardBugs,
  ...door,
  ...truth,
  ...content,
];
