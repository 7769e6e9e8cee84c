import '../features/shell/shell.js';
import '../features/mentoring/kring-mentoring.js';
