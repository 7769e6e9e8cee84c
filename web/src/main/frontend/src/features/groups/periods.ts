const DAYS = { DAY: 1, WEEK: 7, MONTH: 30, YEAR: 365, FOREVER: null };
const A_DAY = 86_400_000;

/** For how long a mute or a ban holds. */
export type Period = keyof typeof DAYS;

export const PERIODS: Record<'mute' | 'ban', readonly Period[]> = { mute: ['DAY', 'WEEK', 'MONTH'], ban: ['MONTH', 'YEAR', 'FOREVER'] };

/** When a period that begins now ends; null for good. */
export function endOf(period: Period): string | null {
  const days = DAYS[period];
  return days === null ? null : new Date(Date.now() + days * A_DAY).toISOString();
}
