package be.kring.mentoring;

import java.util.Collections;
import java.util.Set;

/**
 * Whether two fit, and how well: docs/mentoring.md says the same in words. Whether they fit is the same for both; how well is each one's own view, as each
 * looks at the topics that they named themselves.
 */
final class Fit {

    /** For who shares all topics that one named. */
    static final int TOPICS = 60;
    /** For a buddy when one named no topic at all. */
    static final int NO_TOPIC = 30;
    static final int OTHER_ORGANISATION = 20;
    static final int SAME_REGION = 15;
    /** No view is better than this. */
    static final int BEST = TOPICS + OTHER_ORGANISATION + SAME_REGION;

    private Fit() {
    }

    /** Nobody with themselves; with a language and, where both named any, a topic in common; where they would meet; inside one organisation only if both want that. */
    static boolean fits(Candidate one, Candidate other) {
        return !one.personId().equals(other.personId())
                && (!one.organisationId().equals(other.organisationId()) || one.sameOrganisation() && other.sameOrganisation())
                && !Collections.disjoint(one.languages(), other.languages())
                && canMeet(one, other)
                && (one.topics().isEmpty() || other.topics().isEmpty() || !Collections.disjoint(one.topics(), other.topics()));
    }

    /** Who only meets face to face needs somebody who does so in the same region. */
    private static boolean canMeet(Candidate one, Candidate other) {
        boolean online = one.meeting() != Meeting.FACE_TO_FACE && other.meeting() != Meeting.FACE_TO_FACE;
        return online || sameRegion(one, other);
    }

    private static boolean sameRegion(Candidate one, Candidate other) {
        return one.meeting() != Meeting.ONLINE && other.meeting() != Meeting.ONLINE && !Collections.disjoint(one.regions(), other.regions());
    }

    /** From 0 to {@link #BEST}, as {@code one} sees it. */
    static int view(Candidate one, Candidate other) {
        return (one.topics().isEmpty() ? NO_TOPIC : TOPICS * shared(one.topics(), other.topics()) / one.topics().size())
                + (one.organisationId().equals(other.organisationId()) ? 0 : OTHER_ORGANISATION)
                + (sameRegion(one, other) ? SAME_REGION : 0);
    }

    private static int shared(Set<?> one, Set<?> other) {
        int shared = 0;
        for (Object each : one) {
            shared += other.contains(each) ? 1 : 0;
        }
        return shared;
    }
}
