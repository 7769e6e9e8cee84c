package be.kring.mission;

import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.Region;

import java.util.UUID;

/**
 * Which open missions to list; what is null does not narrow.
 *
 * @param level   of who offers
 * @param region  where it takes place; what is online as well takes place everywhere
 * @param topicId also the id of a topic that was merged
 */
public record MissionFilter(MissionKind kind, Level level, Region region, Language language, UUID topicId) {

    public static final MissionFilter ALL = new MissionFilter(null, null, null, null, null);
}
