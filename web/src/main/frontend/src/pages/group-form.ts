import '../features/shell/shell.js';
import '../features/groups/kring-cooling.js';
import '../features/groups/kring-group-end.js';
import '../features/groups/kring-group-form.js';
import '../features/groups/kring-link-groups.js';
import '../features/groups/kring-membership.js';
import '../features/groups/kring-ownership.js';
import '../features/admission/kring-questions.js';
