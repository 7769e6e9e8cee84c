import '../features/shell/shell.js';
import '../features/desk/kring-desk-card.js';
import '../features/groups/kring-group-facts.js';
import '../features/groups/kring-group-links.js';
import '../features/groups/kring-membership.js';
import '../features/groups/kring-ownership.js';
import '../features/feed/kring-feed.js';
