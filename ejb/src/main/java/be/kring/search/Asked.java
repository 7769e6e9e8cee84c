package be.kring.search;

import be.kring.shared.Cursor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.Region;

import java.util.Optional;
import java.util.UUID;

/**
 * A question to a {@link ExpertRanking}.
 *
 * @param asker    whose eyes count
 * @param textOnly whether only contributions count, neither claims nor names
 * @param level    null for every one, as the three that follow
 * @param language that they say to speak, where the asker may see it; so of what follows
 * @param region   in which they say to work
 * @param available whether only those who say that they take questions, and do now
 * @param near     whether those of the asker's own organisation come first, then those of her level of government
 * @param after    tier, id and place of the last one who was seen; the place counts when this one is found no more
 * @param limit    people to be given
 */
public record Asked(UUID asker, String text, boolean textOnly, Level level, UUID organisationId, Language language, Region region, boolean available,
                    boolean near, Optional<Cursor> after, int limit) {

    /** The measured one: what was written, and nothing else. */
    public static Asked ofText(UUID asker, String text, int limit) {
        return new Asked(asker, text, true, null, null, null, null, false, false, Optional.empty(), limit);
    }

    /** Whether people are left out who were found. */
    boolean filters() {
        return level != null || organisationId != null || language != null || region != null || available;
    }

    String levelName() {
        return level == null ? null : level.name();
    }

    String languageTag() {
        return language == null ? null : language.tag();
    }

    String regionCode() {
        return region == null ? null : region.code();
    }
}
