/** In UTF-16 units, as the server counts. */
export const LONGEST = 20_000;
export const LONGEST_REASON = 500;
const SHOWN_FROM = 18_000;
const SPOKEN_AT = [SHOWN_FROM, 19_000, 19_500, 19_900, LONGEST];

export interface Count {
  /** Whether the reader sees the count. */
  shown: boolean;
  /** How many characters too many. */
  over: number;
  /** How many were left at the last threshold passed, for the screen reader; null before the first and when over. */
  left: number | null;
}

export function count(length: number): Count {
  const passed = SPOKEN_AT.filter(each => length >= each).at(-1);
  return { shown: length >= SHOWN_FROM, over: Math.max(0, length - LONGEST), left: passed === undefined || length > LONGEST ? null : LONGEST - passed };
}
