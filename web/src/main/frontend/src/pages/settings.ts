import '../features/shell/shell.js';
import '../features/settings/kring-settings.js';
import '../features/question/kring-ask-settings.js';
