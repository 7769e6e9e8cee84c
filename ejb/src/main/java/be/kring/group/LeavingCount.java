package be.kring.group;

/** How many left for one reason, as it may be shown. */
public record LeavingCount(LeavingReason reason, long count) {
}
