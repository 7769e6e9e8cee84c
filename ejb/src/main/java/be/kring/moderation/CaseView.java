package be.kring.moderation;

import be.kring.discussion.Capacity;
import be.kring.discussion.PostState;
import be.kring.expertise.TopicView;
import be.kring.group.GroupRef;
import be.kring.person.OrganisationView;
import be.kring.person.PersonView;
import be.kring.shared.Language;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case as who reviews it sees it.
 *
 * @param subject     what it is about
 * @param group       whose moderators review it, or which was reported; null for a profile and an endorsement
 * @param person      the author of the post or the endorsement, whose profile it is, who owns the group, or who was banned
 * @param post        null when it is not about a post
 * @param endorsement null when it is not about one
 * @param escalated   it is with the administrators
 * @param reports     the first {@value ModerationRepository#MOST_REPORTS}, oldest first
 * @param found       what watched expressions found in it, oldest first
 * @param claim       null when nobody has it in hand
 * @param decision    null while it is open
 * @param appeal      null when there was none
 * @param decisions   what the actor may decide now
 * @param history     the steps of all cases of this post, oldest first
 */
public record CaseView(UUID id, GroupRef group, SubjectKind subject, PersonView person, Subject post, Endorsed endorsement, CaseState state, boolean escalated, Instant openedAt, long reportCount,
                       List<KindCount> kinds, List<Reported> reports, List<Found> found, Claimed claim, Decided decision, Appealed appeal, List<Step> history,
                       List<String> can, List<Decision> decisions) {

    /**
     * The post that was reported.
     *
     * @param html         as it is now, also when it is hidden; null when the author has taken it back, or when it is in another group now
     * @param thread       it starts a thread
     * @param title        of a question; null for all else, and as html
     * @param reportedHtml as it was when the first report came; null when that is the same
     */
    public record Subject(UUID id, UUID threadId, PersonView author, Capacity capacity, OrganisationView onBehalfOf, Language language,
                          PostState state, boolean thread, String title, String html, String reportedHtml, Instant createdAt) {
    }

    /**
     * The endorsement that was reported.
     *
     * @param person       on whose profile it stands or stood
     * @param html         as it is now; null when it is gone
     * @param reportedHtml as it was when the first report came; null when that is the same
     */
    public record Endorsed(PersonView person, TopicView topic, String html, String reportedHtml) {
    }

    /** How many reports say so. */
    public record KindCount(ReportKind kind, long count) {
    }

    /** What somebody reported. */
    public record Reported(PersonView reporter, ReportKind kind, String explanation, Instant at) {
    }

    /**
     * What a watched expression found.
     *
     * @param expression null for who may not know it: one of the platform for everyone but administrators, one of a group from which the post came
     * @param words      what it found
     */
    public record Found(String expression, boolean platform, String words, Instant at) {
    }

    /** Who has it in hand, since when. */
    public record Claimed(PersonView by, Instant at) {
    }

    /**
     * What was decided.
     *
     * @param reason what stands in the place of a hidden text, or null
     * @param until  when a mute or a ban ends; null for good, and for all others
     */
    public record Decided(Decision decision, String reason, String rationale, Instant until, PersonView by, Instant at) {
    }

    /**
     * What the author has to say against it.
     *
     * @param outcome null until it is decided, as what follows
     */
    public record Appealed(String text, Instant at, AppealOutcome outcome, String rationale, PersonView by, Instant decidedAt) {
    }

    /**
     * Something that was done.
     *
     * @param outcome a decision or the outcome of an appeal, or null
     */
    public record Step(StepKind kind, PersonView by, Instant at, String outcome, String note) {
    }
}
