import '../features/shell/shell.js';
import '../features/groups/kring-membership.js';
