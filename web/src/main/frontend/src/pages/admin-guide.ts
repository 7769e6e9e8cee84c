import '../features/shell/shell.js';
import '../features/guide/kring-admin-guide.js';
