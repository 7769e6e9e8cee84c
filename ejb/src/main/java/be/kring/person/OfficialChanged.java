package be.kring.person;

import java.util.List;
import java.util.UUID;

/** Accounts were verified as official, or are so no more, or their organisation has another name; in the transaction at hand. */
public record OfficialChanged(List<UUID> personIds) {
}
