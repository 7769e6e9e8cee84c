package be.kring.desk;

import be.kring.mail.MailState;
import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A conversation as its visitor, or somebody of the staff, sees it; without what is said.
 *
 * @param ending     null while it is open
 * @param keeper     who of the staff has it; null unless it is taken
 * @param colleagues who of the staff takes part, or did
 * @param first      the beginning of the first line
 * @param place      in the queue, counted from one; null unless it waits
 * @param minutes    about how long still; null when that is not known
 * @param address    to which it goes by mail; for the visitor only
 * @param letter     whether it goes, or went, by mail
 * @param mail       what became of the letter; null when none was sent yet
 * @param draft      the question that it may become
 * @param post       the question that it became; null for none
 */
public record TalkView(UUID id, UUID groupId, PersonView visitor, TalkState state, TalkEnding ending, Instant askedAt, Instant takenAt, Instant closedAt,
                       PersonView keeper, List<PersonView> colleagues, String first, Integer place, Integer minutes, String address, boolean letter,
                       MailState mail, Proposed draft, UUID post, List<String> can) {

    /**
     * A question with its answer, and who agrees to it as it stands.
     *
     * @param text    null as long as nobody proposed one
     * @param version to be named by who changes it or agrees to it; 0 at first
     */
    public record Proposed(Draft text, boolean byVisitor, boolean byStaff, int version) {
    }

    /** Something that was said. @param number counted from one */
    public record Line(int number, PersonView author, Instant at, String text) {
    }

    /** All of it. */
    public record Whole(TalkView talk, List<Line> lines) {
    }
}
