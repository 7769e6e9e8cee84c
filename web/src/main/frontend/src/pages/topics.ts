import '../features/shell/shell.js';
import '../features/expertise/kring-topics.js';
