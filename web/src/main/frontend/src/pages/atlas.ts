import '../features/shell/shell.js';
import '../features/atlas/kring-atlas.js';
