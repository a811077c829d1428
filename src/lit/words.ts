import { msg, str } from '@lit/localize';
import type { Affiliation } from '../protocol/member.ts';
import { numberOf } from './format.ts';

/** The word for an affiliation. */
export const affiliationWord = (affiliation: Affiliation): string =>
  ({
    employee: msg('Employee'),
    distributor: msg('Distributor'),
    supplier: msg('Supplier'),
  })[affiliation];

/** The letter of an affiliation's mark, which is not the same in every language (LOOK 3). */
export const affiliationLetter = (affiliation: Affiliation): string =>
  ({
    employee: msg('E', { desc: 'one letter for Employee' }),
    distributor: msg('D', { desc: 'one letter for Distributor' }),
    supplier: msg('S', { desc: 'one letter for Supplier' }),
  })[affiliation];

/** "42 colleagues". */
export const colleagues = (count: number): string =>
  count === 1 ? msg('1 colleague') : msg(str`${numberOf(count)} colleagues`);

/** "6 people from Exotic Liquids". */
export const peopleFrom = (count: number, organization: string): string =>
  count === 1
    ? msg(str`1 person from ${organization}`)
    : msg(str`${numberOf(count)} people from ${organization}`);

/** "1 person", "42 people". */
export const peopleWords = (count: number): string =>
  count === 1 ? msg('1 person') : msg(str`${numberOf(count)} people`);
