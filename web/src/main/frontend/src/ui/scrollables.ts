const WIDE = '.body table, .body pre, .prose table, .prose pre';

/** Tables and code that are wider than their place can be scrolled with the keyboard, too (WCAG 2.1.1): only then do they take the focus. */
export function watchScrollables(): void {
  let asked = false;
  const look = (): void => {
    asked = false;
    document.querySelectorAll<HTMLElement>(WIDE).forEach(each => {
      if (each.scrollWidth > each.clientWidth) {
        each.tabIndex = 0;
      } else {
        each.removeAttribute('tabindex');
      }
    });
  };
  const ask = (): void => {
    if (!asked) {
      asked = true;
      requestAnimationFrame(look);
    }
  };
  new MutationObserver(ask).observe(document.body, { childList: true, subtree: true });
  window.addEventListener('resize', ask);
  ask();
}
