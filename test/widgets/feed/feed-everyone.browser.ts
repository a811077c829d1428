import { expect, html } from '@open-wc/testing';
import { memberSearch, type Member } from '../../../src/protocol/member.ts';
import { accessChanged } from '../../../src/protocol/room.ts';
import type { CercleComposer } from '../../../src/ui/composer/composer.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { clear, deep, drawn, place, write } from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';

type Session = ReturnType<typeof inRoom>;

/** Whom a feed offers for what is typed, in the draft's audience. */
async function offered(session: Session, typed: string, ...members: Member[]): Promise<string[]> {
  session.script(memberSearch, () => ({ ok: true, data: { members } }));
  const feed = await place<CercleFeed>(session, html`<cercle-feed room="launch"></cercle-feed>`);
  const composer = deep<CercleComposer>(feed, 'cercle-composer')[0]!;
  write(deep<HTMLTextAreaElement>(feed, 'textarea')[0]!, typed);
  await eventually(() => composer.candidates);
  await drawn(feed);
  return composer.candidates!.map(({ name, detail }) => `${name}: ${detail}`);
}

describe('a feed and everyone who reads it', () => {
  afterEach(clear);

  for (const [typed, is] of [
    ['@', true],
    ['@ro', true],
    ['@Every', true],
    ['@Ra', false],
  ] as const) {
    it(`${is ? 'offers' : 'does not offer'} them to a facilitator for ${typed}`, async () => {
      const everyone = is ? ['room: everyone who reads here (2)'] : [];
      expect(await offered(inRoom(), typed)).to.deep.equal(everyone);
    });
  }

  it('offers them first where their word is begun, and otherwise last', async () => {
    const [roux, everyone] = ['Marc-Antoine Roux: Purchasing', 'room: everyone who reads here (2)'];
    const found = eg.member({ id: 'roux', name: 'Marc-Antoine Roux' });
    expect(await offered(inRoom(), '@ro', found)).to.deep.equal([everyone, roux]);
    expect(await offered(inRoom(), '@Room', found)).to.deep.equal([everyone, roux]);
    expect(await offered(inRoom(), '@r', found)).to.deep.equal([roux, everyone]);
    expect(await offered(inRoom(), '@every', found)).to.deep.equal([roux, everyone]);
  });

  it('counts the partners where they read', async () => {
    const stream = eg.roomStream('launch', 'with:exotic');
    const session = inRoom({ drafts: { 'post launch': { text: 'a', stream } } });
    expect(await offered(session, '@room')).to.deep.equal(['room: everyone who reads here (3)']);
  });

  it('offers them to nobody else', async () => {
    const session = inRoom();
    const access = eg.access({ role: 'member' });
    session.hear(eg.fact(accessChanged, { access }, { stream: eg.memberStream('claire') }));
    expect(await offered(session, '@room')).to.deep.equal([]);
  });
});
