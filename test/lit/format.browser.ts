import { expect } from '@open-wc/testing';
import { lastDayBefore, mediumDate, shortDate, sizeWord, weekday } from '../../src/lit/format.ts';

/** Noon in the reader's own days. */
const at = (year: number, month: number, day: number): number =>
  new Date(year, month - 1, day, 12).getTime();

describe('a date without its year', () => {
  it('is never of another year than what it stands beside', () => {
    const november = at(2026, 11, 24);
    expect(shortDate(at(2026, 12, 15), november)).to.equal('15 Dec');
    expect(shortDate(at(2027, 3, 19), november)).to.equal('19 Mar 2027');
    expect(weekday(at(2026, 11, 20), november)).to.equal('Friday 20 November');
    expect(weekday(at(2025, 12, 31), november)).to.equal('Wednesday, 31 December 2025');
  });
});

describe('an end', () => {
  it('is of the last day before it, for every reader, where it was set by the day', () => {
    expect(mediumDate(lastDayBefore(Date.UTC(2026, 11, 28)))).to.equal('27 Dec 2026');
    expect(lastDayBefore(at(2026, 12, 27))).to.equal(at(2026, 12, 27));
  });
});

describe('an amount of data', () => {
  it('is said in the unit that people use for so much', () => {
    const said = [0, 1, 999, 1000, 12_345, 999_999, 1_240_000, 99_600_000, 3_000_000_000];
    expect(said.map(sizeWord)).to.deep.equal([
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 kB',
      '12 kB',
      '1 MB',
      '1.2 MB',
      '100 MB',
      '3 GB',
    ]);
  });
});
