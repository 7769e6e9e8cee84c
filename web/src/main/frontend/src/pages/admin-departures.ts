import '../features/shell/shell.js';
import '../features/administration/kring-admin-departures.js';
