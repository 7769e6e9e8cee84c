package be.kring.guide;

import java.time.Instant;
import java.util.UUID;

/** A version as it was saved. @param savedBy null for the one that came with Kring */
record GuideVersion(long number, Guide guide, UUID savedBy, Instant savedAt) {
}
