import type { Import, ImportVerdict } from '../../api/types.js';
import { t } from '../../i18n.js';
import type { LiveEvent } from '../live/protocol.js';

const of = (found: Import, ...verdicts: ImportVerdict[]): number => verdicts.reduce((sum, verdict) => sum + (found.lines[verdict] ?? 0), 0);

/** How many lines name somebody who is let in. */
export const admittedLines = (found: Import): number => of(found, 'NEW', 'ASKED');

/** How many lines name nobody who can be let in. */
export const refusedLines = (found: Import): number => of(found, 'UNKNOWN', 'SEVERAL', 'DISABLED', 'BANNED', 'TWICE', 'INVALID');

/** In a sentence, where the list stands. */
export function admitted(found: Import): string {
  switch (found.state) {
    case 'CHECKED': return t('import.checked', { count: admittedLines(found), refused: refusedLines(found) });
    case 'RUNNING': return t('import.running');
    case 'DONE': return t('import.done', { count: found.admitted ?? 0 });
    default: return t('import.failed');
  }
}

/** The list after an event, which tells of it as it is. */
export function importAfter(current: Import, event: LiveEvent): Import {
  return event.name === 'import.changed' && event.data.import?.id === current.id ? event.data.import : current;
}
