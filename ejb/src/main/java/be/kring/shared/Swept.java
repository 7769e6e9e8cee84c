package be.kring.shared;

/** Fired on the listening thread every two seconds: the time to look for what a lost wake-up would have told. */
public record Swept() {
}
