import { storageKey, type Draft } from '../composer/drafts.js';

/** A text that I began in this browser, and where it belongs. */
export interface LocalDraft { address: string; text: string }

/** The drafts of a person in this browser, by the place for which they were begun: `group:<slug>`, `reply:<post>` or `edit:<post>`. */
export function localDrafts(personId: string, store: Pick<Storage, 'length' | 'key' | 'getItem'>): LocalDraft[] {
  const prefix = storageKey(personId, '');
  return Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter(key => key.startsWith(prefix)).sort()
    .flatMap(key => draft(key.slice(prefix.length), store.getItem(key)));
}

function draft(place: string, stored: string | null): LocalDraft[] {
  const [kind, id = ''] = place.split(/:(.*)/s);
  const address = kind === 'group' ? `/groups/${encodeURIComponent(id)}` : kind === 'reply' || kind === 'edit' ? `/posts/${encodeURIComponent(id)}` : null;
  try {
    const { asking, body } = JSON.parse(stored ?? 'null') as Partial<Draft>;
    const text = [asking?.title, body].filter(each => typeof each === 'string' && each.trim() !== '').join(' · ');
    return address === null || text === '' ? [] : [{ address, text }];
  } catch {
    return [];
  }
}
