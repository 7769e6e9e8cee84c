package be.kring.desk;

import java.util.List;
import java.util.UUID;

/**
 * How a desk is arranged.
 *
 * @param takesVisitors whether it takes visitors in its hours
 * @param hours         when
 * @param staff         up to {@value #MOST_STAFF} members of the group, but no guests
 */
public record DeskSettings(Boolean takesVisitors, OpeningHours hours, List<UUID> staff) {

    static final int MOST_STAFF = 20;
}
