/** What every page has: live changes, times, passing messages, menus. */
import '../connection/kring-connection.js';
import '../live/kring-live.js';
import '../../ui/kring-time.js';
import '../../ui/kring-toasts.js';
import { closeMenus } from '../../ui/menus.js';
import { forgetDraftsOnSignOut } from '../composer/drafts.js';

closeMenus();
forgetDraftsOnSignOut();
