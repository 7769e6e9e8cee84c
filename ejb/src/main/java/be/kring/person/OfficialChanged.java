package be.kring.person;

import java.util.UUID;

/** An account was verified as official, or is so no more, or its organisation has another name; in the transaction at hand. */
public record OfficialChanged(UUID personId) {
}
