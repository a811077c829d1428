import { peopleOfKassel } from './people-kassel.ts';
import { peopleOfLyon } from './people-lyon.ts';
import { peopleOfPartners } from './people-partners.ts';
import type { Person } from './types.ts';

export const employees: readonly Person[] = [...peopleOfLyon, ...peopleOfKassel];

export const people: readonly Person[] = [...employees, ...peopleOfPartners];
