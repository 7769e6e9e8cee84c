package be.kring.mentoring;

import be.kring.expertise.TopicView;
import be.kring.group.GroupRef;
import be.kring.person.PersonView;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A pair of mine.
 *
 * @param side     mine
 * @param endedAt  null for one that goes on; nobody is told who ended it
 * @param meetings that took place, of the six of the guide
 */
public record PairView(UUID id, GroupRef group, MentoringKind kind, MentoringSide side, PersonView other, List<TopicView> topics, Instant beganAt, Instant endedAt,
                       List<Held> meetings, List<String> can) {

    /** One of the meetings, 1 to 6, and the day on which it was. */
    public record Held(int number, LocalDate day) {
    }
}
