import '../features/shell/shell.js';
import '../features/search/kring-search.js';
