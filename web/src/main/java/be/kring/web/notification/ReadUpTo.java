package be.kring.web.notification;

import be.kring.shared.InvalidInput;

import java.util.UUID;

/** Up to which notification, itself included, everything is read. */
public record ReadUpTo(UUID upTo) {

    public ReadUpTo {
        if (upTo == null) {
            throw InvalidInput.of("upTo", "required");
        }
    }
}
