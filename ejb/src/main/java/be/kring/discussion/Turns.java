package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.TooSoon;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Whose turn it is to answer in a thread that is locked or slow; moderators answer at any time. */
@ApplicationScoped
class Turns {

    @Inject
    ThreadRulesRepository rules;

    /**
     * Called by who holds the row of the thread: nothing can change until the answer is stored.
     *
     * @param minutes null when the thread is not slow
     * @throws Forbidden {@code thread-locked}
     * @throws TooSoon   when the thread is slow and the actor has just answered
     */
    void require(Actor actor, GroupAccess group, UUID threadId, boolean locked, Integer minutes, Instant now) {
        if (locked && !GroupPolicy.canModerate(group)) {
            throw new Forbidden("thread-locked");
        }
        next(actor, group, threadId, minutes, now).ifPresent(next -> {
            throw new TooSoon(minutes, Math.max(1, Duration.between(now, next).toSeconds()));
        });
    }

    /** From when on the actor may answer; empty when that is now. @param minutes null when the thread is not slow */
    Optional<Instant> next(Actor actor, GroupAccess group, UUID threadId, Integer minutes, Instant now) {
        if (minutes == null || GroupPolicy.canModerate(group)) {
            return Optional.empty();
        }
        return Optional.ofNullable(rules.answered(threadId, actor.personId())).map(last -> last.plus(Duration.ofMinutes(minutes)))
                .filter(next -> next.isAfter(now));
    }
}
