import '../features/shell/shell.js';
import '../features/question/kring-admin-gaps.js';
