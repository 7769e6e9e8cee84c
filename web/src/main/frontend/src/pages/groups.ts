import '../features/shell/shell.js';
import '../features/groups/kring-directory.js';
