import '../features/shell/shell.js';
import '../features/audit/kring-audit.js';
import '../features/administration/kring-admin-departures.js';
import '../features/administration/kring-admin-groups.js';
import '../features/administration/kring-admin-mandates.js';
import '../features/administration/kring-admin-official.js';
import '../features/administration/kring-admin-organisations.js';
