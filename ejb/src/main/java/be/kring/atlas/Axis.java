package be.kring.atlas;

/** Against what the topics stand. */
public enum Axis {
    LEVEL, ORGANISATION
}
