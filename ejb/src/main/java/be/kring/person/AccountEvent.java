package be.kring.person;

import be.kring.shared.InvalidInput;

import java.time.Instant;

/**
 * What Kring's listener in the identity provider says of an account.
 *
 * @param id the same at every try to deliver it
 * @param at when it happened there
 */
public record AccountEvent(String id, String issuer, String subject, Kind event, Instant at) {

    /** What became of the account. */
    public enum Kind {
        DISABLED(AccountStatus.DISABLED), ENABLED(AccountStatus.ACTIVE), DELETED(AccountStatus.DELETED);

        private final AccountStatus status;

        Kind(AccountStatus status) {
            this.status = status;
        }

        AccountStatus status() {
            return status;
        }
    }

    public AccountEvent {
        if (id == null || issuer == null || subject == null || event == null || at == null) {
            throw InvalidInput.of("event", "required");
        }
    }
}
