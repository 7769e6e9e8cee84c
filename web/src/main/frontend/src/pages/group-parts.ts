import '../features/shell/shell.js';
import '../features/groups/kring-members.js';
import '../features/groups/kring-group-facts.js';
import '../features/groups/kring-membership.js';
import '../features/groups/kring-ownership.js';
import '../features/admission/kring-requests.js';
import '../features/moderation/kring-report-button.js';
import '../features/rule/kring-why.js';
