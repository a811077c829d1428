import { expect, html } from '@open-wc/testing';
import { presenceSignal } from '../../../src/protocol/presence.ts';
import type { CercleMemberCard } from '../../../src/widgets/member-card/member-card.ts';
import '../../../src/widgets/member-card/member-card.ts';
import * as eg from '../../support/eg.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { withCards } from '../../support/scene.ts';
import { openState, scriptedSession } from '../../support/scripted-session.ts';

const cardOf = (member: string, variant: CercleMemberCard['variant'] = 'full') =>
  html`<cercle-member-card member=${member} variant=${variant}></cercle-member-card>`;
const claire = eg.profileStream('claire');

describe('a member card whose session changes', () => {
  afterEach(clear);

  it('stays while the connection is away, and goes when the sign-in ends', async () => {
    const session = withCards();
    const card = await place<CercleMemberCard>(session, cardOf('claire'));
    session.setStatus('offline', { nextTry: Date.now() + 5000 });
    await drawn(card);
    expect(wordsOf(card)).to.include('Claire Fontaine');
    session.setStatus('expired');
    await drawn(card);
    expect(wordsOf(card)).to.include('Your sign-in has ended.');
    expect(wordsOf(card)).not.to.include('Claire Fontaine');
    buttonOf(card, 'Try again').click();
    expect(session.asked.map(({ name }) => name)).to.include('retry');
    session.setStatus('open');
    await drawn(card);
    expect(wordsOf(card)).to.include('Claire Fontaine');
  });

  it('shows nobody to whoever was turned away', async () => {
    const session = withCards({ status: 'refused', member: null });
    const card = await place<CercleMemberCard>(session, cardOf('claire'));
    expect(wordsOf(card)).to.include('There is nothing here for you to read.');
    expect(wordsOf(card)).not.to.include('Claire');
  });

  it('shows another once it is told whose it is', async () => {
    const card = await place<CercleMemberCard>(withCards(), cardOf('claire'));
    card.member = 'ravi';
    await drawn(card);
    expect(wordsOf(card)).to.include('Ravi Patel');
    expect(wordsOf(card)).not.to.include('Buyer');
  });
});

describe('a member card', () => {
  afterEach(clear);

  for (const variant of ['full', 'hover', 'compact'] as const) {
    it(`says in its ${variant} form that somebody is away, until that is over`, async () => {
      const options = { state: withCards().state };
      const away = {
        type: presenceSignal,
        member: 'claire',
        until: eg.monday + 1000,
        data: 'away',
      };
      const session = scriptedSession(options);
      session.signal(claire, away);
      const card = await place<CercleMemberCard>(session, cardOf('claire', variant));
      expect(wordsOf(card)).to.include('away');
      const later = scriptedSession({ ...options, now: eg.monday + 1000 });
      later.signal(claire, away);
      const other = await place<CercleMemberCard>(later, cardOf('claire', variant));
      expect(wordsOf(other)).not.to.include('away');
    });
  }

  it('leaves out what nobody has said', async () => {
    const { id, name, affiliation, organization } = eg.member();
    const bare = { id, name, affiliation, organization, languages: [], expertise: [] };
    const session = scriptedSession({ state: openState({ [claire]: { member: bare } }) });
    const card = await place<CercleMemberCard>(session, cardOf('claire'));
    expect(deep(card, 'dt')).to.have.length(0);
    expect(wordsOf(card)).to.match(/Claire Fontaine E Employee , Maison Aubry Edit$/);
  });

  it('names a language that the browser does not know as it was given', async () => {
    const languages = ['not a language', 'fr'];
    const session = scriptedSession({
      state: openState({ [claire]: { member: eg.member({ languages }) } }),
    });
    const card = await place<CercleMemberCard>(session, cardOf('claire'));
    expect(wordsOf(card)).to.include('Speaks not a language and French');
  });

  it("shows the host's own below, in full and beside a mention", async () => {
    for (const variant of ['full', 'hover'] as const) {
      const card = await place<CercleMemberCard>(
        withCards(),
        html`<cercle-member-card member="ravi" variant=${variant}
          ><a href="#order">His orders</a></cercle-member-card
        >`,
      );
      expect(wordsOf(card)).to.match(/Ravi Patel .*His orders$/);
    }
  });
});
