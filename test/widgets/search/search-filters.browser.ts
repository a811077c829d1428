import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { memberSearch } from '../../../src/protocol/member.ts';
import { searchRead } from '../../../src/protocol/search.ts';
import { keepAccess } from '../../../src/store/access.ts';
import '../../../src/widgets/search/search.ts';
import type { CercleSearch } from '../../../src/widgets/search/search.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, place, wordsOf, write } from '../../support/placed.ts';
import { inSearchedRoom } from '../../support/search-scene.ts';
import type { ScriptedSession } from '../../support/scripted-session.ts';

afterEach(clear);

/** A search in which one may choose of two rooms. */
async function begin(content = html`<cercle-search query="weighed"></cercle-search>`) {
  const session = inSearchedRoom();
  const other = eg.access({ room: eg.room({ id: 'other', title: 'Another room' }) }, []);
  session.change((state) => keepAccess(state, other));
  const search = await place<CercleSearch>(session, content);
  await eventually(() => wordsOf(search).includes('5 results'));
  return { session, search };
}

const lastFilter = (session: ScriptedSession): unknown =>
  session.asked.findLast(({ name }) => name === searchRead.name)?.input.filter;
const isAsked = (session: ScriptedSession, filter: object): Promise<void> =>
  eventually(
    () => JSON.stringify(lastFilter(session)) === JSON.stringify(filter),
    JSON.stringify(filter),
  );
const choose = async (search: CercleSearch, menu: string, item: string): Promise<void> => {
  buttonOf(search, menu).click();
  const found = () =>
    deep<HTMLElement>(search, '[role="menuitem"]').find((one) => wordsOf(one) === item);
  await eventually(() => found()?.checkVisibility());
  found()!.click();
};
const submit = (search: CercleSearch, id: string): void =>
  search.renderRoot.querySelector<HTMLFormElement>(`#${id} form`)!.requestSubmit();

describe('a search is narrowed', () => {
  it('to a kind and to a room, and a chip takes each away again', async () => {
    const { session, search } = await begin();
    await choose(search, 'Kind', 'Decision');
    await isAsked(session, { kind: 'decision' });
    await choose(search, 'Room', 'Another room');
    await isAsked(session, { kind: 'decision', room: 'other' });
    buttonOf(search, 'Decision, remove this filter').click();
    await isAsked(session, { room: 'other' });
    buttonOf(search, 'Clear').click();
    await isAsked(session, {});
  });

  it('to what somebody wrote', async () => {
    const { session, search } = await begin();
    session.script(memberSearch, () => ({ ok: true, data: { members: [eg.supplier()] } }));
    buttonOf(search, 'Written by').click();
    const field = (): HTMLInputElement => deep<HTMLInputElement>(search, '[role="combobox"]')[0]!;
    await eventually(() => field().checkVisibility());
    write(field(), 'Rav');
    await eventually(() => deep(search, '[role="option"]').length === 1);
    deep<HTMLElement>(search, '[role="option"]')[0]!.click();
    await isAsked(session, { author: 'ravi' });
    buttonOf(search, 'Ravi Patel, remove this filter');
  });

  it('to a tag, however it is written, and says where it is none', async () => {
    const { session, search } = await begin();
    const field = search.renderRoot.querySelector<HTMLInputElement>('[name="tag"]')!;
    buttonOf(search, 'Tag').click();
    field.value = '#1';
    submit(search, 'tag');
    await eventually(() => wordsOf(search).includes('Write a tag as #harvest-2026.'));
    field.value = ' #Harvest ';
    submit(search, 'tag');
    await isAsked(session, { tag: 'harvest' });
  });

  it('to days of the reader, both included', async () => {
    const { session, search } = await begin();
    buttonOf(search, 'Date').click();
    const field = (name: string): HTMLInputElement =>
      search.renderRoot.querySelector(`[name="${name}"]`)!;
    field('since').value = '2026-10-01';
    field('until').value = '2026-10-31';
    submit(search, 'since');
    const since = new Date(2026, 9, 1).getTime();
    await isAsked(session, { since, until: new Date(2026, 10, 1).getTime() });
    buttonOf(search, 'Until 31 Oct 2026, remove this filter').click();
    await isAsked(session, { since });
  });

  it('to no days in the wrong order, and says so', async () => {
    const { session, search } = await begin();
    buttonOf(search, 'Date').click();
    const field = (name: string): HTMLInputElement =>
      search.renderRoot.querySelector(`[name="${name}"]`)!;
    field('since').value = '2026-10-31';
    field('until').value = '2026-10-01';
    submit(search, 'since');
    await eventually(() => wordsOf(search).includes('The last day has to be after the first'));
    expect(lastFilter(session)).to.deep.equal({});
    field('until').value = '2026-10-31';
    submit(search, 'since');
    await isAsked(session, {
      since: new Date(2026, 9, 31).getTime(),
      until: new Date(2026, 10, 1).getTime(),
    });
  });

  it('by no signs or English words, and says so', async () => {
    const { search } = await begin();
    const hint = 'every word is looked for.';
    for (const [words, isUnheeded] of [
      ['glass -price', true],
      ['"glass price"', true],
      ['glass OR price', true],
      ['glass*', true],
      ['PO-10248 d’or', false],
      ['not or', false],
    ] as const) {
      write(search.renderRoot.querySelector('input')!, words);
      await search.updateComplete;
      expect(wordsOf(search).includes(hint), words).to.equal(isUnheeded);
    }
  });

  it('to what has a file, without any words too', async () => {
    const { session, search } = await begin();
    write(search.renderRoot.querySelector('input')!, '');
    buttonOf(search, 'Has a file').click();
    await isAsked(session, { hasFile: true });
    expect(session.asked.at(-1)!.input.query).to.equal('');
  });

  it('to its room for good, and offers no other', async () => {
    const { session, search } = await begin(
      html`<cercle-search room="launch" query="weighed"></cercle-search>`,
    );
    expect(lastFilter(session)).to.deep.equal({ room: 'launch' });
    expect(() => buttonOf(search, 'Room')).to.throw();
    buttonOf(search, 'Has a file').click();
    await isAsked(session, { hasFile: true, room: 'launch' });
  });
});
