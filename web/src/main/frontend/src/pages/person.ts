import '../features/shell/shell.js';
import '../features/profile/kring-profile-parts.js';
import '../features/expertise/kring-claim-suggestions.js';
import '../features/expertise/kring-expertise.js';
import '../features/mission/kring-experience.js';
import '../features/thanks/kring-thanks.js';
import '../features/moderation/kring-report-button.js';
