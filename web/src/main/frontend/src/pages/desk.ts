import '../features/shell/shell.js';
import '../features/desk/kring-desk.js';
