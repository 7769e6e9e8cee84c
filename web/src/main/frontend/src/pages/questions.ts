import '../features/shell/shell.js';
import '../features/question/kring-asks.js';
import '../features/question/kring-question-list.js';
