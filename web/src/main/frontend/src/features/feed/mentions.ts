import type { Person } from '../../api/types.js';
import { officialWords } from '../../ui/person.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, each => ESCAPES[each]!);

/** The text with the badge behind each mention of an official account: after the link, so that what somebody wrote is no part of it. */
export function withBadges(html: string, mentioned: readonly Pick<Person, 'handle' | 'official'>[]): string {
  return mentioned.reduce((marked, { handle, official }) => {
    if (official === null) {
      return marked;
    }
    const words = escaped(officialWords(official));
    const badge = `<span class="official-mark" role="img" aria-label="${words}" title="${words}"><svg class="icon" aria-hidden="true" focusable="false"><use href="#i-shield-check"></use></svg></span>`;
    return marked.replace(new RegExp(`<a [^>]*class="mention"[^>]*>@${handle.replace(/[.]/g, '\\.')}</a>`, 'g'), link => `${link}${badge}`);
  }, html);
}
