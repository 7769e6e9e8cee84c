import '../features/shell/shell.js';
import '../features/notifications/kring-notifications.js';
