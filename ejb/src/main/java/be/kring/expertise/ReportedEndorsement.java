package be.kring.expertise;

import java.util.UUID;

/**
 * An endorsement that is reported, for who handles that.
 *
 * @param id   of what was said, as long as it stands: who takes it back and endorses again says something else
 * @param html what it says now
 */
public record ReportedEndorsement(UUID id, UUID endorserId, String html) {
}
