import '../features/shell/shell.js';
import '../features/handover/kring-handover.js';
