import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { postSource } from '../../../src/protocol/post.ts';
import { membershipOpened, perimeterChanged } from '../../../src/protocol/room.ts';
import { voteCast, voteList } from '../../../src/protocol/vote.ts';
import { applyPage } from '../../../src/store/feed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { cardOf, inputsOf, placeKinds } from '../../support/placed-kinds.ts';
import {
  buttonOf,
  chooseFromMenu,
  clear,
  deep,
  drawn,
  openMenu,
  wordsOf,
} from '../../support/placed.ts';
import { ballot, threads } from '../../support/kinds.ts';
import { inRoom, inRoomOfEveryKind } from '../../support/scene.ts';
import { refusal } from '../../support/scripted-session.ts';

describe('what readers choose in a feed', () => {
  // What is out of sight is not drawn.
  before(() => setViewport({ width: 800, height: 6000 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('votes, and takes a vote back', async () => {
    const session = inRoomOfEveryKind();
    const feed = await placeKinds(session);
    const choice = (text: string) =>
      deep<HTMLElement>(feed, 'button.choice').find((one) => wordsOf(one).includes(text))!;
    expect(choice('Coffret des Alpes').ariaPressed).to.equal('true');
    choice('Winterkiste').click();
    choice('Coffret des Alpes').click();
    expect(inputsOf(session, voteCast.name)).to.deep.equal([
      { post: 'poll', choices: [1] },
      { post: 'poll', choices: [] },
    ]);
  });

  it('says how many have voted of those who can read the poll', async () => {
    const session = inRoom();
    const stream = eg.roomStream('launch', 'everyone');
    const poll = { ...threads.poll!.post, stream, at: eg.monday + 1000 };
    session.change((state) => applyPage(state, [stream], eg.page([eg.thread(poll)])));
    const feed = await placeKinds(session);
    const voted = () => wordsOf(deep(feed, 'cercle-ballot')[0]!).match(/\d+ of \d+ voted/)?.[0];
    expect(voted()).to.equal('3 of 4 voted');

    const [exotic] = eg.perimeter().organizations;
    const alpenhof = { id: 'alpenhof', name: 'Alpenhof', affiliation: 'distributor' } as const;
    const since = poll.at + 1000;
    const organizations = [exotic!, { ...alpenhof, admittedAt: since, endedAt: null }];
    const perimeter = eg.perimeter({ organizations });
    session.hear(
      eg.fact(perimeterChanged, { perimeter }, { stream: eg.roomStream('launch', 'inside') }),
    );
    const come = (member: ReturnType<typeof eg.member>) =>
      session.hear(
        eg.fact(
          membershipOpened,
          { membership: eg.membership({ member, since }) },
          { stream: eg.roomStream('launch', `with:${member.organization.id}`) },
        ),
      );
    come(eg.distributor({ organization: alpenhof }));
    await drawn(feed);
    expect(voted()).to.equal('3 of 4 voted');
    come(eg.supplier({ id: 'mei', name: 'Mei Wong' }));
    await eventually(() => voted() === '3 of 5 voted');
  });

  it('says in the menu of a poll who chose what, and of an idea who supports it', async () => {
    const session = inRoomOfEveryKind();
    const claire = { id: 'claire', name: 'Claire Fontaine' };
    const choices = [
      { text: 'Coffret des Alpes', members: [claire], others: 1 },
      { text: 'Winterkiste', members: [], others: 3 },
      { text: 'La Boîte à neige', members: [], others: 0 },
    ];
    session.script(voteList, ({ post }) => ({
      ok: true,
      data: { choices: post === 'poll' ? choices : [{ text: '', members: [claire], others: 0 }] },
    }));
    const feed = await placeKinds(session);
    const asked = () => deep(feed, '.asked div').map(wordsOf);
    await chooseFromMenu(cardOf(feed, 'What do we call the winter box?'), 'Who chose what');
    await eventually(() => asked().length > 0);
    expect(asked()).to.deep.equal([
      'Coffret des Alpes Claire Fontaine and 1 other',
      'Winterkiste 3 others',
    ]);
    buttonOf(feed, 'Close').click();
    await chooseFromMenu(cardOf(feed, 'Weigh every pallet at the dock'), 'Who supports this');
    await eventually(() => asked().join() === 'Who supports this Claire Fontaine');
  });

  it('offers nobody to see who chose what where a ballot is anonymous, or empty', async () => {
    const session = inRoomOfEveryKind();
    const { post } = threads.poll!;
    for (const [changed, more] of [{ anonymous: true }, { voters: 0 }].entries()) {
      const detail = { kind: 'poll', ballot: ballot(more) } as const;
      const poll = { ...post, detail, changed: post.changed + changed + 1 };
      session.change((state) => applyPage(state, [post.stream], eg.page([eg.thread(poll)])));
      const feed = await placeKinds(session);
      const items = await openMenu(cardOf(feed, 'What do we call the winter box?'));
      expect(items.map(wordsOf)).to.include('Copy link').and.not.to.include('Who chose what');
      clear();
    }
  });

  it('closes a poll before the eyes of who looks at it', async () => {
    const session = inRoomOfEveryKind();
    const poll = threads.poll!;
    const { detail } = poll.post;
    if (detail.kind !== 'poll') throw new Error('This is no poll.');
    const ballot = { ...detail.ballot, closesAt: eg.monday + 300 };
    const changed = poll.post.changed + 1;
    const closing = { ...poll, post: { ...poll.post, changed, detail: { ...detail, ballot } } };
    session.change((state) => applyPage(state, [poll.post.stream], eg.page([closing])));
    const feed = await placeKinds(session);
    const votable = () =>
      deep(cardOf(feed, 'What do we call the winter box?'), 'button.choice').filter(
        (choice) => choice.ariaDisabled !== 'true',
      ).length;
    expect(votable()).to.be.greaterThan(0);
    session.setNow(eg.monday + 301);
    await eventually(() => votable() === 0);
  });

  it('says with the post why a vote or a reaction was refused, until one goes', async () => {
    const session = inRoomOfEveryKind();
    session.script(voteCast, () => refusal('forbidden'));
    const feed = await placeKinds(session);
    const vote = () =>
      deep<HTMLElement>(feed, 'button.choice')
        .find((one) => wordsOf(one).includes('Winterkiste'))!
        .click();
    vote();
    await eventually(() => deep(feed, '.failure').length === 1);
    expect(deep(feed, '.asked')[0]!.closest('.item')!.textContent).not.to.equal('');
    session.script(voteCast, () => ({ ok: true, data: {} }));
    vote();
    await eventually(() => deep(feed, '.failure').length === 0);
  });

  it('lets people do with an accepted answer what they do with any comment, however old it is', async () => {
    const session = inRoomOfEveryKind();
    const { post, answer } = threads.question!;
    const recent = eg.post({ root: post.id, body: eg.paragraphs('Thank you.') });
    const grown = eg.thread({ ...post, changed: post.changed + 1 }, [recent], { answer });
    grown.post.comments = 4;
    session.script(postSource, () => ({
      ok: true,
      data: { title: null, text: 'Use 4 012345 678901.', mentions: [] },
    }));
    const feed = await placeKinds(session);
    const comments = () => [...cardOf(feed, 'Which code').querySelectorAll('cercle-post-card')];
    expect(comments().map(wordsOf).join()).to.match(/^Accepted answer by Claire Fontaine, 2 Nov/);
    expect(comments().length).to.equal(1);
    session.change((state) => applyPage(state, [post.stream], eg.page([grown])));
    await drawn(feed);
    expect(comments().map(wordsOf)[1]).to.include('Thank you.');
    expect(wordsOf(cardOf(feed, 'Which code'))).to.include('Show earlier replies ( 2 )');

    buttonOf(comments()[0]!, 'Reply').click();
    await drawn(feed);
    const [field] = deep(deep(feed, '.reply')[0]!, 'textarea');
    expect(field!.getAttribute('aria-label')).to.equal('Reply to Claire Fontaine');
    await chooseFromMenu(comments()[0]!, 'Edit');
    await eventually(() => deep(comments()[0]!, 'textarea').length > 0);
  });
});
