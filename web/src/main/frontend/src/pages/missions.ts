import '../features/shell/shell.js';
import '../features/mission/kring-missions.js';
