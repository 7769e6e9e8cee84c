import '../features/shell/shell.js';
