package be.kring.person;

import be.kring.shared.LocalisedText;

import java.time.Instant;

/**
 * The badge of an official account.
 *
 * @param organisation its names
 * @param by           the name of the administrator who verified it, as it was then
 */
public record OfficialView(LocalisedText organisation, String by, Instant at) {
}
