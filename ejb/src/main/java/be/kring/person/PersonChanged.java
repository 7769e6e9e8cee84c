package be.kring.person;

import java.util.UUID;

/** Something that is known of a person changed, in the transaction at hand: name, employer, language, rights or whether they may enter. */
public record PersonChanged(UUID personId) {
}
