/**
 * Each change of who is in a room, and of what may be done there, with partners apart and together: before, while and
 * after it happens everybody is told what is theirs at that moment, by every way there is, and nothing else (SAFETY P1, P4).
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isSignals, startBackend, type Backend } from '../../support/backend.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { namedSite } from '../../support/links.ts';
import { askForEverything, hang } from './asking.ts';
import { cases } from './cases.ts';
import { organizationIn, roles, type Role } from './cast.ts';
import { changes, type Arrangement } from './changes.ts';
import { ChangingRoom } from './scene.ts';
import * as moment from '../perimeter-moment.ts';

/** Every change in rooms with partners so, on both databases. */
export function describeChanges(partners: Arrangement): void {
  describe('a change', () => {
    it('has its case', () => {
      assert.deepEqual(Object.keys(cases), [...changes]);
    });
  });

  for (const { name, skip, create } of databases) {
    describe(`partners ${partners}, on ${name}`, { skip }, () => {
      let database: TestDatabase;
      let backend: Backend;

      before(async () => {
        database = await create();
        const { start } = await namedSite();
        const handshakes = { most: 1e9, perMinute: 1e9 };
        const opened = await database.open();
        backend = await startBackend({ database: opened, links: { start }, handshakes });
      });
      after(async () => {
        await backend?.close();
        await database?.drop();
      });

      for (const [index, change] of changes.entries()) {
        describe(change, () => {
          let scene: ChangingRoom;

          before(async () => {
            scene = await ChangingRoom.open(backend, `m${index}`, partners, cases[change]);
            const withExotic = `with:${organizationIn(scene.mark, 'exotic')}` as const;
            for (const audience of ['everyone', withExotic] as const) {
              await hang(scene, 'colleague', audience);
            }
          });
          after(() => scene?.close());

          it('before: everyone is told what is theirs', () => checkEverything(scene));

          for (const [step, happen] of Object.entries(cases[change]?.steps ?? {})) {
            it(`while ${step}: what happens is pushed to those whose it is`, async () => {
              const since = scene.now;
              await happen(scene);
              await checkPushes(scene, since);
            });
            it(`after ${step}: everyone is told what is theirs`, () => checkEverything(scene));
          }
        });
      }
    });
  }
}

const writers = ['colleague', 'partner', 'other'] as const;

const wrong = (has: boolean, should: boolean, what: string): string[] =>
  has === should ? [] : [`${has ? 'leaked' : 'missing'}: ${what}`];

/** Everyone asks for everything, and is told exactly what the model says. */
async function checkEverything(scene: ChangingRoom): Promise<void> {
  const answers = await Promise.all(roles.map((role) => askForEverything(scene, role)));
  const mistakes = roles.flatMap((role, index) => {
    const { bytes, named, unread, found } = answers[index]!;
    const { people, room, now } = scene;
    const person = scene.person(role);
    const canaries = scene.canaries.flatMap((canary) => {
      const should = moment.isToldNow(person, canary, [room], people, now);
      const { of, text } = canary;
      const where = canary.of === 'thread' ? canary.audience : '';
      return wrong(bytes.includes(text), should, `${of} ${where} ${text} of step ${canary.at}`);
    });
    const names = Object.entries(named).flatMap(([what, ids]) =>
      [...people.values()].flatMap(({ id, endedAt }) =>
        // Whoever has gone is around for some seconds more.
        what === 'around' && endedAt <= now
          ? []
          : wrong(ids.includes(id), isNamed(scene, role, what, id), `${id} of ${what}`),
      ),
    );
    const counts = Object.entries({ ...unread, found }).flatMap(([what, [counted, listed]]) =>
      counted === listed ? [] : [`of ${what} ${counted} are counted and ${listed} listed`],
    );
    return [...canaries, ...names, ...counts].map((mistake) => `${role}: ${mistake}`);
  });
  assert.deepEqual(mistakes, []);
}

/** Whether somebody is named to another: as inside, as around, as listed in the room, or as a reader of a post. */
function isNamed(scene: ChangingRoom, role: Role, what: string, id: string): boolean {
  const { people, room, now } = scene;
  const viewer = scene.person(role);
  const subject = people.get(id)!;
  const knows = moment.knows(viewer, subject, [room], now);
  if (what === 'inside') {
    return moment.isThere(viewer, room, now) && moment.isThere(subject, room, now) && knows;
  }
  if (what === 'listed') return moment.meets(viewer, subject, room, now);
  if (what === 'around') return viewer !== subject && knows;
  const { audience, root } = scene.posts.find((post) => post.id === what)!;
  const reads = (one: typeof viewer) => moment.readsThread(one, room, audience, root, now);
  return reads(viewer) && reads(subject) && knows;
}

/** Somebody writes and types in each audience: it comes to those who have had it before them ever since, unasked. */
async function checkPushes(scene: ChangingRoom, since: number): Promise<void> {
  const { room } = scene;
  const seen = new Map(roles.map((role) => [role, scene.as(role).frames.length]));
  const pushed = (role: Role) => scene.as(role).frames.slice(seen.get(role));
  const mistakes: string[] = [];
  for (const audience of scene.audiences) {
    const stream = scene.stream(audience);
    const keeps = (role: Role) =>
      moment.readsAudience(scene.person(role), room, audience, scene.now, since);
    for (const writer of writers) {
      const earlier = scene.canaries.length;
      await scene.answer(writer, 'typing:set', { stream, root: null });
      const id = await scene.write(writer, audience);
      const [written] = scene.canaries.slice(earlier);
      const may = moment.mayWrite(scene.person(writer), room, audience, scene.now);
      mistakes.push(...wrong(written !== undefined, may, `${writer} writes ${audience}: ${id}`));
      if (!written) continue;
      const hears = (role: Role) => JSON.stringify(pushed(role)).includes(written.text);
      const sees = (role: Role) =>
        pushed(role).some(
          (frame) =>
            isSignals(frame) &&
            frame.stream === stream &&
            frame.signals.some(({ member }) => member === scene.id(writer)),
        );
      const told = roles.filter(keeps);
      await inTime(
        told.map((role) =>
          scene.as(role).until(() => hears(role) && (role === writer || sees(role))),
        ),
      );
      for (const role of roles) {
        await scene.answer(role, 'session:open', {});
        const what = `${role} of ${writer} in ${audience}`;
        mistakes.push(...wrong(hears(role), told.includes(role), what));
        const isTold = told.includes(role) && role !== writer;
        mistakes.push(...wrong(sees(role), isTold, `${what}, typing`));
      }
    }
  }
  assert.deepEqual(mistakes, []);
}

/** Whoever has not heard by then is said to lack it; milliseconds. */
const patience = 3000;

/** Waits until all have heard; whoever should not have would have heard it by the same delivery. */
async function inTime(hearing: readonly Promise<unknown>[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([Promise.all(hearing), late]);
  clearTimeout(timer);
}
