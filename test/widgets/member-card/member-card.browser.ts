import { expect, html } from '@open-wc/testing';
import { clockTimeIn, fullDate, mediumDate } from '../../../src/lit/format.ts';
import { memberChanged } from '../../../src/protocol/member.ts';
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
const endsAt = Date.UTC(2027, 2, 31, 12);

/** A page on which Ravi's stay has an end. */
const withPartner = () =>
  scriptedSession({
    state: openState({
      [eg.profileStream('ravi')]: {
        member: eg.supplier({ endsAt, hostContact: { id: 'claire', name: 'Claire Fontaine' } }),
      },
    }),
  });

describe('a member card', () => {
  afterEach(clear);

  it('says who somebody is, what to ask them about, and what time it is there', async () => {
    const member = eg.member({
      title: 'Senior buyer',
      expertise: ['claims', 'prices'],
      languages: ['fr', 'en'],
      timeZone: 'Asia/Tokyo',
    });
    const session = scriptedSession({ state: openState({ [claire]: { member } }) });
    const words = wordsOf(await place<CercleMemberCard>(session, cardOf('claire')));
    expect(words).to.include('Claire Fontaine Senior buyer');
    expect(words).to.include('Employee , Maison Aubry');
    expect(words).to.include('Ask about claims and prices');
    expect(words).to.include('Speaks French and English');
    expect(words).to.include(`Local time ${clockTimeIn('Asia/Tokyo', eg.monday)}`);
  });

  it('always says of a partner who answers for them, and until when they are there', async () => {
    const session = withPartner();
    const full = wordsOf(await place<CercleMemberCard>(session, cardOf('ravi')));
    expect(full).to.include('Host contact Claire Fontaine');
    expect(full).to.include(`Admitted until ${fullDate(endsAt)}`);
    const hover = wordsOf(await place<CercleMemberCard>(session, cardOf('ravi', 'hover')));
    expect(hover).to.include(`Host contact Claire Fontaine until ${mediumDate(endsAt)}`);
    const compact = await place<CercleMemberCard>(session, cardOf('ravi', 'compact'));
    expect(wordsOf(compact)).to.include(`Exotic Liquids until ${mediumDate(endsAt)}`);
  });

  it('cuts nothing in a narrow column, and shows a dot only between two parts of one line', async () => {
    const compact = await place<CercleMemberCard>(withPartner(), cardOf('ravi', 'compact'));
    const [first, second] = deep<HTMLElement>(compact, '.parts bdi');
    const box = first!.closest('div')!;
    const begin = () => box.getBoundingClientRect().left;
    const dotsEnd = (part: HTMLElement) => part.getBoundingClientRect().left + 12;
    const top = (part: HTMLElement) => part.getBoundingClientRect().top;
    compact.style.setProperty('width', '600px');
    expect(top(second!)).to.equal(top(first!));
    expect(dotsEnd(second!)).to.be.above(begin() + 12);
    compact.style.setProperty('width', '200px');
    expect(top(second!)).to.be.above(top(first!));
    for (const part of [first!, second!]) expect(dotsEnd(part)).to.be.closeTo(begin(), 0.5);
    expect(getComputedStyle(box).overflowX).to.equal('clip');
    expect(box.scrollWidth).to.be.at.most(box.clientWidth);
  });

  it('follows what is said of somebody, and whether they are there', async () => {
    const session = withCards();
    const card = await place<CercleMemberCard>(session, cardOf('claire'));
    const avatar = deep<HTMLElement & { presence: string }>(card, 'cercle-avatar')[0]!;
    expect(avatar.presence).to.equal('gone');
    session.signal(claire, {
      ...{ type: presenceSignal, member: 'claire', until: eg.monday + 1000 },
      data: 'here',
    });
    const member = eg.member({ title: 'Head of buying' });
    session.hear(eg.fact(memberChanged, { member }, { stream: claire }));
    await drawn(card);
    expect(avatar.presence).to.equal('here');
    expect(wordsOf(card)).to.include('Head of buying');
  });

  it('waits, and then says what is wrong', async () => {
    const waiting = await place<CercleMemberCard>(null, cardOf('claire'));
    expect(deep(waiting, 'cercle-skeleton')).to.have.length(1);
    const opening = await place<CercleMemberCard>(scriptedSession(), cardOf('claire'));
    expect(deep(opening, 'cercle-skeleton')).to.have.length(1);

    const session = scriptedSession({ status: 'offline' });
    buttonOf(await place(session, cardOf('claire')), 'Try now').click();
    expect(session.asked.map(({ name }) => name)).to.include('retry');

    const unnamed = wordsOf(await place(withCards(), cardOf('')));
    expect(unnamed).to.include('This card does not say whose it is.');
    const { state } = withCards();
    const openings = new Map([...state.openings, [eg.profileStream('nora'), 'absent' as const]]);
    const absent = scriptedSession({ state: { ...state, openings } });
    expect(wordsOf(await place(absent, cardOf('nora')))).to.include(
      'There is nobody here for you to see.',
    );
  });

  it('keeps its profile open and that of whom it names, and none once it is gone', async () => {
    const session = withCards();
    const card = await place<CercleMemberCard>(session, cardOf('claire'));
    expect([...session.watchers.keys()]).to.deep.equal([
      ...[claire, 'member/claire', 'details/claire'],
    ]);
    card.member = 'ravi';
    await drawn(card);
    expect([...session.watchers.keys()]).to.have.members([
      ...[eg.profileStream('ravi'), claire, 'member/claire', 'details/ravi'],
    ]);
    card.remove();
    expect([...session.watchers.keys()]).to.deep.equal([]);
    expect(session.listeners).to.equal(0);
  });
});
