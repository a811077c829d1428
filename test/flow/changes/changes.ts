/** What can change of who is in a room, and of what may be done there: each has its cases, apart and together. */
export const changes = [
  'admission',
  'removal',
  'rejoining',
  'a change of organization',
  'a change of affiliation',
  'an ended partner',
  'an archived room',
  'a read-only room',
] as const;
export type Change = (typeof changes)[number];

/** How the partners of a room stand to each other. */
export const arrangements = ['apart', 'together'] as const;
export type Arrangement = (typeof arrangements)[number];
