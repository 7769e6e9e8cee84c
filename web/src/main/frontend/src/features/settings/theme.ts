import type { Theme } from '../../api/types.js';

/** Shows the page in this theme at once. */
export function showTheme(theme: Theme): void {
  if (theme === 'SYSTEM') {
    delete document.documentElement.dataset['theme'];
  } else {
    document.documentElement.dataset['theme'] = theme.toLowerCase();
  }
}
