package be.kring.person;

import java.util.Optional;
import java.util.UUID;

/**
 * A sign-in is over: fired on every node, on the listening thread and outside any transaction, once for each revocation that
 * the node learns of. Observers close what that sign-in holds open, and return quickly.
 *
 * @param personId whose; empty when the identity provider named only its session, or somebody who was never here
 * @param sid      the one session at the identity provider that is over; empty for all of the person
 */
public record Revoked(Optional<UUID> personId, Optional<String> sid, Reason reason) {

    /** Why it is over. */
    public enum Reason { SIGNED_OUT, DISABLED }
}
