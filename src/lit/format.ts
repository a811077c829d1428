import { currentLocale } from './localize.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are costly to make and shown many times over. */
function format(options: Intl.DateTimeFormatOptions, at: number | Date): string {
  const name = `${currentLocale()} ${JSON.stringify(options)}`;
  const known = formats.get(name) ?? new Intl.DateTimeFormat(currentLocale(), options);
  formats.set(name, known);
  // In French the first of a month has a word of its own, which browsers leave out.
  const text = known.format(at);
  return currentLocale().startsWith('fr') && options.day
    ? text.replace(/\b1 (?=\p{L})/u, '1er ')
    : text;
}

/** The clock, as in `09:42`. */
export const clockTime = (at: number): string => format({ hour: '2-digit', minute: '2-digit' }, at);

/** The clock somewhere else; undefined where the zone is not one. */
export function clockTimeIn(timeZone: string, at: number): string | undefined {
  try {
    return format({ hour: '2-digit', minute: '2-digit', timeZone }, at);
  } catch {
    return undefined;
  }
}

/** The year of a date is said where it is not that of the date beside it, or of now. */
const yearOf = (at: number, beside: number): Pick<Intl.DateTimeFormatOptions, 'year'> =>
  new Date(at).getFullYear() === new Date(beside).getFullYear() ? {} : { year: 'numeric' };

/** A day with its weekday, as in `Friday 20 November`; with its year where `beside` is of another. */
export const weekday = (at: number, beside: number): string =>
  format({ weekday: 'long', day: 'numeric', month: 'long', ...yearOf(at, beside) }, at);

/** A date in full, as in `31 March 2027`. */
export const fullDate = (at: number): string =>
  format({ day: 'numeric', month: 'long', year: 'numeric' }, at);

/** A date with its year where there is little room, as in `31 Mar 2027`. */
export const mediumDate = (at: number): string =>
  format({ day: 'numeric', month: 'short', year: 'numeric' }, at);

/** A date in short, as in `15 Dec`; with its year where `beside` is of another. */
export const shortDate = (at: number, beside: number): string =>
  format({ day: 'numeric', month: 'short', ...yearOf(at, beside) }, at);

/** A date and the clock, for a tooltip. */
export const fullTime = (at: number): string =>
  format({ dateStyle: 'full', timeStyle: 'short' } as Intl.DateTimeFormatOptions, at);

/** A calendar day of the protocol, in the reader's own days: its noon, which is in no zone another day. */
export const noonOf = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date, 12).getTime();
};

/**
 * A moment of the last day before an end, for the formats of dates. People and tokens set ends by days, which are UTC's and
 * so alike for every reader; an end within a day falls on the reader's own.
 */
export const lastDayBefore = (end: number): number =>
  end % 86_400_000 ? end : end + (new Date(end).getTimezoneOffset() - 720) * 60_000;

/** A moment's calendar day in the reader's own days, as the protocol writes it: `2026-12-01`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Whether two moments are of the same day for the reader. */
export const isSameDay = (one: number, other: number): boolean =>
  new Date(one).toDateString() === new Date(other).toDateString();

/** Words in a row, as in `a, b and c`. */
export const listOf = (words: readonly string[]): string =>
  new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(words);

/** A number as it is written in the reader's language. */
export const numberOf = (value: number): string =>
  new Intl.NumberFormat(currentLocale()).format(value);

/** A part of a whole, from 0 to 1, as in `58 %`. */
export const shareOf = (value: number): string =>
  new Intl.NumberFormat(currentLocale(), { style: 'percent' }).format(value);

/** When something ends: the clock and the day, in short, as in `Wed 18:00`; with its date where that is a week away. */
export const endTime = (at: number, now: number): string =>
  Math.abs(at - now) < 6 * 86_400_000
    ? `${format({ weekday: 'short' }, at)} ${clockTime(at)}`
    : `${shortDate(at, now)} ${clockTime(at)}`;

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** An amount of data, in thousands of bytes as the names of the units say: `1.2 MB`. */
export function sizeWord(bytes: number): string {
  // What would be rounded to a thousand of one unit is one of the next.
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1) / 0.9995) / 3), units.length - 1);
  const amount = bytes / 1000 ** power;
  return new Intl.NumberFormat(currentLocale(), {
    style: 'unit',
    unit: units[power]!,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: power > 0 && amount < 10 ? 1 : 0,
  }).format(amount);
}
