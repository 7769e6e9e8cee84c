package be.kring.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What becomes of conversations when somebody is not there any more, or time goes by (docs/desk.md):
 * the group is archived or the desk closed: who waits is told; the visitor may not be there any more: it ends; whoever has it may not serve any more: a colleague who
 * speaks in it has it, or else the visitor is back at their place in the queue; who waits without an address until the day is over, or with one for
 * {@link #PATIENCE}, is told that nobody came; what was silent for {@link #SILENCE} is over.
 */
@ApplicationScoped
class Upkeep {

    static final Duration PATIENCE = Duration.ofDays(14);
    static final Duration SILENCE = Duration.ofHours(24);
    /** How long a conversation is kept that is over. */
    static final Duration KEPT = Duration.ofDays(30);

    @Inject
    DeskRepository desks;

    @Inject
    TalkRepository talks;

    @Inject
    UpkeepRepository upkeep;

    @Inject
    Farewells farewells;

    @Inject
    Clock clock;

    /** Under the lock of the desk. @return the visitors whose conversations are otherwise now */
    Set<UUID> settle(UUID groupId) {
        talks.lockOpen(groupId);
        Set<UUID> changed = new TreeSet<>();
        Desk desk = desks.find(groupId).orElseThrow();
        boolean shut = upkeep.isArchived(groupId);
        Set<UUID> gone = new HashSet<>(upkeep.listGone(groupId));
        Set<UUID> serving = desks.listServing(groupId).stream().map(DeskRepository.Staff::personId).collect(Collectors.toSet());
        for (UUID id : talks.listOpen(groupId).stream().map(talk -> talk.id).toList()) {
            talks.lock(id).filter(DeskTalk::isOpen).filter(talk -> settle(talk, shut || !desk.open && talk.state == TalkState.WAITING, gone.contains(id), serving))
                    .ifPresent(talk -> changed.add(talk.visitorId));
        }
        talks.flush();
        return changed;
    }

    private boolean settle(DeskTalk talk, boolean shut, boolean gone, Collection<UUID> serving) {
        Instant now = clock.instant();
        if (shut || gone) {
            farewells.end(talk, shut ? TalkEnding.DESK_CLOSED : TalkEnding.GONE);
            return true;
        }
        if (talk.state == TalkState.WAITING && isUnanswered(talk, now)) {
            farewells.end(talk, TalkEnding.UNANSWERED);
            return true;
        }
        if (talk.state == TalkState.TAKEN && talk.saidAt.isBefore(now.minus(SILENCE))) {
            farewells.end(talk, TalkEnding.SERVED);
            return true;
        }
        if (talk.state == TalkState.TAKEN && !serving.contains(talk.keeperId)) {
            talks.mapColleagues(List.of(talk.id)).getOrDefault(talk.id, List.of()).stream().filter(serving::contains).findFirst()
                    .ifPresentOrElse(colleague -> talk.keptBy(colleague, now), () -> talk.backToQueue(now));
            return true;
        }
        return false;
    }

    private static boolean isUnanswered(DeskTalk talk, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, OpeningHours.BRUSSELS);
        return talk.address == null ? LocalDate.ofInstant(talk.saidAt, OpeningHours.BRUSSELS).isBefore(today) : talk.askedAt.isBefore(now.minus(PATIENCE));
    }
}
