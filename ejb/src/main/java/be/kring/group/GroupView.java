package be.kring.group;

import be.kring.shared.LocalisedText;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A group. What depends on the caller ({@code membership}, {@code readSeq}, {@code pendingRequests}, {@code can}) is left out of events; the
 * levels and the house rules are left out of lists.
 *
 * @param houseRulesHtml  the house rules as safe HTML
 * @param archivedAt      null while it lives; then it is read only
 * @param deletesAt       when all that is in it goes; null when nobody asked for that
 * @param readSeq         how far the caller has read; null for who is no member
 * @param pendingRequests null for who is no moderator
 */
public record GroupView(UUID id, String slug, LocalisedText names, LocalisedText descriptions, LocalisedText purposes,
                        @JsonInclude(JsonInclude.Include.NON_NULL) LocalisedText houseRules,
                        @JsonInclude(JsonInclude.Include.NON_NULL) LocalisedText houseRulesHtml,
                        Visibility visibility, JoinPolicy joinPolicy, Colour colour, long memberCount, long organisationCount,
                        @JsonInclude(JsonInclude.Include.NON_NULL) List<GroupNumbers.LevelCount> levels,
                        Instant createdAt, Instant lastActivityAt, Instant archivedAt, Instant deletesAt, long version,
                        MembershipView membership, Long readSeq, Long pendingRequests,
                        @JsonInclude(JsonInclude.Include.NON_NULL) List<String> can) {
}
