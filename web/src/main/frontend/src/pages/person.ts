import '../features/shell/shell.js';
import '../features/moderation/kring-report-button.js';
