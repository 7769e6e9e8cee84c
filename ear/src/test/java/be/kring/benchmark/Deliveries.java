package be.kring.benchmark;

/** Counts what an audience receives. */
final class Deliveries implements Arrivals {

    private volatile long count;
    private volatile int length;

    @Override
    public void note(long seq, int bytes) {
        count++;
        length = bytes;
    }

    long count() {
        return count;
    }

    /** Of the last one, in bytes. */
    int length() {
        return length;
    }
}
