package be.kring.search;

import be.kring.shared.Cursor;
import be.kring.shared.Level;

import java.util.Optional;
import java.util.UUID;

/**
 * A question to a {@link ExpertRanking}.
 *
 * @param asker    whose eyes count
 * @param textOnly whether only contributions count, neither claims nor names
 * @param level    null for every one, as the organisation
 * @param near     whether those of the asker's own organisation come first, then those of her level of government
 * @param after    tier and id of the last one who was seen
 * @param limit    people to be given
 */
public record Asked(UUID asker, String text, boolean textOnly, Level level, UUID organisationId, boolean near, Optional<Cursor> after, int limit) {

    /** The measured one: what was written, and nothing else. */
    public static Asked ofText(UUID asker, String text, int limit) {
        return new Asked(asker, text, true, null, null, false, Optional.empty(), limit);
    }

    String levelName() {
        return level == null ? null : level.name();
    }
}
