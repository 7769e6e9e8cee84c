package be.kring.group;

import java.time.Instant;
import java.util.UUID;

/**
 * A ban as the person sees it who is banned.
 *
 * @param by    who decided it
 * @param until null for good
 */
public record BanView(UUID groupId, UUID by, String reason, Instant at, Instant until) {
}
