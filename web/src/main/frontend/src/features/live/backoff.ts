/** The longest wait between two tries, in ms. */
export const LONGEST = 30_000;

/**
 * How long to wait before try `attempt` (0 is the first after a loss), in ms. The first is almost at once, so that a node that stops
 * is hardly noticed; it is still spread over 250 ms so that its readers do not all arrive at the next node in the same moment.
 * Later ones double from 1 s up to 30 s, each between half and all of that.
 */
export function backoff(attempt: number, random: () => number = Math.random): number {
  if (attempt === 0) return Math.round(random() * 250);
  const most = Math.min(LONGEST, 1_000 * 2 ** (attempt - 1));
  return Math.round(most * (0.5 + random() / 2));
}
