import { html } from '../host/html.ts';
import type { Page, Visit } from '../host/layout.ts';
import { roomsSection } from './front.ts';

/** The rooms of whoever is signed in: the host does not know them, the network does. */
export function roomsPage(visit: Visit): Page {
  return {
    title: visit.words.rooms,
    section: 'rooms',
    main: html`<div class="list">${roomsSection(visit)}</div>`,
  };
}

/** A project room. Whether it is there for this person only the widget learns. */
export function roomPage({ words }: Visit, room: string): Page {
  return {
    title: words.rooms,
    section: 'rooms',
    main: html`<cercle-project-room room="${room}"></cercle-project-room>`,
  };
}

/** Where an employee opens a project room: the widget's own form. */
export function newRoomPage({ words }: Visit): Page {
  return {
    title: words.openRoom,
    section: 'rooms',
    main: html`<cercle-project-room></cercle-project-room>`,
  };
}
