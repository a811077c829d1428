/**
 * Each change of who is in a room, and of what may be done there, with partners apart and together: whether a page sees
 * it happen, was offline or is loaded again, in the end it knows what one would that is opened then. What was written
 * meanwhile is sent or refused with a reason, and never lost (SAFETY D4, D11).
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import '../../src/protocol/nouns.ts';
import { startBackend, type Backend } from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { cases } from './changes/cases.ts';
import { organizationIn, type Role } from './changes/cast.ts';
import { arrangements, changes, type Change } from './changes/changes.ts';
import { Device } from './changes/device.ts';
import { ChangingRoom } from './changes/scene.ts';
import { assertSame, leftovers } from './page-reader.ts';
import type { Audience } from './perimeter-model.ts';
import * as moment from './perimeter-moment.ts';

/** More threads than a room of a change has. */
const everyThread = 100;
/** What a page has of it that knows the room already; each knows more than the one before. */
const ways = { 'loaded again': 1, 'that was offline': 3, 'that sees it happen': everyThread };
type Way = keyof typeof ways;

/** Whoever knows others anew, or no longer, by what happened to these hears of it with their next connection. */
const tellsNobody = new Set<Change>(['a change of organization', 'a change of affiliation']);

const watchers = ['partner', 'employee', 'peer', 'other'] as const;
const draftOf = (role: Role) => `A draft of ${role}.`;

/** Where each of them writes meanwhile. */
const audienceOf = (mark: string, role: (typeof watchers)[number]): Audience =>
  role === 'peer'
    ? 'everyone'
    : role === 'employee'
      ? 'inside'
      : `with:${organizationIn(mark, role === 'other' ? 'alpenhof' : 'exotic')}`;

interface Written {
  text: string;
  /** Whether its writer could write there when it came. */
  isSent: boolean;
  /** Whether it was sent then. */
  hasGone: boolean;
}

/** A change, as pages of everybody concerned live through it. */
class Passage {
  readonly devices = new Map<Way, Device[]>();
  readonly written = new Map<Device, Written[]>();
  /** Streams of which a page that saw it happen had anything left, though its reader reads them no more. */
  readonly left: string[] = [];
  #texts = 0;

  constructor(
    readonly scene: ChangingRoom,
    readonly change: Change,
  ) {}

  async live(): Promise<void> {
    const { scene } = this;
    for (const [way, threads] of Object.entries(ways)) {
      const ofWay = watchers.map((role) => new Device(scene, role, threads));
      this.devices.set(way as Way, ofWay);
      await Promise.all(ofWay.map((device) => device.settle()));
      for (const { session, role } of ofWay) session.saveDraft('a place', { text: draftOf(role) });
    }
    const away = [...this.devices.get('loaded again')!, ...this.devices.get('that was offline')!];
    for (const device of away) {
      device.goOffline();
      this.#write(device);
    }
    for (const device of this.devices.get('loaded again')!) device.close();
    for (const happen of Object.values(cases[this.change].steps)) {
      await happen(scene);
      for (const device of this.devices.get('that sees it happen')!) {
        this.#write(device);
        await device.settle();
        this.#judge(device);
        this.left.push(...leftovers(device.reader));
      }
    }
    for (const device of this.devices.get('loaded again')!) device.load();
    for (const device of this.devices.get('that was offline')!) device.comeBack();
    for (const device of away) {
      await device.settle();
      this.#judge(device);
    }
  }

  #write(device: Device): void {
    const { scene } = this;
    const stream = scene.stream(audienceOf(scene.mark, device.role as (typeof watchers)[number]));
    const text = `Meanwhile ${(this.#texts += 1)} of ${device.role}.`;
    const before = this.written.get(device) ?? [];
    this.written.set(device, [...before, { text, isSent: false, hasGone: false }]);
    device.write(stream, text);
  }

  /** What was written last has come by now. */
  #judge(device: Device): void {
    const { scene } = this;
    const role = device.role as (typeof watchers)[number];
    const audience = audienceOf(scene.mark, role);
    const written = this.written.get(device)!.at(-1)!;
    const queued = queuedOf(device, written.text);
    written.isSent = moment.mayWrite(scene.person(role), scene.room, audience, scene.now);
    written.hasGone = !isOut(device) && (!queued || queued.state === 'sent');
  }

  close(): void {
    for (const device of [...this.devices.values()].flat()) device.close();
    this.scene.close();
  }
}

for (const { name, skip, create } of databases) {
  for (const partners of arrangements) {
    describe(`partners ${partners}, on ${name}`, { skip }, () => {
      let database: TestDatabase;
      let backend: Backend;

      before(async () => {
        database = await create();
        const handshakes = { most: 1e9, perMinute: 1e9 };
        backend = await startBackend({ database: await database.open(), handshakes });
      });
      after(async () => {
        await backend?.close();
        await database?.drop();
      });

      for (const [index, change] of changes.entries()) {
        describe(change, () => {
          let passage: Passage;

          before(async () => {
            const scene = await ChangingRoom.open(backend, `c${index}`, partners, cases[change]);
            passage = new Passage(scene, change);
            await passage.live();
          });
          after(() => passage?.close());

          it('leaves nothing at all of what is no longer theirs, on a page that sees it happen', () => {
            assert.deepEqual(passage.left, []);
          });

          for (const way of Object.keys(ways) as Way[]) {
            it(`keeps what was written, and says why it is not sent, on a page ${way}`, () => {
              for (const device of passage.devices.get(way)!) assertKept(passage, device);
            });
            it(`is known as to whoever comes then, on a page ${way}`, async () => {
              const withCards = !tellsNobody.has(change) || way !== 'that sees it happen';
              for (const device of passage.devices.get(way)!) await converge(device, withCards);
            });
          }
        });
      }
    });
  }
}

describe('a change', () => {
  it('has its case', () => {
    assert.deepEqual(Object.keys(cases), [...changes]);
  });
});

const queuedOf = ({ session }: Device, text: string) =>
  session.queue.find(({ draft }) => draft?.text === text);

const isOut = ({ session }: Device): boolean => session.status.kind === 'refused';

const hasEnded = ({ scene, role }: Device): boolean => scene.person(role).endedAt <= scene.now;

/** A draft is still there; what was written is where it was for, or waits with the reason why it cannot be. */
function assertKept({ written }: Passage, device: Device): void {
  const { session, stored, role } = device;
  assert.ok(stored.includes(draftOf(role)), `${role} has lost a draft`);
  if (!hasEnded(device)) assert.equal(session.draft('a place').text, draftOf(role));
  for (const { text, isSent, hasGone } of written.get(device)!) {
    assert.equal(hasGone, isSent, `whether ${role} has sent ${text}`);
    if (isSent) continue;
    assert.ok(stored.includes(text), `${role} has lost ${text}`);
    const { status } = session;
    const reason = status.kind === 'refused' ? status.error : queuedOf(device, text)?.error;
    assert.match(reason?.code ?? '', /^(absent|forbidden|not-admitted)$/, `${role}: ${text}`);
    assert.match(reason?.message ?? '', /^[A-Z].+\.$/);
  }
}

const patience = 5000;

/** Waits until a page knows what one would that is opened now; says how it differs if it never does. */
async function converge(device: Device, withCards: boolean): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const fresh = new Device(device.scene, device.role, everyThread);
    try {
      await Promise.all([fresh.settle(), device.settle()]);
      await compare(device, fresh, withCards);
      break;
    } catch (error) {
      if (Date.now() > deadline) throw error;
    } finally {
      fresh.close();
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  if (withCards || hasEnded(device)) return;
  device.goOffline();
  device.comeBack();
  await converge(device, true);
}

async function compare(device: Device, fresh: Device, withCards: boolean): Promise<void> {
  const { scene, role } = device;
  assert.equal(device.session.status.kind, hasEnded(device) ? 'refused' : 'open', role);
  assert.equal(fresh.session.status.kind, device.session.status.kind, role);
  await assertSame(device.reader, fresh.reader, {
    rooms: [scene.room.id],
    cards: withCards ? [...scene.people.keys()] : [],
    commentsEver: () => 0,
    thread: (root) => scene.as(role).do('thread:read', { root }),
  });
}
