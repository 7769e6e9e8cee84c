package be.kring.person;

import be.kring.shared.Language;

/** A change of one's own settings; what is null stays. */
public record SettingsChange(Language language, Theme theme) {
}
