import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { postDeleted, postEdited } from '../../../src/protocol/post.ts';
import { accessEnded } from '../../../src/protocol/room.ts';
import { searchRead } from '../../../src/protocol/search.ts';
import '../../../src/widgets/search/search.ts';
import type { CercleSearch } from '../../../src/widgets/search/search.ts';
import type { CercleHitEvent } from '../../../src/widgets/search/search-events.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf, write } from '../../support/placed.ts';
import { foundMembers, hit, inSearchedRoom, output } from '../../support/search-scene.ts';
import type { ScriptedSession } from '../../support/scripted-session.ts';

afterEach(clear);

const weighing = html`<cercle-search query="weighed"></cercle-search>`;
const placed = (session: ScriptedSession, content = weighing): Promise<CercleSearch> =>
  place<CercleSearch>(session, content);
const fieldOf = (search: CercleSearch): HTMLInputElement =>
  search.renderRoot.querySelector('input[type="search"]')!;
const hitsOf = (search: CercleSearch): HTMLElement[] => deep(search, '.hit');
const asked = (session: ScriptedSession) =>
  session.asked.filter(({ name }) => name === searchRead.name).map(({ input }) => input);
const says = (search: CercleSearch, words: string): Promise<void> =>
  eventually(() => wordsOf(search).includes(words), `${words} in ${wordsOf(search)}`);
const press = (target: HTMLElement, key: string): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
const focused = (search: CercleSearch): Element | null => search.shadowRoot!.activeElement;

/** A search that answers only when it is told to. */
function held(): { session: ScriptedSession; answers: ((hits: string) => void)[] } {
  const session = inSearchedRoom();
  const answers: ((text: string) => void)[] = [];
  session.script(
    searchRead,
    () =>
      new Promise((resolve) =>
        answers.push((text) => resolve({ ok: true, data: output({ hits: [hit(text)] }) })),
      ),
  );
  return { session, answers };
}

describe('a search', () => {
  it('asks once for what is typed without a pause, and at once on Enter', async () => {
    const session = inSearchedRoom();
    const search = await placed(session, html`<cercle-search></cercle-search>`);
    search.focus();
    for (const text of ['w', 'we', 'weig', 'weighed']) write(fieldOf(search), text);
    await says(search, '5 results');
    expect(asked(session)).to.deep.equal([
      { query: 'weighed', filter: {}, before: null, limit: 20 },
    ]);
    write(fieldOf(search), 'pallet');
    await search.updateComplete;
    fieldOf(search).form!.requestSubmit();
    expect(asked(session).length).to.equal(2);
  });

  it('shows no older answer in the place of a newer one', async () => {
    const { session, answers } = held();
    const search = await placed(session);
    await eventually(() => answers.length === 1);
    write(fieldOf(search), 'pallet');
    await eventually(() => answers.length === 2);
    answers[1]!('The *pallet*.');
    await says(search, 'The pallet .');
    answers[0]!('It was *weighed*.');
    await drawn(search);
    expect(wordsOf(search)).not.to.include('weighed .');
  });

  it('says that there may be more people than it shows', async () => {
    const session = inSearchedRoom();
    const members = Array.from({ length: 20 }, (_, index) => eg.member({ id: `m${index}` }));
    session.script(searchRead, () => ({ ok: true, data: output({ members }) }));
    const search = await placed(session);
    await says(search, 'The first 20 people. Write more to find others.');
    await says(search, '20 people or more');
  });

  it('shows people first, then posts with who, where, who reads and when', async () => {
    const search = await placed(inSearchedRoom({ members: foundMembers() }));
    await says(search, '5 results');
    const words = wordsOf(search);
    expect(words.indexOf('Nora Weigh')).to.be.lessThan(words.lastIndexOf('5 results'));
    expect(words).to.include('scales and customs');
    const [first, second] = hitsOf(search).map(wordsOf);
    expect(first).to.match(/Ravi Patel .*Exotic Liquids .*Winter box in the Nordics/);
    await says(search, 'With Exotic Liquids');
    expect(second).to.include('Decision');
    expect(wordsOf(hitsOf(search)[2]!)).to.include('Excel · 48 kB');
    expect(wordsOf(hitsOf(search)[3]!)).to.include('A reply');
  });

  it('marks what was looked for, by weight as well as by color', async () => {
    const search = await placed(inSearchedRoom({ hits: [hit('<b>It</b> was *weighed*.')] }));
    await says(search, '1 result');
    const marks = deep(search, 'mark');
    expect(marks.map(({ textContent }) => textContent)).to.deep.equal(['weighed']);
    expect(getComputedStyle(marks[0]!).fontWeight).to.equal('600');
    expect(wordsOf(search)).to.include('<b>It</b> was');
  });

  it('leads to the post, or lets the page show it itself', async () => {
    const search = await placed(inSearchedRoom({ hits: [hit('It.', { id: 'found' })] }));
    await says(search, '1 result');
    const link = deep<HTMLAnchorElement>(search, '.hit a')[0]!;
    expect(link.href).to.match(/#cercle-post=found$/);
    let opened = '';
    search.addEventListener('cercle-hit', (event: CercleHitEvent) => {
      opened = `${event.post} in ${event.stream}`;
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    link.dispatchEvent(click);
    expect(opened).to.equal('found in room/launch/inside');
    expect(click.defaultPrevented).to.equal(true);
  });

  it('opens the card of somebody who was found', async () => {
    const search = await placed(inSearchedRoom({ members: foundMembers() }));
    await says(search, 'Ravi Patel');
    deep<HTMLElement>(search, '.member')[1]!.click();
    await eventually(() => deep(search, 'cercle-member-card[member="ravi"]').length === 1);
  });

  it('says how much there is, aloud too, and of very much that there is more', async () => {
    const before = { at: 1, id: 'hit-5' };
    const search = await placed(inSearchedRoom({ count: 1000, before }));
    await says(search, '1,000 results or more');
    const status = search.renderRoot.querySelector('.visually-hidden[role="status"]')!;
    expect(status.textContent).to.include('1,000 results or more');
  });

  it('shows more below, and puts the focus on the first of it', async () => {
    const session = inSearchedRoom();
    const before = { at: eg.monday, id: 'hit-5' };
    session.script(searchRead, ({ before: from }) => ({
      ok: true,
      data: from
        ? output({ hits: [hit('An older one.', { id: 'older' })], count: undefined })
        : output({ count: 6, before }),
    }));
    const search = await placed(session);
    await says(search, '6 results');
    buttonOf(search, 'Show more').click();
    await says(search, 'An older one.');
    expect(asked(session).at(-1).before).to.deep.equal(before);
    expect(hitsOf(search).length).to.equal(6);
    await eventually(() => focused(search)?.getAttribute('data-hit') === 'older');
    expect(wordsOf(search)).not.to.include('Show more');
  });

  it('says that nothing was found, and what to try', async () => {
    const search = await placed(inSearchedRoom({ hits: [] }));
    await says(search, 'Nothing was found for “weighed”. Try fewer words');
    buttonOf(search, 'Has a file').click();
    await says(search, 'or remove a filter.');
    buttonOf(search, 'Remove the filters').click();
    await says(search, 'or other ones.');
  });

  it('says that there is no answer, and asks again when told to', async () => {
    const session = inSearchedRoom('unavailable');
    const search = await placed(session);
    await says(search, 'The search gave no answer.');
    session.script(searchRead, () => ({ ok: true, data: output() }));
    buttonOf(search, 'Try again').click();
    await says(search, '5 results');
  });

  it('keeps the words while there is no connection, and looks for them once it is back', async () => {
    const session = inSearchedRoom({}, { status: 'offline' });
    const search = await placed(session);
    await says(search, 'Your words stay here');
    expect(fieldOf(search).value).to.equal('weighed');
    expect(asked(session)).to.deep.equal([]);
    session.setNow(eg.monday + 1000);
    session.setStatus('open');
    await says(search, '5 results');
  });

  it('says beside what was found that there is no connection any more', async () => {
    const session = inSearchedRoom();
    const search = await placed(session);
    await says(search, '5 results');
    session.setStatus('offline');
    await says(search, 'No connection since');
    expect(wordsOf(search)).to.include('5 results');
    session.setStatus('open');
    await eventually(() => !wordsOf(search).includes('No connection'));
  });

  it('leaves nothing behind', async () => {
    const session = inSearchedRoom();
    const search = await placed(session);
    await says(search, '5 results');
    search.remove();
    await drawn(search);
    expect([session.watchers.size, session.listeners]).to.deep.equal([0, 0]);
  });
});

describe('what was found', () => {
  it('goes at once when it is deleted, and is looked up again', async () => {
    const session = inSearchedRoom();
    const search = await placed(session);
    await says(search, '5 results');
    session.script(searchRead, () => new Promise(() => {}));
    session.hear(eg.fact(postDeleted, { id: 'hit-2', root: null }));
    await says(search, '4 results');
    expect(wordsOf(search)).not.to.include('Every pallet');
    await eventually(() => asked(session).length === 2);
  });

  it('is looked up again when it is edited, and stays meanwhile', async () => {
    const session = inSearchedRoom();
    const search = await placed(session);
    await says(search, '5 results');
    session.script(searchRead, () => ({ ok: true, data: output({ hits: [hit('Now *this*.')] }) }));
    const edited = { id: 'hit-2', root: null, title: null, body: [], editedAt: eg.monday };
    session.hear(eg.fact(postEdited, edited));
    await says(search, 'Now this .');
    expect(wordsOf(search)).to.include('1 result');
  });

  it('goes at once with the room that the reader is no longer in', async () => {
    const session = inSearchedRoom();
    const search = await placed(session);
    await says(search, '5 results');
    session.script(searchRead, () => ({ ok: true, data: output({ hits: [] }) }));
    const streams = ['everyone', 'inside', 'with:exotic'].map((audience) =>
      eg.roomStream('launch', audience as 'everyone'),
    );
    session.hear(
      eg.fact(accessEnded, { room: 'launch', streams }, { stream: eg.memberStream('claire') }),
    );
    await drawn(search);
    expect(hitsOf(search)).to.deep.equal([]);
    await says(search, 'Nothing was found');
  });

  it('goes with whoever signs out, and so does what they looked for', async () => {
    const session = inSearchedRoom();
    const search = await placed(session);
    await says(search, '5 results');
    session.setMember(null);
    session.setStatus('closed');
    await eventually(() => fieldOf(search).value === '');
    expect(hitsOf(search)).to.deep.equal([]);
  });
});

describe('a search by keys', () => {
  it('walks by the arrows through what was found, and back into the field', async () => {
    const search = await placed(inSearchedRoom({ members: foundMembers() }));
    await says(search, '5 results');
    search.focus();
    await eventually(() => focused(search) === fieldOf(search));
    press(fieldOf(search), 'ArrowDown');
    expect(focused(search)).to.equal(deep(search, '.member')[0]);
    press(focused(search) as HTMLElement, 'End');
    expect(focused(search)).to.equal(deep(search, '.hit a').at(-1));
    press(focused(search) as HTMLElement, 'Home');
    press(focused(search) as HTMLElement, 'ArrowUp');
    expect(focused(search)).to.equal(fieldOf(search));
  });

  it('is cleared by Escape, then left by it', async () => {
    const search = await placed(inSearchedRoom());
    await says(search, '5 results');
    let ends = 0;
    search.addEventListener('cercle-search-end', () => (ends += 1));
    press(fieldOf(search), 'Escape');
    await search.updateComplete;
    expect([fieldOf(search).value, ends]).to.deep.equal(['', 0]);
    press(fieldOf(search), 'Escape');
    expect(ends).to.equal(1);
  });

  it('keeps its keys from the page, and takes none of the page’s', async () => {
    const search = await placed(inSearchedRoom());
    let heard = 0;
    const hear = (): void => void (heard += 1);
    document.addEventListener('keydown', hear);
    press(fieldOf(search), 's');
    document.removeEventListener('keydown', hear);
    expect(heard).to.equal(0);
    const slash = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    document.body.dispatchEvent(slash);
    expect([slash.defaultPrevented, focused(search)]).to.deep.equal([false, null]);
  });
});
