import type { Bug } from './bugs.ts';

/** What can be forgotten where it changes who is in a room, and what may be done there. */

const together = 'test/flow/perimeter-changes-together.test.ts';
const apart = 'test/flow/perimeter-changes-apart.test.ts';
const convergence = 'test/flow/convergence-changes.test.ts';

export const changeBugs: Bug[] = [
  {
    name: 'whoever was removed hears on who types in a stream that they had open',
    file: 'src/server/delivery/audience.ts',
    text: 'return mayRead(reader, stream, at);',
    replacement: 'return true;',
    tests: [apart],
  },
  {
    name: 'an organization that comes back reads what was said while it was out',
    file: 'src/server/intents/organization.ts',
    text: 'from_seq: head.seq + 1,',
    replacement: 'from_seq: listed?.from_seq ?? head.seq + 1,',
    tests: [apart],
  },
  {
    name: 'a partner who is admitted again reads from the beginning',
    file: 'src/server/intents/admission.ts',
    text: "pastOf(member, audience) === 'admission' ? admission!.from_seq : 0",
    replacement: "pastOf(member, audience) === 'admission' && !admission ? 1 : 0",
    tests: [apart],
  },
  {
    name: 'the streams of the organization that somebody has left stay open',
    file: 'src/server/intents/member-settle.ts',
    text: 'const facts = moved ? await leaveEverything(entering, before) : [];',
    replacement: 'const facts: NewFact[] = [];',
    tests: [apart],
  },
  {
    name: 'an archived room is written in',
    file: 'src/server/intents/grants.ts',
    text: "doing === 'nothing' || (doing === 'going on' && begins)",
    replacement: "doing === 'going on' && begins",
    tests: [apart],
  },
  {
    name: 'a partner who has left the network is shown to whoever comes into the room',
    file: 'src/server/intents/room-snapshots.ts',
    text: 'views.filter((membership) => !isOver(membership, now))',
    replacement: 'views',
    tests: [together],
  },
  {
    name: 'nobody is told that the membership of a partner has ended',
    file: 'src/server/housekeeping.ts',
    text: 'for (const one of gone) await end(one);',
    replacement: '',
    tests: [convergence],
  },
  {
    name: 'a session outlives the membership',
    file: 'src/server/admission.ts',
    text: 'Math.min(verified.expiresAt, answer.data.endsAt ?? Infinity)',
    replacement: 'verified.expiresAt',
    tests: [convergence],
  },
  {
    name: 'a page shows on what its reader had read when their membership ended',
    file: 'src/client/client-session.ts',
    text: "if (kind === 'refused') this.#forget();",
    replacement: '',
    tests: [convergence],
  },
  {
    name: 'a page keeps what it has read of a room that its reader was removed from',
    file: 'src/store/access.ts',
    text: '=> data.streams,',
    replacement: '=> (data.room ? [] : data.streams),',
    tests: [convergence],
  },
  {
    name: 'a text that is refused is thrown away',
    file: 'src/client/outbox.ts',
    text: "if (intent?.state === 'refused' && isWritten(intent)) this.#keep(key);",
    replacement: "if (intent?.state === 'refused' && !isWritten(intent)) this.#keep(key);",
    tests: [convergence],
  },
];
