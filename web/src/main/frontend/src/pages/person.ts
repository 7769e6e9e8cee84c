import '../features/shell/shell.js';
import '../features/profile/kring-photo.js';
import '../features/profile/kring-profile-parts.js';
import '../features/profile/kring-projects.js';
import '../features/organisation/kring-contributions.js';
import '../features/expertise/kring-expertise.js';
import '../features/moderation/kring-report-button.js';
