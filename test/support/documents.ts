/** Files that are no pictures, as people send them. */
import * as eg from './eg.ts';

const office = 'application/vnd.openxmlformats-officedocument.';

export const sheet = `${office}spreadsheetml.sheet`;

/** A usual one, one of a long name, and one of a name from right to left. */
export const documents = [
  eg.file(),
  eg.file({
    name: 'Weighing of all pallets of the winter box, by line and by article_2026_v3.xlsx',
    type: sheet,
    size: 48_200,
  }),
  eg.file({
    name: 'مذكرة التسليم ٨٠٢١٣.docx',
    type: `${office}wordprocessingml.document`,
    size: 22_100,
  }),
] as const;

/** It takes a while to load. */
export const film = eg.file({ name: 'Loading dock.mp4', type: 'video/mp4', size: 99_600_000 });
