package be.kring.shared;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A request with an {@code Idempotency-Key} is carried out once, also when it arrives a hundred times at once on several
 * nodes: the key is a row that is inserted in the transaction of the change, so all others wait for the first and then
 * read its answer. Keys are kept for a day.
 */
@Stateless
public class Idempotency {

    private static final Duration KEPT = Duration.ofDays(1);

    @Inject
    IdempotencyRepository keys;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /**
     * @param key     the caller's key; null runs the work without any guard
     * @param request what makes this request this request (method, path and body); another one under the same key is refused
     * @param work    does the change and gives the answer as text; it joins this transaction
     * @return the answer of the first time
     * @throws KeyReused when the key belongs to another request
     */
    public String once(Actor actor, UUID key, String request, Supplier<String> work) {
        if (key == null) {
            return work.get();
        }
        String hash = Sha256.hex(request);
        if (keys.claim(actor.personId(), key, hash, clock.instant())) {
            String answer = work.get();
            keys.answer(actor.personId(), key, answer);
            return answer;
        }
        IdempotencyRepository.First first = keys.first(actor.personId(), key);
        if (!hash.equals(first.requestHash())) {
            throw new KeyReused();
        }
        return first.answer();
    }

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void forget() {
        jobs.run("idempotency-keys", Duration.ofHours(1), () -> keys.forgetBefore(clock.instant().minus(KEPT)));
    }
}
