import '../features/shell/shell.js';
import '../features/watch/kring-watched.js';
