import '../features/shell/shell.js';
import '../features/expertise/kring-topic-people.js';
