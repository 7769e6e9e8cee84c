package be.kring.group;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** The colour of a group's ring. The style sheet gives each a value with enough contrast in light and dark. */
public enum Colour {
    TEAL, ORANGE, VIOLET, GREEN, BLUE, ROSE, AMBER, SLATE;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
