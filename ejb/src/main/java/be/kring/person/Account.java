package be.kring.person;

import java.util.UUID;

/** Somebody's account at the identity provider, in the state that Kring knows it in. */
public record Account(UUID personId, String subject, AccountStatus status) {
}
