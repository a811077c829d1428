import { dateOf, timeOf } from '../company/index.ts';
import type { Cents, Day, Locale, Moment } from '../company/index.ts';

const regions: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB', de: 'de-DE' };
const numericDay = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;

/** Figures and dates as someone's language writes them. */
export interface Format {
  amount(cents: Cents): string;
  money(cents: Cents, currency: string): string;
  quantity(value: number): string;
  day(day: Day): string;
  moment(moment: Moment): string;
  /** The day of a moment, without its time. */
  date(moment: Moment): string;
  /** A date with its weekday, in full. */
  today(now: number): string;
}

/** @param filledAt - the moment from which the example company counts its days; milliseconds. */
export function formatFor(locale: Locale, filledAt: number): Format {
  const region = regions[locale];
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(region, options);
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(region, options);
  const twoDigits = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const whole = number({ maximumFractionDigits: 0 });
  const calendarDay = date({ ...numericDay, timeZone: 'UTC' });
  const dayInParis = date({ ...numericDay, timeZone: 'Europe/Paris' });
  const inParis = date({
    ...numericDay,
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Paris',
  });
  const inFull = date({ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'Europe/Paris' });
  return {
    amount: (cents) => twoDigits.format(cents / 100).replace('-', '−'),
    money: (cents, currency) => `${twoDigits.format(cents / 100)} ${currency}`.replace('-', '−'),
    quantity: (value) => whole.format(value),
    day: (day) => calendarDay.format(dateOf(day, filledAt)),
    moment: (moment) => inParis.format(timeOf(moment, filledAt)).replace(',', ''),
    date: (moment) => dayInParis.format(timeOf(moment, filledAt)),
    today: (now) => inFull.format(now),
  };
}
