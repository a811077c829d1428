import { expect, html } from '@open-wc/testing';
import { memberSearch } from '../../../src/protocol/member.ts';
import { postCreate } from '../../../src/protocol/post.ts';
import { scheduleDrop, scheduleEnded, scheduleSet } from '../../../src/protocol/schedule.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import { localTime } from '../../../src/ui/composer/local-time.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf, write } from '../../support/placed.ts';
import { hearLater, inRoom, inRoomWithLater, later } from '../../support/scene.ts';
import { refusal } from '../../support/scripted-session.ts';

type Session = ReturnType<typeof inRoom>;
const inside = eg.roomStream('launch', 'inside');
const partner = eg.roomStream('launch', 'with:exotic');
const room = html`<cercle-feed room="launch"></cercle-feed>`;
const hour = 3_600_000;
const soon = Math.floor(Date.now() / hour) * hour + 2 * hour;
const top = 'post launch';

const toggleOf = (feed: Element) => deep(feed, '.later [aria-expanded]')[0];
const itemsOf = (feed: Element) => deep(feed, '.later li');
const itemOf = (feed: Element, words: string) =>
  itemsOf(feed).find((item) => wordsOf(item).includes(words))!;
const composerOf = (feed: Element) => deep(feed, '.write cercle-composer')[0]!;
const fieldOf = (feed: Element) => deep<HTMLTextAreaElement>(composerOf(feed), 'textarea')[0]!;
const timesOf = (feed: Element) => deep<HTMLInputElement>(composerOf(feed), '.times input');
const send = (feed: Element) => deep(composerOf(feed), '.primary')[0]!.click();
const inputsOf = (session: Session, name: string) =>
  session.asked.filter((one) => one.name === name).map(({ input }) => input);

/** Opens the list. */
async function opened(session: Session, content = room): Promise<CercleFeed> {
  const feed = await place<CercleFeed>(session, content);
  await eventually(() => toggleOf(feed));
  toggleOf(feed)!.click();
  await drawn(feed);
  return feed;
}

/** Writes a post, with its times. */
async function begin(feed: CercleFeed, text: string, ...times: (number | null)[]): Promise<void> {
  write(fieldOf(feed), text);
  await drawn(feed);
  buttonOf(composerOf(feed), 'Later, or for a time').click();
  await drawn(feed);
  for (const [index, at] of times.entries()) {
    const field = timesOf(feed)[index]!;
    field.value = localTime(at);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(feed);
  }
}

/** Says that it is to be dropped, and says so once more. */
async function drop(feed: CercleFeed, words: string): Promise<void> {
  for (const name of ['Drop', 'Drop it for good']) {
    buttonOf(itemOf(feed, words), name).click();
    await drawn(feed);
  }
}

describe('a post for later', () => {
  afterEach(clear);

  it('is sent to wait, and one that goes by itself with when', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    await begin(feed, 'For later', soon, soon + hour);
    expect(session.draft(top).times).to.deep.equal({ dueAt: soon, expiresAt: soon + hour });
    send(feed);
    await drawn(feed);
    const said = { title: null, mentions: [], detail: { kind: 'message' } };
    const post = { stream: inside, text: 'For later', ...said, expiresAt: soon + hour };
    expect(inputsOf(session, scheduleSet.name)).to.deep.equal([{ dueAt: soon, post }]);
    expect(session.draft(top)).to.deep.equal({ text: '' });
    expect(timesOf(feed)).to.have.length(0);
    await begin(feed, 'For a time', null, soon);
    send(feed);
    expect(inputsOf(session, postCreate.name)).to.deep.equal([
      { stream: inside, text: 'For a time', ...said, expiresAt: soon },
    ]);
  });

  it('is counted below the composer, with what is on its way', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    expect(deep(feed, '.later')).to.have.length(0);
    session.setStatus('offline');
    await begin(feed, 'For later', soon);
    send(feed);
    await eventually(() => toggleOf(feed));
    expect(wordsOf(toggleOf(feed)!)).to.equal('1 post for later');
    toggleOf(feed)!.click();
    await eventually(() => itemOf(feed, 'For later'));
    session.setStatus('open');
    await eventually(() => wordsOf(toggleOf(feed)!) === '1 post for later · sending…');
    hearLater(session, later(), later({ id: 'later-2' }));
    await eventually(() => wordsOf(toggleOf(feed)!).startsWith('3 posts for later'));
  });

  it('stands in the list with when, for whom and what; what was refused comes first, with why', async () => {
    const session = inRoomWithLater();
    hearLater(session, later({ id: 'next', dueAt: eg.monday - 2 * hour }, { text: 'Next' }));
    const feed = await opened(session);
    expect(toggleOf(feed)!.getAttribute('aria-expanded')).to.equal('true');
    expect(wordsOf(toggleOf(feed)!)).to.equal('3 posts for later · 1 has not appeared');
    const [refused, next, waiting] = itemsOf(feed).map(wordsOf);
    for (const words of [
      'With Exotic Liquids',
      'Which pallet do we weigh first?',
      'You can read here, but not write.',
      'Change Drop',
    ]) {
      expect(refused).to.include(words);
    }
    expect(next).to.include('Next');
    expect(waiting).to.match(/^Wed .* Inside The dock is closed\. Change Drop$/);
  });

  it('is shown by those feeds only that show what it is for', async () => {
    const session = inRoom();
    hearLater(session, later({}, { stream: eg.roomStream('other', 'inside') }));
    const feed = await place<CercleFeed>(session, room);
    await drawn(feed);
    expect(deep(feed, '.later')).to.have.length(0);
    // Its room is gone for the reader: elsewhere it would be nowhere.
    const all = await opened(session, html`<cercle-feed></cercle-feed>`);
    expect(wordsOf(itemsOf(all)[0]!)).to.include('The dock is closed.');
  });

  it('goes back into the composer to be changed, with all that it has', async () => {
    const session = inRoom();
    const post = { stream: partner, title: 'Gate 4', text: 'As @Ravi Patel says.' };
    const times = { dueAt: soon, expiresAt: soon + hour };
    const detail = { kind: 'announcement' };
    hearLater(
      session,
      later({ dueAt: soon }, { ...post, detail, mentions: ['ravi'], expiresAt: soon + hour }),
    );
    const feed = await opened(session);
    buttonOf(feed, 'Change').click();
    await eventually(() => fieldOf(feed).value === post.text);
    await drawn(feed);
    expect(session.draft(top)).to.deep.include({ ...post, detail, times, scheduled: 'later-1' });
    expect(wordsOf(composerOf(feed))).to.include('Post with Exotic Liquids, later');
    write(fieldOf(feed), 'As @Ravi Patel said.');
    await drawn(feed);
    send(feed);
    await drawn(feed);
    const [input] = inputsOf(session, scheduleSet.name);
    expect(input).to.include({ id: 'later-1', dueAt: soon });
    expect(input.post).to.deep.equal({
      ...post,
      ...{ text: 'As @Ravi Patel said.', mentions: ['ravi'], detail, expiresAt: soon + hour },
    });
    expect(wordsOf(toggleOf(feed)!)).to.include('1 post for later');
  });

  it('finds by their names those whom it names where no list of people is known', async () => {
    const session = inRoom();
    const zoe = eg.member({ id: 'zoe', name: 'Zoé Petit' });
    session.script(memberSearch, ({ query }) => ({
      ok: true,
      data: { members: query === 'Zoé' ? [zoe] : [] },
    }));
    hearLater(session, later({}, { text: 'Ask @Zoé Petit.', mentions: ['zoe'] }));
    const feed = await opened(session);
    buttonOf(feed, 'Change').click();
    await eventually(() => session.draft(top).mentioned?.some(({ id }) => id === 'zoe'));
  });

  it('takes nothing away that was begun, and says so', async () => {
    const session = inRoomWithLater({ drafts: { [top]: { text: 'Half a sentence' } } });
    const feed = await opened(session);
    buttonOf(itemOf(feed, 'The dock'), 'Change').click();
    const words = 'Send or delete first what you have begun above.';
    await eventually(() => wordsOf(itemOf(feed, 'The dock')).includes(words));
    expect(fieldOf(feed).value).to.equal('Half a sentence');
    expect(session.draft(top)).to.deep.equal({ text: 'Half a sentence' });
    write(fieldOf(feed), '');
    await eventually(() => !wordsOf(itemOf(feed, 'The dock')).includes(words));
  });

  it('stands as it was where changing it is given up', async () => {
    const session = inRoomWithLater();
    const feed = await opened(session);
    buttonOf(itemOf(feed, 'The dock'), 'Change').click();
    await eventually(() => fieldOf(feed).value !== '');
    await drawn(feed);
    buttonOf(composerOf(feed), 'Cancel').click();
    await drawn(feed);
    expect(fieldOf(feed).value).to.equal('');
    expect(session.draft(top)).to.deep.equal({ text: '' });
    expect(itemsOf(feed)).to.have.length(2);
    expect(inputsOf(session, scheduleDrop.name)).to.have.length(0);
  });

  it('does not appear once more where it is posted at once', async () => {
    const session = inRoomWithLater();
    const feed = await opened(session);
    buttonOf(itemOf(feed, 'The dock'), 'Change').click();
    await eventually(() => timesOf(feed).length > 0);
    buttonOf(composerOf(feed), 'Later, or for a time').click();
    await drawn(feed);
    send(feed);
    expect(inputsOf(session, postCreate.name)).to.have.length(1);
    expect(inputsOf(session, scheduleDrop.name)).to.deep.equal([{ id: 'later-1' }]);
  });

  it('is dropped, and the focus goes to the next one, or to where one writes', async () => {
    const session = inRoomWithLater();
    session.script(scheduleDrop, ({ id }) => {
      const own = { stream: eg.memberStream('claire') };
      session.hear(eg.fact(scheduleEnded, { id, post: null }, own));
      return { ok: true, data: {} };
    });
    const feed = await opened(session);
    await drop(feed, 'Which pallet');
    expect(itemsOf(feed)).to.have.length(1);
    expect(feed.shadowRoot!.activeElement === buttonOf(itemsOf(feed)[0]!, 'Drop')).to.equal(true);
    await drop(feed, '');
    expect(deep(feed, '.later')).to.have.length(0);
    expect(feed.shadowRoot!.activeElement === composerOf(feed)).to.equal(true);
    expect(inputsOf(session, scheduleDrop.name)).to.deep.equal([
      { id: 'later-2' },
      { id: 'later-1' },
    ]);
  });

  it('comes back with what the server says of its times, beside the field', async () => {
    const session = inRoom();
    session.script(scheduleSet, () => refusal('invalid', { field: 'post.expiresAt' }));
    session.script(postCreate, () => refusal('invalid', { field: 'expiresAt' }));
    const feed = await place<CercleFeed>(session, room);
    for (const dueAt of [soon, null]) {
      await begin(feed, 'For later', dueAt, soon + hour);
      send(feed);
      await eventually(() => wordsOf(composerOf(feed)).includes('It has to disappear later'));
      expect(fieldOf(feed).value).to.equal('For later');
      expect(timesOf(feed)[1]!.getAttribute('aria-invalid')).to.equal('true');
      expect(session.queue).to.have.length(0);
      timesOf(feed)[1]!.value = localTime(soon + 2 * hour);
      timesOf(feed)[1]!.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn(feed);
      expect(wordsOf(composerOf(feed))).not.to.include('It has to disappear later');
      session.saveDraft(top, null);
      feed.requestUpdate();
      await drawn(feed);
    }
  });

  it('stays in the list where it was refused otherwise, or something else was begun', async () => {
    const session = inRoom();
    const answers = [refusal('too-large'), refusal('invalid', { field: 'dueAt' })];
    session.script(scheduleSet, () => answers.shift());
    const feed = await place<CercleFeed>(session, room);
    await begin(feed, 'Far too long', soon);
    send(feed);
    await eventually(() => toggleOf(feed));
    await begin(feed, 'Too late', soon);
    send(feed);
    session.saveDraft(top, { text: 'Something else' });
    await drawn(feed);
    toggleOf(feed)!.click();
    await drawn(feed);
    expect(itemsOf(feed)).to.have.length(2);
    expect(wordsOf(itemOf(feed, 'Far too long'))).to.include('This is too long to send.');
    expect(wordsOf(itemOf(feed, 'Too late'))).to.include('This time has passed.');
    session.saveDraft(top, null);
    buttonOf(itemOf(feed, 'Too late'), 'Change').click();
    await eventually(() => fieldOf(feed).value === 'Too late');
    expect(session.queue).to.have.length(1);
    await drop(feed, 'Far too long');
    expect(session.queue).to.have.length(0);
    expect(inputsOf(session, scheduleDrop.name)).to.have.length(0);
  });

  it('says of a change that came too late that there is nothing to change', async () => {
    const session = inRoom();
    session.script(scheduleSet, () => refusal('absent'));
    const post = { stream: inside, text: 'The dock is open.', mentions: [] };
    void session.intend(scheduleSet, { id: 'gone', dueAt: soon, post });
    const feed = await opened(session);
    expect(wordsOf(itemsOf(feed)[0]!)).to.include('It has appeared meanwhile, or was dropped.');
    buttonOf(feed, 'Change').click();
    await eventually(() => fieldOf(feed).value === 'The dock is open.');
    expect(session.draft(top).scheduled).to.equal(undefined);
  });

  it('is changed in its room, for whose people it was written', async () => {
    const session = inRoomWithLater();
    const feed = await opened(session, html`<cercle-feed></cercle-feed>`);
    buttonOf(itemOf(feed, 'The dock'), 'Change').click();
    const words = `Change it in its room: ${eg.room().title}`;
    await eventually(() => wordsOf(itemOf(feed, 'The dock')).includes(words));
    expect(session.draft('post all').text).to.equal('');
  });
});
