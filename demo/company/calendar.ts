import type { Day, DatedText, Locale, Moment } from './types.ts';

const zone = 'Europe/Paris';
const dayLength = 86_400_000;
const minute = 60_000;
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  hourCycle: 'h23',
});

/** Today as a UTC midnight that stands for the calendar day in Paris, and minutes since that midnight. */
function wallClock(now: number): { date: number; minutes: number } {
  const parts = clock.formatToParts(now);
  const value = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return {
    date: Date.UTC(value('year'), value('month') - 1, value('day')),
    minutes: value('hour') * 60 + value('minute'),
  };
}

function isWeekend(date: number): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The calendar day of a working-day offset, as a UTC midnight in epoch milliseconds. */
export function dateOf(day: Day, now: number): number {
  let date = wallClock(now).date;
  const step = day < 0 ? -dayLength : dayLength;
  for (let left = Math.abs(day); left > 0;) {
    date += step;
    if (!isWeekend(date)) left -= 1;
  }
  return date;
}

/** The same day as the protocol writes it: `2027-03-17`. */
export function isoDay(day: Day, now: number): string {
  return new Date(dateOf(day, now)).toISOString().slice(0, 10);
}

/**
 * Epoch milliseconds of a moment. Minutes before now are pressed together when the working day is young
 * (07:30 Paris), so that nothing of today lies in the night; the order never changes.
 */
export function timeOf(moment: Moment, now: number): number {
  if (typeof moment === 'number') {
    const elapsed = wallClock(now).minutes - 450;
    const available = Math.min(360, Math.max(60, elapsed));
    return now - Math.round((moment * minute * available) / 360);
  }
  const [hour = 0, minutes = 0] = moment.time.split(':').map(Number);
  const wanted = dateOf(moment.day, now) + (hour * 60 + minutes) * minute;
  const seen = wallClock(wanted);
  return wanted - (seen.date + seen.minutes * minute - wanted);
}

const names = { fr: 'fr-FR', en: 'en-GB', de: 'de-DE' } as const;

function firstOfMonth(date: number): number {
  const from = new Date(date);
  const month = from.getUTCMonth() + (from.getUTCDate() === 1 ? 0 : 1);
  return Date.UTC(from.getUTCFullYear(), month, 1);
}

function isoWeek(date: number): number {
  const thursday = date + (3 - ((new Date(date).getUTCDay() + 6) % 7)) * dayLength;
  const year = new Date(thursday).getUTCFullYear();
  return 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayLength));
}

function written(date: number, locale: Locale, form: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(names[locale], { ...options, timeZone: 'UTC' }).format(date);
  if (form === 'day') return format({ weekday: 'long' });
  if (form === 'month') return format({ month: 'long' });
  const text = format({ day: 'numeric', month: 'long' });
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Resolves the date marks of a text (see `DatedText`). */
export function fillDates(text: DatedText, now: number): string {
  return text.replace(
    /\{(fr|en|de|week|year)(?:-(day|month|first))?:(-?\d+)\}/g,
    (_mark, language: Locale | 'week' | 'year', form: string | undefined, day: string) => {
      const date = dateOf(Number(day), now);
      if (language === 'week') return String(isoWeek(date));
      if (language === 'year') return String(new Date(date).getUTCFullYear());
      return written(form === 'first' ? firstOfMonth(date) : date, language, form ?? 'date');
    },
  );
}
