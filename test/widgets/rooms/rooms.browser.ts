import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { roomList } from '../../../src/protocol/room-list.ts';
import { accessEnded } from '../../../src/protocol/room.ts';
import type { CercleRooms } from '../../../src/widgets/rooms/rooms.ts';
import '../../../src/widgets/rooms/rooms.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf, write } from '../../support/placed.ts';
import {
  amongRooms,
  amongRoomsThatAreNotListed,
  declinedOf,
  listed,
  manyRooms,
  myRooms,
  type RoomsOptions,
} from '../../support/rooms-scene.ts';
import { scriptedSession } from '../../support/scripted-session.ts';

const rooms = html`<cercle-rooms></cercle-rooms>`;
const rowsOf = (widget: CercleRooms) => deep(widget, 'li').map(wordsOf);
const rowOf = (widget: CercleRooms, room: string) =>
  deep(widget, 'li').find(({ dataset }) => dataset['row'] === room)!;
const put = async (options: RoomsOptions = {}, content = rooms) => {
  const among = amongRooms(options);
  const widget = await place<CercleRooms>(among.session, content);
  await eventually(() => deep(widget, 'li, cercle-notice').length > 0);
  await drawn(widget);
  const asked = () =>
    among.session.asked.filter(({ name }) => name === 'room:list').map(({ input }) => input);
  return { ...among, widget, asked };
};
const toJoin = async (options: RoomsOptions = {}) => {
  const among = await put(options);
  buttonOf(among.widget, 'Rooms to join').click();
  await drawn(among.widget);
  return among;
};

describe('cercle-rooms', () => {
  afterEach(clear);

  it('lists the rooms of its reader, with what they are for, where they stand, and what is new', async () => {
    const { widget, asked, session } = await put();
    expect(asked()).to.deep.equal([
      { of: 'mine', order: 'activity', query: '', from: 0, limit: 30 },
    ]);
    const rows = rowsOf(widget);
    expect(rows).to.have.length(myRooms.length);
    expect(rows[0]).to.match(/Winter box in the Nordics .*140 shops.* Pilot owner .*12 new/);
    expect(rows[1]).to.match(/Running 99\+ more than 99 new/);
    // No stream of all these rooms is opened.
    expect([...session.watchers.keys()]).to.deep.equal([eg.memberStream('claire')]);
  });

  it('leads to the pages that the host has, and lets a page show a room itself', async () => {
    const pages = { room: '/rooms/{room}', home: '/' };
    const { widget } = await put({ pages });
    const links = deep<HTMLAnchorElement>(widget, 'li a');
    expect(links.map((link) => link.getAttribute('href'))).to.include.members([
      '/rooms/launch',
      '/',
      '/orders/10248',
    ]);
    let opened = '';
    widget.addEventListener('cercle-room', (event) => {
      event.preventDefault();
      opened = event.room;
    });
    links[0]!.click();
    expect(opened).to.equal('launch');
    expect(location.pathname).not.to.equal('/rooms/launch');
  });

  it('leads where its own attribute says, and by an event alone where there is no page', async () => {
    const { widget } = await put({}, html`<cercle-rooms href="/projects/{room}"></cercle-rooms>`);
    expect(deep(widget, 'li a')[0]!.getAttribute('href')).to.equal('/projects/launch');
    const { widget: bare } = await put();
    let opened = '';
    bare.addEventListener('cercle-room', ({ room }) => (opened = room));
    deep<HTMLButtonElement>(rowOf(bare, 'labels'), 'button')[0]!.click();
    expect(opened).to.equal('labels');
  });

  it('groups them by their stages', async () => {
    const { widget } = await put();
    buttonOf(widget, 'By stage').click();
    await drawn(widget);
    expect(deep(widget, 'h3').map(wordsOf)).to.deep.equal([
      ...['Draft', 'Pilot', 'Running', 'Archived', 'Others'],
    ]);
  });

  it('finds one by its name where there are many', async () => {
    const { widget: few } = await put();
    expect(deep(few, 'input')).to.have.length(0);
    const { widget } = await put({ mine: manyRooms(13) });
    const [field] = deep<HTMLInputElement>(widget, 'input');
    write(field!, '007');
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(1);
    write(field!, 'nothing like it');
    await drawn(widget);
    expect(wordsOf(widget)).to.include('No room is called that.');
    buttonOf(widget, 'Show all').click();
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(13);
  });

  it('shows more when it is asked to, and the focus goes on there', async () => {
    const { widget, asked } = await put({ mine: manyRooms(70) });
    expect(rowsOf(widget)).to.have.length(30);
    buttonOf(widget, 'Show more').click();
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(60);
    expect(asked().at(-1)).to.include({ from: 0, limit: 60 });
    expect(rowOf(widget, 'room-30').contains(widget.shadowRoot!.activeElement)).to.equal(true);
    buttonOf(widget, 'Show more').click();
    await drawn(widget);
    expect(rowsOf(widget)).to.have.length(70);
    expect(wordsOf(widget)).not.to.include('Show more');
  });

  it('counts anew when something happens, and asks once for much of it', async () => {
    const { widget, lists, happen, asked } = await put();
    lists.mine[0] = listed({ role: 'owner', unread: 13 });
    happen('launch');
    happen('launch', 'labels');
    await eventually(() => wordsOf(rowOf(widget, 'launch')).includes('13 new'));
    expect(asked()).to.have.length(2);
  });

  it('reads again what it missed while there was no connection', async () => {
    const { widget, lists, session } = await put();
    session.setStatus('offline');
    lists.mine[0] = listed({ role: 'owner', unread: 0 });
    session.setNow(eg.monday + 60_000);
    session.setStatus('open');
    await eventually(() => !wordsOf(rowOf(widget, 'launch')).includes('new'));
  });

  it('takes a room away at once that its reader is out of', async () => {
    const { widget, session } = await put();
    const own = { stream: eg.memberStream('claire') };
    session.hear(eg.fact(accessEnded, { room: 'labels', streams: [] }, own));
    await drawn(widget);
    expect(rowOf(widget, 'labels')).to.equal(undefined);
  });

  it('asks to join a room, with a reason, and takes that back', async () => {
    const { widget, session } = await toJoin();
    expect(rowsOf(widget)[0]).to.match(/A cellar without paper .* Facilitation: Thomas Berger/);
    buttonOf(widget, 'Ask to join A cellar without paper').click();
    await drawn(widget);
    const [reason] = deep<HTMLTextAreaElement>(widget, 'textarea');
    expect(widget.shadowRoot!.activeElement).to.equal(reason);
    write(reason!, 'I keep the books of the casks. ');
    buttonOf(widget, 'Send the request').click();
    await drawn(widget);
    const { input } = session.asked.find(({ name }) => name === 'join:ask')!;
    expect(input).to.deep.equal({ room: 'cellar', text: 'I keep the books of the casks.' });
    expect(wordsOf(rowOf(widget, 'cellar'))).to.include('Asked on 2 Nov');
    buttonOf(widget, 'Withdraw the request to join A cellar without paper').click();
    await drawn(widget);
    expect(wordsOf(rowOf(widget, 'cellar'))).not.to.include('Asked');
    const ask = buttonOf(widget, 'Ask to join A cellar without paper');
    expect(widget.shadowRoot!.activeElement).to.equal(ask);
  });

  it('keeps a reason that could not be sent, and says why', async () => {
    const { widget, refuse } = await toJoin();
    refuse();
    buttonOf(widget, 'Ask to join The fair in Basel').click();
    await drawn(widget);
    write(deep<HTMLTextAreaElement>(widget, 'textarea')[0]!, 'I built the last one.');
    buttonOf(widget, 'Send the request').click();
    await drawn(widget);
    expect(wordsOf(deep(widget, '[role="alert"]')[0]!)).to.include('It goes on in 3 s.');
    expect(deep<HTMLTextAreaElement>(widget, 'textarea')[0]!.value).to.equal(
      'I built the last one.',
    );
  });

  it('says that a request was declined, and lets it be made again a week after', async () => {
    const { widget, become, session } = await toJoin();
    become('cellar', declinedOf('cellar', 2));
    await drawn(widget);
    const words = () => wordsOf(rowOf(widget, 'cellar'));
    expect(words()).to.include('Declined on 31 Oct by Thomas Berger.');
    expect(words()).to.include('You may ask again from 7 Nov on.');
    expect(words()).not.to.include('Ask to join');
    session.setNow(eg.monday + 5 * 86_400_000);
    become('cellar', declinedOf('cellar', 2));
    await drawn(widget);
    expect(words()).to.include('Ask to join');
  });

  it('offers a partner no order by stages that they are not told', async () => {
    const { widget } = await toJoin({ member: eg.supplier() });
    expect(wordsOf(widget)).not.to.include('By stage');
    expect(wordsOf(widget)).to.include('A cellar without paper');
  });

  it('is silent of what its reader had listed once somebody else is there', async () => {
    const { widget, session } = await put();
    session.change(() => scriptedSession().state);
    session.setMember(eg.member({ id: 'thomas' }));
    session.script(roomList, () => undefined as never);
    await drawn(widget);
    expect(wordsOf(widget)).not.to.include('Winter box');
  });

  it('says that the rooms could not be read, and reads them again', async () => {
    const failing = amongRoomsThatAreNotListed('refused');
    const failed = await place<CercleRooms>(failing, rooms);
    await eventually(() => wordsOf(failed).includes('The rooms could not be loaded.'));
    failing.script(roomList, () => ({ ok: true, data: { rooms: [...myRooms], total: 6 } }));
    buttonOf(failed, 'Try again').click();
    await drawn(failed);
    expect(rowsOf(failed)).to.have.length(6);
  });
});
