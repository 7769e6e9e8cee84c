package be.kring.mentoring;

import java.util.UUID;

/**
 * Decides between two who fit one equally well: by a hash of the ids of both and of the round. The same every time it is computed, another order for each
 * person and in each round, and without regard to who came first or to the alphabet. The mixing is the finaliser of SplitMix64 (Steele, Lea and Flood,
 * "Fast splittable pseudorandom number generators", OOPSLA 2014).
 */
final class Ties {

    private Ties() {
    }

    static long of(int round, UUID viewer, UUID other) {
        long hash = mix(round);
        for (long part : new long[]{viewer.getMostSignificantBits(), viewer.getLeastSignificantBits(), other.getMostSignificantBits(), other.getLeastSignificantBits()}) {
            hash = mix(hash ^ part);
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = value + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
