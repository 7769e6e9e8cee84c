package be.kring.group;

import java.time.Instant;

/**
 * How a person belongs to a group.
 *
 * @param until            when a guest, or a ban, comes to an end; null for good
 * @param mutedUntil       until when this member cannot write; null for who can
 * @param reason           of the mute or the ban; null without one
 * @param ownershipOffered whether an owner asks this member to take over
 */
public record MembershipView(MembershipState state, Role role, Instant since, Instant until, Instant mutedUntil, String reason,
                             boolean ownershipOffered) {

    /** Without an end, a sanction or an offer. */
    public MembershipView(MembershipState state, Role role, Instant since) {
        this(state, role, since, null, null, null, false);
    }
}
