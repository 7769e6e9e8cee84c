package be.kring.person;

import be.kring.shared.Channels;
import be.kring.shared.Notified;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The people who were here lately, as this node knows them, so that not every request asks who its caller is. What changes on this node is
 * known before the change is answered; what changes on another is known at its wake-up, and after {@value #KEPT_SECONDS} seconds when that is lost.
 * That a sign-in is over is not learnt here but from {@link Revocations}.
 */
@ApplicationScoped
class KnownPeople {

    static final int KEPT_SECONDS = 10;
    private static final int MAX = 20_000;

    @Inject
    PersonRepository persons;

    private final AtomicLong changes = new AtomicLong();
    private final Map<UUID, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
            return size() > MAX;
        }
    });

    private record Known(PersonSnapshot person, long readNanos) {

        boolean isFresh() {
            return System.nanoTime() - readNanos < KEPT_SECONDS * 1_000_000_000L;
        }
    }

    /** Reads the person in the transaction at hand unless they are known. */
    Optional<PersonSnapshot> find(UUID id) {
        Known before = known.get(id);
        if (before != null && before.isFresh()) {
            return Optional.of(before.person());
        }
        return note(() -> persons.find(id)).map(Person::snapshot);
    }

    /** Reads somebody in the transaction at hand, who is known from then on. */
    Optional<Person> note(Supplier<Optional<Person>> reading) {
        long seen = changes.get();
        long now = System.nanoTime();
        Optional<Person> person = reading.get();
        person.filter(read -> seen == changes.get()).ifPresent(read -> known.put(read.id, new Known(read.snapshot(), now)));
        return person;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonChanged change) {
        forget(change.personId());
    }

    void on(@Observes Notified notified) {
        if (notified.channel().equals(Channels.PERSON)) {
            forget(UUID.fromString(notified.payload()));
        }
    }

    private void forget(UUID id) {
        changes.incrementAndGet();
        known.remove(id);
    }
}
