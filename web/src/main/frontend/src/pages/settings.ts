import '../features/shell/shell.js';
import '../features/settings/kring-settings.js';
