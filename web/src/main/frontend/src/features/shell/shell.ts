/** What every page has: live changes, times, passing messages, menus. */
import './common.js';
import '../connection/kring-connection.js';
import '../live/kring-live.js';
import '../../ui/kring-time.js';
import '../../ui/kring-toasts.js';
import { sayDeskCalls } from '../desk/desk-calls.js';
import { closeMenus } from '../../ui/menus.js';
import { watchScrollables } from '../../ui/scrollables.js';
import { onLive } from '../live/live.js';
import { showTheme } from '../settings/theme.js';
import { forgetDraftsOnSignOut } from '../composer/drafts.js';

closeMenus();
watchScrollables();
document.querySelector('.tabs [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
onLive('kring-event', event => {
  if (event.name === 'settings.changed') {
    showTheme(event.data.theme);
  }
}, new AbortController().signal);
forgetDraftsOnSignOut();
sayDeskCalls();
