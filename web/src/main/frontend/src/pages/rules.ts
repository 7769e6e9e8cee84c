import '../features/shell/shell.js';
import '../features/groups/kring-membership.js';
import '../features/groups/kring-ownership.js';
import '../features/rule/kring-rules.js';
