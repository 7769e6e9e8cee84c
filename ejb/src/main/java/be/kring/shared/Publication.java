package be.kring.shared;

/** An event on its way into the log, which tells its position. */
public final class Publication {

    private final DomainEvent event;
    private long seq;

    Publication(DomainEvent event) {
        this.event = event;
    }

    public DomainEvent event() {
        return event;
    }

    /** Called by the log, once. */
    public void placedAt(long position) {
        this.seq = position;
    }

    long seq() {
        if (seq == 0) {
            throw new IllegalStateException("No log took " + event.name());
        }
        return seq;
    }
}
