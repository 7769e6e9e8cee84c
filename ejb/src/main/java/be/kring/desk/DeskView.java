package be.kring.desk;

import be.kring.group.GroupRef;
import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;

/**
 * A desk as one person sees it.
 *
 * @param open         whether it takes visitors at this moment
 * @param takesVisitors whether it does in its hours
 * @param changesAt    when it closes, or else opens, next; null when that is not known
 * @param onDuty       how many of the staff are at the desk
 * @param waiting      how many visitors wait
 * @param mailPossible whether a letter can go out
 * @param talk         the reader's own, the last one; null for none
 * @param staff        for the staff of the desk; null for everybody else
 */
public record DeskView(GroupRef group, boolean open, boolean takesVisitors, OpeningHours hours, Instant changesAt, int onDuty, int waiting,
                       boolean mailPossible, TalkView talk, Behind staff, List<String> can) {

    /** Somebody of the staff. */
    public record Seat(PersonView person, boolean onDuty) {
    }

    /**
     * What the staff see.
     *
     * @param seats  by name
     * @param queue  who waits or is being helped, first come first
     * @param closed those over last, newest first
     */
    public record Behind(List<Seat> seats, boolean onDuty, List<TalkView> queue, List<TalkView> closed) {
    }

    /** What the page of the group says of its desk. */
    public record Card(boolean open, Instant changesAt, boolean serves, int waiting) {
    }

}
