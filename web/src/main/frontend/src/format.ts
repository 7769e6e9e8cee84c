import { locale } from './i18n.js';

const ZONE = 'Europe/Brussels';
const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [['day', 86_400], ['hour', 3_600], ['minute', 60]];
const DAY = 86_400;
const WEEK = 7 * DAY;

/** Making a formatter costs more than using it, and a page shows hundreds of times. */
const made = new Map<string, unknown>();

function formatter<T>(kind: new (locale: string, options: object) => T, options: object): T {
  const key = `${kind.name} ${locale()} ${JSON.stringify(options)}`;
  const known = made.get(key) as T | undefined;
  const found = known ?? new kind(locale(), options);
  made.set(key, found);
  return found;
}

/** A whole number as it is written in the language of the page. */
export function number(value: number): string {
  return formatter(Intl.NumberFormat, {}).format(value);
}

/** A day, in full: "22 november 2026". Takes a time or a date without one. */
export function day(value: string): string {
  const zone = value.length === 10 ? 'UTC' : ZONE;
  return formatter(Intl.DateTimeFormat, { dateStyle: 'long', timeZone: zone }).format(new Date(value));
}

/** A moment, exact: "zondag 22 november 2026 om 10:42". */
export function moment(value: string): string {
  return formatter(Intl.DateTimeFormat, { dateStyle: 'full', timeStyle: 'short', timeZone: ZONE }).format(new Date(value));
}

/** The hour of a moment of today: "10:42". */
export function clock(value: string): string {
  return formatter(Intl.DateTimeFormat, { timeStyle: 'short', timeZone: ZONE }).format(new Date(value));
}

/** How long ago, briefly ("10 min. geleden"), and after a week the day itself. */
export function ago(value: string, now: number): string {
  const seconds = Math.round((new Date(value).getTime() - now) / 1000);
  if (-seconds >= WEEK) {
    const year = new Date(value).getFullYear() === new Date(now).getFullYear() ? {} : { year: 'numeric' as const };
    return formatter(Intl.DateTimeFormat, { day: 'numeric', month: 'short', timeZone: ZONE, ...year }).format(new Date(value));
  }
  const relative = formatter(Intl.RelativeTimeFormat, { numeric: 'auto', style: 'short' });
  if (Math.abs(seconds) >= DAY) {
    return relative.format(dayNumber(new Date(value)) - dayNumber(new Date(now)), 'day');
  }
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : relative.format(0, 'second');
}

/** The day in the calendar of Brussels, counted: "yesterday" is the day before, however many hours ago that is. */
function dayNumber(at: Date): number {
  const parts = new Map(formatter(Intl.DateTimeFormat, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: ZONE }).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.get('year')!, parts.get('month')! - 1, parts.get('day')) / (DAY * 1000);
}

/** A span of time in its largest whole unit: "3 uur". */
export function duration(seconds: number): string {
  const [unit, length] = STEPS.find(([, size]) => seconds >= size) ?? ['second', 1];
  return formatter(Intl.NumberFormat, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(seconds / length));
}
