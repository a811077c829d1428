import type { Moment, Post } from './types.ts';

/** What somebody has written, to appear later. */
export interface ScheduledPost extends Post {
  /** A day ahead. */
  readonly dueAt: Moment;
}

/** What those of the person switcher have written for later. */
export const scheduled = [
  {
    id: 'later-forecast',
    room: 'accord-verre',
    audience: 'inside',
    author: 'nadia-belkacem',
    at: { day: -1, time: '17:20' },
    dueAt: { day: 2, time: '09:00' },
    text: 'La mise à jour mensuelle de la prévision part aujourd’hui à midi. Relisez la colonne « ferme » d’ici là, s’il vous plaît. #verre',
  },
  {
    id: 'later-roll-out',
    room: 'midi-nordics',
    audience: 'everyone',
    author: 'sophie-lambrecht',
    at: 12,
    dueAt: { day: 14, time: '08:30' },
    title: 'The roll-out starts today',
    detail: { kind: 'announcement', confirmedBy: [] },
    text: 'The first pallets leave Kassel this morning. Whatever goes wrong belongs into this room, and not into e-mail. #nordics',
  },
  {
    id: 'later-opening',
    room: 'midi-nordics',
    audience: 'everyone',
    author: 'astrid-lundholm',
    at: 11,
    dueAt: { day: 15, time: '09:00' },
    text: 'The store in Aarhus opens today at ten. Photos follow here in the evening. #nordics',
  },
] as const satisfies readonly ScheduledPost[];
