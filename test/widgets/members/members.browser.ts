import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { memberList } from '../../../src/protocol/member-list.ts';
import { accessEnded } from '../../../src/protocol/room.ts';
import { presenceSignal } from '../../../src/protocol/presence.ts';
import { eraseStream } from '../../../src/store/slice.ts';
import type { CercleChoiceEvent } from '../../../src/widgets/members/members-events.ts';
import type { CercleMembers } from '../../../src/widgets/members/members.ts';
import '../../../src/widgets/members/members.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { crowd, inDirectory, inDirectoryThatFails, thomas } from '../../support/people-scene.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';

const put = async (session = inDirectory(), content = html`<cercle-members></cercle-members>`) => {
  const widget = await place<CercleMembers>(session, content);
  await drawn(widget);
  return { session, widget };
};
const inputs = (session: ReturnType<typeof inDirectory>) =>
  session.asked.filter(({ name }) => name === memberList.name).map(({ input }) => input);
const rowsOf = (widget: CercleMembers) => deep(widget, '[part="list"] li').map(wordsOf);
const choose = async (widget: CercleMembers, label: string, value: string) => {
  const [select] = deep<HTMLSelectElement>(widget, `select[aria-label="${label}"]`);
  select!.value = value;
  select!.dispatchEvent(new Event('change'));
  await drawn(widget);
};
const press = (target: Element, key: string) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));

describe('cercle-members', () => {
  afterEach(clear);

  it('lists people with what they do, for whom, and whether they are there', async () => {
    const { session, widget } = await put();
    expect(wordsOf(widget)).to.include('4 people');
    expect(rowsOf(widget)[0]).to.match(/Claire Fontaine Buyer, glass and closures Maison Aubry/);
    const away = { type: presenceSignal, member: 'claire', until: eg.monday + 1000, data: 'here' };
    session.signal(eg.profileStream('claire'), away);
    await drawn(widget);
    const [face] = deep<HTMLElement & { presence: string }>(widget, 'cercle-avatar');
    expect(face!.presence).to.equal('here');
  });

  it('is narrowed by organization, expertise, and whom one follows', async () => {
    const { session, widget } = await put();
    await choose(widget, 'Organization', 'exotic');
    expect(rowsOf(widget)).to.have.length(1);
    await choose(widget, 'Organization', '');
    await choose(widget, 'Expertise', 'claims');
    expect(rowsOf(widget)[0]).to.include('Thomas Berger');
    await choose(widget, 'Expertise', '');
    buttonOf(widget, 'People I follow').click();
    await drawn(widget);
    expect(inputs(session).at(-1)!.filter).to.deep.equal({ followed: true });
  });

  it('finds by words once who types them rests, and says where nobody is found', async () => {
    const { session, widget } = await put();
    const [field] = deep<HTMLInputElement>(widget, '[type="search"]');
    for (const value of ['z', 'zz']) {
      field!.value = value;
      field!.dispatchEvent(new InputEvent('input'));
    }
    await eventually(() => wordsOf(widget).includes('Nobody here is like that.'));
    expect(inputs(session).map(({ query }) => query)).to.deep.equal(['', 'zz']);
    buttonOf(widget, 'Show everybody').click();
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(4);
  });

  it('keeps to the room and the organization that the page names', async () => {
    const tag = html`<cercle-members room="launch" organization="exotic"></cercle-members>`;
    const { session, widget } = await put(inDirectory(), tag);
    expect(inputs(session)[0]!.filter).to.deep.equal({ room: 'launch', organization: 'exotic' });
    expect(deep(widget, 'select[aria-label="Organization"]')).to.have.length(0);
  });

  it('reads on where it is asked to, and goes to the first of them', async () => {
    const { session, widget } = await put(inDirectory(crowd(12), { atOnce: 5 }));
    buttonOf(widget, 'Show more').click();
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(10);
    expect(inputs(session)[1]!.after.id).to.equal('person-4');
    const focused = widget.shadowRoot!.activeElement as HTMLElement;
    expect(focused.dataset['row']).to.equal('person-5');
    expect(session.watchers.size).to.equal(10);
  });

  it('lists nobody whose membership ends, or whom the reader may know no more', async () => {
    const ravi = eg.supplier({ endsAt: eg.monday + 60 });
    const { session, widget } = await put(inDirectory([eg.member(), thomas, ravi]));
    expect(wordsOf(widget)).to.include('3 people');
    session.setNow(eg.monday + 100);
    await eventually(() => wordsOf(widget).includes('2 people'));
    expect(rowsOf(widget)).to.have.length(2);
    session.change((state) => eraseStream(state, eg.profileStream('thomas'), 'absent'));
    await drawn(widget);
    expect(wordsOf(widget)).to.include('1 person');
    expect(rowsOf(widget)[0]).to.include('Claire Fontaine');
  });

  it('reads anew as many as are there once its reader may know others than before', async () => {
    const { session, widget } = await put(inDirectory(crowd(12), { atOnce: 5 }));
    buttonOf(widget, 'Show more').click();
    await drawn(widget);
    const stream = eg.memberStream('claire');
    session.hear(eg.fact(accessEnded, { room: 'launch', streams: [] }, { stream }));
    await eventually(() => inputs(session).length === 4);
    await drawn(widget);
    const places = inputs(session).map(({ after }) => after?.id);
    expect(places).to.deep.equal([undefined, 'person-4', undefined, 'person-4']);
    expect(rowsOf(widget)).to.have.length(10);
  });

  it('is walked through by keys', async () => {
    const { widget } = await put();
    const [field] = deep<HTMLInputElement>(widget, '[type="search"]');
    press(field!, 'ArrowDown');
    const focused = () => widget.shadowRoot!.activeElement as HTMLElement;
    expect(focused().dataset['row']).to.equal('claire');
    press(focused(), 'End');
    expect(focused().dataset['row']).to.equal('thomas');
    press(focused(), 'ArrowUp');
    expect(focused().dataset['row']).to.equal('ravi');
    press(focused(), 'Home');
    press(focused(), 'ArrowUp');
    expect(focused()).to.equal(field);
  });

  it('opens the card of whoever is chosen', async () => {
    const { widget } = await put();
    deep<HTMLButtonElement>(widget, '[data-row="thomas"]')[0]!.click();
    await eventually(() => deep(widget, 'cercle-member-card').length === 1);
    await eventually(() => deep(widget, '#hover-card:popover-open').length === 1);
  });

  it('has several chosen as a picker, and tells the form around it', async () => {
    const form = document.createElement('form');
    const { widget } = await put(
      inDirectory(),
      html`<cercle-members picker name="invited" .value=${['ravi']}></cercle-members>`,
    );
    widget.parentElement!.append(form);
    form.append(widget);
    await drawn(widget);
    const told: (readonly string[])[] = [];
    form.addEventListener('cercle-choice', (event) =>
      told.push((event as CercleChoiceEvent).members),
    );
    deep<HTMLInputElement>(widget, '[data-row="thomas"]')[0]!.click();
    await drawn(widget);
    expect(deep(widget, '.chosen li').map(wordsOf)).to.deep.equal(['Ravi Patel', 'Thomas Berger']);
    expect(new FormData(form).getAll('invited')).to.deep.equal(['ravi', 'thomas']);
    deep<HTMLButtonElement>(widget, '[aria-label="Remove Ravi Patel"]')[0]!.click();
    await drawn(widget);
    expect(told).to.deep.equal([['ravi', 'thomas'], ['thomas']]);
    expect(widget.value).to.deep.equal(['thomas']);
  });

  it('waits, says that there is nobody, and what went wrong', async () => {
    const { widget: waiting } = await put(inDirectoryThatFails('never'));
    expect(deep(waiting, 'cercle-skeleton')).to.have.length(1);
    const { widget: empty } = await put(inDirectory([]));
    expect(wordsOf(empty)).to.include('There is nobody here for you to see yet.');
    const { session, widget } = await put(inDirectoryThatFails('refused'));
    expect(wordsOf(widget)).to.include('The people could not be loaded.');
    session.script(memberList, () => ({
      ok: true,
      data: { members: [eg.member()], after: null, count: 1 },
    }));
    buttonOf(widget, 'Try again').click();
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(1);
  });

  it('keeps nothing open once it is gone', async () => {
    const { session, widget } = await put();
    widget.remove();
    expect(session.watchers.size).to.equal(0);
    expect(session.listeners).to.equal(0);
  });
});
