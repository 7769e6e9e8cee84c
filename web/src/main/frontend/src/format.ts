import { locale } from './i18n.js';

const ZONE = 'Europe/Brussels';
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400], ['hour', 3_600], ['minute', 60]];
const WEEK = 7 * 86_400;

/** A whole number as it is written in the language of the page. */
export function number(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A day, in full: "22 november 2026". Takes a time or a date without one. */
export function day(value: string): string {
  const zone = value.length === 10 ? 'UTC' : ZONE;
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: zone }).format(new Date(value));
}

/** A moment, exact: "zondag 22 november 2026 om 10:42". */
export function moment(value: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeStyle: 'short', timeZone: ZONE }).format(new Date(value));
}

/** How long ago, briefly ("10 min. geleden"), and after a week the day itself. */
export function ago(value: string, now: number): string {
  const seconds = Math.round((new Date(value).getTime() - now) / 1000);
  if (-seconds >= WEEK) {
    const year = new Date(value).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' as const };
    return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: ZONE, ...year }).format(new Date(value));
  }
  const relative = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' });
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : relative.format(0, 'second');
}
