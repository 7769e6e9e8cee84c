import '../features/shell/shell.js';
import '../features/administration/kring-admin-audit.js';
import '../features/administration/kring-admin-mandates.js';
import '../features/administration/kring-admin-organisations.js';
