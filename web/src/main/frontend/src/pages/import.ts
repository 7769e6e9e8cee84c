import '../features/shell/shell.js';
import '../features/groups/kring-group-facts.js';
import '../features/groups/kring-membership.js';
import '../features/enrolment/kring-import.js';
