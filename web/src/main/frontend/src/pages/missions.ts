import '../features/shell/shell.js';
import '../features/mission/kring-missions.js';
import '../features/mission/kring-mission.js';
import '../features/mission/kring-mission-form.js';
