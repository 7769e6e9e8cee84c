package be.kring.admission;

import java.time.Instant;
import java.util.List;

/**
 * How somebody stands who is no member of a group.
 *
 * @param questions what the group asks of who wants to join
 * @param request   the last request of the reader, when it waits or was declined; null otherwise
 */
public record AdmissionView(List<Question> questions, Own request) {

    /**
     * The reader's own request.
     *
     * @param outcome null as long as it waits
     */
    public record Own(Instant askedAt, Outcome outcome, Instant decidedAt, String reason, List<AskedQuestionView> questions) {
    }
}
