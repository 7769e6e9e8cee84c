package be.kring.discussion;

import be.kring.shared.Language;

/** A text as it would be shown, in the language that it seems to be in. */
public record Preview(String html, Language language) {
}
