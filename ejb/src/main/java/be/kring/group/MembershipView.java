package be.kring.group;

import java.time.Instant;

/** How a person belongs to a group. */
public record MembershipView(MembershipState state, Role role, Instant since) {
}
