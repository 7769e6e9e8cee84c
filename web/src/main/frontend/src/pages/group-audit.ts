import '../features/shell/shell.js';
import '../features/audit/kring-audit.js';
import '../features/groups/kring-membership.js';
import '../features/groups/kring-ownership.js';
