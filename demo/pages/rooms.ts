import { html, type Html } from '../host/html.ts';
import type { Page, Visit } from '../host/layout.ts';

const heading = ({ words }: Visit): Html => html`<h1 class="unseen">${words.rooms}</h1>`;

/** The rooms of whoever is signed in: the host does not know them, the network does. */
export function roomsPage(visit: Visit): Page {
  return {
    title: visit.words.rooms,
    section: 'rooms',
    main: html`${heading(visit)}
      <div class="list">
        <cercle-rooms></cercle-rooms>
        ${visit.person.affiliation === 'employee' && html`<p><a href="/rooms/new">${visit.words.openRoom}</a></p>`}
      </div>`,
  };
}

/** A project room. Whether it is there for this person only the widget learns. */
export function roomPage(visit: Visit, room: string): Page {
  return {
    title: visit.words.rooms,
    section: 'rooms',
    main: html`${heading(visit)} <cercle-project-room room="${room}"></cercle-project-room>`,
  };
}

/** Where an employee opens a project room: the widget's own form. */
export function newRoomPage(visit: Visit): Page {
  return {
    title: visit.words.openRoom,
    section: 'rooms',
    main: html`${heading(visit)} <cercle-project-room></cercle-project-room>`,
  };
}
