import type { Desk, Talk, Weekday } from '../../api/desk.js';
import { clock, moment } from '../../format.js';
import { t } from '../../i18n.js';

export const WEEKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const DAY = 86_400_000;

/** Whether the desk is open, and until when, or when it opens. */
export function openWords({ open, takesVisitors, changesAt }: Pick<Desk, 'open' | 'takesVisitors' | 'changesAt'>, now = Date.now()): string {
  if (!takesVisitors) {
    return t('desk.shut');
  }
  if (changesAt === null) {
    return open ? t('desk.open') : t('desk.closed');
  }
  return open ? t('desk.openUntil', { time: Date.parse(changesAt) - now < DAY ? clock(changesAt) : moment(changesAt) }) : t('desk.opensAt', { moment: moment(changesAt) });
}

/** The place of a visitor in the queue, and about how long it will take. */
export function placeWords({ place, minutes }: Pick<Talk, 'place' | 'minutes'>): string {
  return place === null ? '' : minutes === null ? t('desk.place.unknown', { place }) : t('desk.place', { place, minutes });
}

/** What became of the letter with a conversation; empty when none is asked for. */
export function letterWords({ letter, mail, address }: Pick<Talk, 'letter' | 'mail' | 'address'>): string {
  if (!letter) {
    return '';
  }
  return mail === null ? address === null ? t('desk.letter.later') : t('desk.letter.to', { address }) : t(`desk.letter.${mail}`);
}
