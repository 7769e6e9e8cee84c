package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whose posts wait for approval: never those of who leads the group. */
final class ScreeningPolicy {

    /**
     * What decides.
     *
     * @param person  a moderator wants to see what this person writes
     * @param since   when the membership began
     * @param written how many posts the person has in the group
     */
    record Case(GroupAccess group, ScreeningView settings, boolean person, Instant since, long written, Instant now) {
    }

    private ScreeningPolicy() {
    }

    /** Why a post of this person waits; empty when it does not. */
    static Optional<ScreeningReason> reason(Case author) {
        if (GroupPolicy.canModerate(author.group())) {
            return Optional.empty();
        }
        if (author.person()) {
            return Optional.of(ScreeningReason.PERSON);
        }
        if (author.settings().everybody()) {
            return Optional.of(ScreeningReason.GROUP);
        }
        return isNew(author) ? Optional.of(ScreeningReason.NEW_MEMBER) : Optional.empty();
    }

    private static boolean isNew(Case author) {
        Integer days = author.settings().days();
        Integer posts = author.settings().posts();
        return days != null && author.now().isBefore(author.since().plus(Duration.ofDays(days))) || posts != null && author.written() < posts;
    }
}
