/** The script of pages that read well without any: it only keeps times right. */
import '../ui/kring-time.js';
export { icon } from '../ui/icon.js';
export { levelChip } from '../ui/level.js';
