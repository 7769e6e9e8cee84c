package be.kring.person;

import java.util.UUID;

/** The account of somebody is gone at the identity provider, in the transaction at hand: what is about them alone and of use to nobody else is erased by who keeps it. */
public record AccountDeleted(UUID personId) {
}
