import { expect, html } from '@open-wc/testing';
import {
  accessChanged,
  accessEnded,
  membershipEnded,
  type Access,
} from '../../../src/protocol/room.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { hearLater, inRoom, later } from '../../support/scene.ts';

const own = { stream: eg.memberStream('claire') };
const inside = eg.roomStream('launch', 'inside');
const partner = eg.roomStream('launch', 'with:exotic');
const everyone = eg.roomStream('launch', 'everyone');

/** Every stream of the room, of which these may be written in. */
const acting = (...acted: string[]): Partial<Access> => ({
  streams: [everyone, inside, partner].map((stream) => ({ stream, act: acted.includes(stream) })),
});

/** The list of one post for later, after its author's access has become another. */
async function listed(stream: string, access: Partial<Access>) {
  const session = inRoom();
  hearLater(session, later({}, { stream }));
  const feed = await place<CercleFeed>(session, html`<cercle-feed></cercle-feed>`);
  await eventually(() => deep(feed, '.later [aria-expanded]').length > 0);
  const toggle = deep(feed, '.later [aria-expanded]')[0]!;
  expect(wordsOf(toggle)).to.equal('1 post for later');
  session.hear(eg.fact(accessChanged, { access: eg.access(access) }, own));
  toggle.click();
  await drawn(feed);
  const words = () => wordsOf(deep(feed, '.later')[0]!);
  return { session, feed, words };
}

describe('a post for later that could not appear as things stand', () => {
  afterEach(clear);

  const closing: Partial<Access> = {
    streams: [{ stream: inside, act: true, begin: false }],
  };
  for (const [why, stream, access] of [
    ['you do not read there any more', partner, { streams: [{ stream: everyone, act: true }] }],
    ['you have yet to accept the charter', inside, { ...acting(), charter: 'due' }],
    ['you only read in this room', inside, { ...acting(), role: 'reader' }],
    ['the room is read-only', inside, acting()],
    ['only employees write to everyone', everyone, acting(partner)],
    ['the room is closing', inside, closing],
  ] as const satisfies [string, string, Partial<Access>][]) {
    it(`says that ${why}`, async () => {
      const { words } = await listed(stream, access);
      await eventually(() => words().includes(`It could not appear now: ${why}`));
      expect(words()).to.match(/^1 post for later · 1 could not appear now/);
    });
  }

  it('says that its author is not in the room', async () => {
    const { session, words } = await listed(inside, {});
    const streams = [everyone, inside, partner];
    session.hear(eg.fact(accessEnded, { room: 'launch', streams }, own));
    await eventually(() => words().includes('It could not appear now: you are not in its room.'));
  });

  it('says that those for whom it is are gone', async () => {
    const { session, words } = await listed(partner, {});
    expect(words()).not.to.include('could not appear');
    session.hear(eg.fact(membershipEnded, { room: 'launch', member: 'ravi' }, { stream: partner }));
    await eventually(() =>
      words().includes(
        'Only employees would read it now: nobody of Exotic Liquids is in the room.',
      ),
    );
  });
});
