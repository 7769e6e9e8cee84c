import '../features/shell/shell.js';
import '../features/groups/kring-group-facts.js';
import '../features/groups/kring-membership.js';
import '../features/moderation/kring-decision.js';
import '../features/moderation/kring-report-statistics.js';
import '../features/moderation/kring-reports.js';
