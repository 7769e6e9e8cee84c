import '../features/shell/shell.js';
import '../features/organisation/kring-follow.js';
import '../features/organisation/kring-contributions.js';
import '../features/organisation/kring-followed.js';
import '../features/organisation/kring-organisation-people.js';
