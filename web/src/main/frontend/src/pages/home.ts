import '../features/shell/shell.js';
import '../features/home/kring-home.js';
import '../features/question/kring-asks.js';
import '../features/welcome/kring-welcome.js';
