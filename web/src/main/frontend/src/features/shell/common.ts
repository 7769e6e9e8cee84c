/**
 * What several pages share, loaded as one file with the shell: the bundler would otherwise cut a file for each combination of
 * pages, and on a phone a dozen requests cost more than a few kilobytes. Only what writes and shows posts stays apart, as it is large. What is
 * loaded later imports the shell, or it would cut off what it needs of this; the build stops when a page needs too many files.
 */
import '../../api/admission.js';
import '../../api/cooling.js';
import '../../api/desk.js';
import '../../api/expertise.js';
import '../../api/moderation.js';
import '../../api/question.js';
import '../../api/stale.js';
import '../../api/submission.js';
import '../../api/welcome.js';
import '../desk/desk-clock.js';
import '../expertise/expertise-parts.js';
import '../../api/thanks.js';
import '../feed/post-parts.js';
import '../groups/kring-group-facts.js';
import '../groups/kring-group-links.js';
import '../groups/kring-membership.js';
import '../groups/kring-ownership.js';
import '../groups/periods.js';
import '../moderation/kring-report-button.js';
import '../organisation/kring-contributions.js';
import '../question/question-parts.js';
import '../live/live-element.js';
import '../live/reduce.js';
import '../welcome/welcome-after.js';
import '../../ui/empty.js';
import '../../ui/filters.js';
import '../../ui/form.js';
import '../../ui/level.js';
import '../../ui/more.js';
import '../../ui/paged.js';
import '../../ui/person.js';
import '../../ui/pick.js';
import '../../ui/problem.js';
import '../../ui/withdrawal.js';
import 'lit/directives/keyed.js';
import 'lit/directives/live.js';
