package be.kring.person;

/** How the pages look for a person; {@code SYSTEM} follows the device. */
public enum Theme {
    SYSTEM, LIGHT, DARK
}
