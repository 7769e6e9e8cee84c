/** Whether an element is, at least in part, on the screen. */
export function shownOnScreen(element: Element | null): boolean {
  if (element === null) {
    return false;
  }
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

/**
 * Whether a thread that grows would move what somebody reads: its end is on the screen, and another thread follows. What grows below the screen
 * moves nothing that is seen; what grows above it the browser makes up for by scrolling.
 */
export function pushesAway(list: Element, threadId: string): boolean {
  const article = list.querySelector(`[data-thread="${threadId}"]`);
  const follows = article?.nextElementSibling?.matches('[data-thread]') ?? false;
  const bottom = article?.getBoundingClientRect().bottom ?? 0;
  return follows && bottom > 0 && bottom < innerHeight;
}
