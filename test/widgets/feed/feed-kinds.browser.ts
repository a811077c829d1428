import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { announcementConfirm } from '../../../src/protocol/announcement.ts';
import { memberSearch } from '../../../src/protocol/member.ts';
import {
  feedRead,
  postCreate,
  postDelete,
  postDeleted,
  postRestore,
  type Post,
} from '../../../src/protocol/post.ts';
import { questionReopen } from '../../../src/protocol/question.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { cardOf, inputsOf, placeKinds } from '../../support/placed-kinds.ts';
import {
  buttonOf,
  chooseFromMenu,
  clear,
  deep,
  drawn,
  place,
  wordsOf,
  write,
} from '../../support/placed.ts';
import { inRoom, inRoomOfEveryKind } from '../../support/scene.ts';
import { refusal } from '../../support/scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const room = html`<cercle-feed room="launch"></cercle-feed>`;

describe('a feed of every kind', () => {
  // What is out of sight is not drawn.
  before(() => setViewport({ width: 800, height: 6000 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('says of each what it is and how it stands, and shows what it has', async () => {
    const feed = await placeKinds(inRoomOfEveryKind());
    const words = wordsOf(feed);
    for (const said of [
      'Question · answered',
      'Accepted answer',
      'Announcement',
      'I have read this',
      'Coffret des Alpes',
      '3 of 3 voted',
      'Decided by',
      'Claire Fontaine and Thomas Berger',
      'Idea · adopted',
      'The scale is there already.',
    ]) {
      expect(words).to.include(said);
    }
  });

  it('is narrowed to one author from the menu of a post, and says to whom', async () => {
    const session = inRoomOfEveryKind();
    let answer = (): void => {};
    session.script(
      feedRead,
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: true, data: eg.page([]) });
        }),
    );
    const feed = await placeKinds(session);
    await chooseFromMenu(cardOf(feed, 'The dock is closed on Friday'), 'All from this author');
    await eventually(() => buttonOf(feed, 'All').ariaPressed === 'false');
    const chosen = () => deep(feed, '.tabs [aria-pressed="true"]')[0]!;
    expect(wordsOf(chosen()), 'before any post of theirs is there').to.equal('Thomas Berger ×');
    answer();
    await eventually(() => deep(feed, '.item').length > 0);
    const end = (element: Element) => element.getBoundingClientRect().right;
    expect(end(chosen()) - end(chosen().parentElement!), 'in sight').to.be.below(1);
    const authors = deep<HTMLElement & { post: Post }>(feed, '.item > cercle-post-card').map(
      ({ post }) => post.by.name,
    );
    const [name] = authors;
    expect(new Set(authors).size).to.equal(1);
    expect(wordsOf(chosen())).to.equal(`${name} ×`);
    buttonOf(feed, `${name}, show all again`).click();
    await eventually(() => deep(feed, '.item').length > authors.length);
  });

  it('confirms an announcement, and opens a question again', async () => {
    const session = inRoomOfEveryKind();
    const feed = await placeKinds(session);
    buttonOf(feed, 'I have read this').click();
    await eventually(() => inputsOf(session, announcementConfirm.name).length === 1);
    await chooseFromMenu(cardOf(feed, 'Which code do we print'), 'Open the question again');
    await eventually(() => inputsOf(session, questionReopen.name).length === 1);
    expect(inputsOf(session, questionReopen.name)).to.deep.equal([{ question: 'question' }]);
  });

  it('asks for a poll with what its writer chose, and nothing of it is lost on the way', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    write(deep<HTMLTextAreaElement>(feed, 'textarea')[0]!, 'Please choose.');
    await drawn(feed);
    buttonOf(feed, 'Poll').click();
    await eventually(() => deep(feed, 'li input').length > 1);
    buttonOf(feed, 'Post inside').click();
    await drawn(feed);
    expect(inputsOf(session, postCreate.name)).to.deep.equal([]);
    expect(wordsOf(feed)).to.include('Write something here.');
    const [title] = deep<HTMLInputElement>(feed, 'input.title');
    const [first, second] = deep<HTMLInputElement>(feed, 'li input');
    write(title!, 'Which day?');
    write(first!, 'Monday');
    await drawn(feed);
    write(second!, 'Friday');
    await drawn(feed);
    expect(session.draft('post launch').title).to.equal('Which day?');
    buttonOf(feed, 'Post inside').click();
    expect(inputsOf(session, postCreate.name)).to.deep.equal([
      {
        ...{ stream: inside, title: 'Which day?', text: 'Please choose.', mentions: [] },
        detail: {
          ...{ kind: 'poll', choices: ['Monday', 'Friday'], several: false, anonymous: false },
          closesAt: null,
        },
      },
    ]);
  });

  for (const [field, words] of [
    ['detail.closesAt', 'The end of the poll has to be in the future.'],
    ['detail.replaces', 'Another decision replaces that one already.'],
  ] as const) {
    it(`says what the server refuses of ${field}`, async () => {
      const session = inRoom();
      session.script(postCreate, () => refusal('invalid', { field }));
      const feed = await place<CercleFeed>(session, room);
      void session.intend(postCreate, { stream: inside, title: 'When?', text: '', mentions: [] });
      await eventually(() => wordsOf(feed).includes(words));
    });
  }

  it('says who decided, of those who read it, and keeps their names with the draft', async () => {
    const session = inRoom();
    const nora = eg.member({ id: 'nora', name: 'Nora Weiß', department: 'Logistics' });
    session.script(memberSearch, () => ({ ok: true, data: { members: [nora] } }));
    const feed = await place<CercleFeed>(session, room);
    let asked = 0;
    feed.addEventListener('cercle-pick-query', () => (asked += 1));
    write(deep<HTMLTextAreaElement>(feed, 'textarea')[0]!, 'By ship.');
    await drawn(feed);
    buttonOf(feed, 'Decision').click();
    const field = () => deep<HTMLInputElement>(feed, 'input[role="combobox"]')[0];
    await eventually(field);
    write(field()!, 'Nora Weiß');
    await eventually(() => wordsOf(feed).includes('Nora Weiß'));
    expect(inputsOf(session, memberSearch.name)).to.deep.equal([
      { query: 'Nora Weiß', stream: inside },
    ]);
    expect(asked).to.equal(0);
    expect(session.draft('post launch').mentioned?.map(({ name }) => name)).to.deep.equal([
      'Nora Weiß',
    ]);
    write(deep<HTMLInputElement>(feed, 'input.title')[0]!, 'How it goes');
    await drawn(feed);
    buttonOf(feed, 'Post inside').click();
    expect(inputsOf(session, postCreate.name)).to.have.nested.property(
      '[0].detail.decidedBy[0]',
      'nora',
    );
  });

  it('keeps the place of what its author deletes, and brings it back', async () => {
    const session = inRoomOfEveryKind();
    const feed = await placeKinds(session);
    session.script(postDelete, ({ id }) => {
      session.hear(eg.fact(postDeleted, { id, root: null }, { seq: 9999 }));
      return { ok: true, data: { id, seq: 9999 } };
    });
    await chooseFromMenu(cardOf(feed, 'What do we call the winter box?'), 'Delete');
    await eventually(() => wordsOf(feed).includes('Deleted.'));
    buttonOf(feed, 'Undo').click();
    await eventually(() => inputsOf(session, postRestore.name).length > 0);
    expect(inputsOf(session, postRestore.name)).to.deep.equal([{ id: 'poll' }]);
  });

  it('is narrowed by its tabs, and says so where nothing is like that', async () => {
    const session = inRoomOfEveryKind();
    session.script(feedRead, () => ({ ok: true, data: eg.page([]) }));
    const feed = await placeKinds(session);
    buttonOf(feed, 'Decisions').click();
    await eventually(() => deep(feed, 'cercle-post-card:not([comment])').length === 1);
    expect(wordsOf(feed)).to.include('Exotic Liquids credits two cases');
    buttonOf(feed, 'Unanswered').click();
    await eventually(() => wordsOf(feed).includes('Nothing here is like that.'));
    expect(inputsOf(session, feedRead.name).map(({ filter }) => filter)).to.deep.equal([
      { kind: 'decision' },
      { unanswered: true },
    ]);
    buttonOf(feed, 'Show everything').click();
    await drawn(feed);
    expect(wordsOf(feed)).to.include('Which code do we print');
  });
});
