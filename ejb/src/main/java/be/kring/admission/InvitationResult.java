package be.kring.admission;

import java.util.UUID;

/**
 * What became of inviting one of several. Of an address it never tells whether anybody has it.
 *
 * @param personId null for an address
 * @param email    null for a person
 */
public record InvitationResult(UUID personId, String email, Result result) {

    /** INVALID: this is no address. */
    public enum Result {
        INVITED, ALREADY_INVITED, MEMBER, BANNED, INVALID
    }
}
