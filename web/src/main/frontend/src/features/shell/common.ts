/**
 * What several pages share, loaded as one file with the shell: the bundler would otherwise cut a file for each combination of
 * pages, and on a phone a dozen requests cost more than a few kilobytes. Only the composer stays apart, as it is large.
 */
import '../feed/post-parts.js';
import '../groups/kring-group-facts.js';
import '../groups/kring-membership.js';
import '../live/live-element.js';
import '../live/reduce.js';
import '../../ui/empty.js';
import '../../ui/form.js';
import '../../ui/level.js';
import '../../ui/more.js';
import '../../ui/person.js';
import '../../ui/problem.js';
