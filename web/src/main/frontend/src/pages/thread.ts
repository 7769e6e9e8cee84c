import '../features/shell/shell.js';
import '../features/feed/kring-thread.js';
