package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.MembershipService;
import be.kring.shared.Actor;
import be.kring.watch.Match;
import be.kring.watch.WatchPolicy;
import be.kring.watch.Watching;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks at a text before it is stored: because of who writes it, and because of what it says. */
@ApplicationScoped
class Screener {

    @Inject
    ScreeningRepository screening;

    @Inject
    MembershipService memberships;

    @Inject
    Watching watching;

    @Inject
    Clock clock;

    @Inject
    Event<PostFlagged> flagging;

    /**
     * What was found.
     *
     * @param reason  why it waits; empty when it does not
     * @param matches the watched expressions that found something
     * @param flags   those of them that put it before the moderators, if it does not wait
     */
    record Screened(Optional<ScreeningReason> reason, List<Match> matches, List<Match> flags) {

        /** What a moderator has approved already. */
        static final Screened APPROVED = new Screened(Optional.empty(), List.of(), List.of());

        /** That something was found stays with the post, for a while, to calm the thread. */
        void note(Post post, Instant now) {
            if (!matches.isEmpty()) {
                post.watchedAt = now;
            }
        }

        boolean waits() {
            return reason.isPresent();
        }

        /** What a moderator is shown of it. */
        List<Match> shown(GroupAccess author) {
            return Stream.concat(flags.stream(), matches.stream().filter(match -> WatchPolicy.holds(match.action(), author))).distinct().toList();
        }
    }

    /** A text that is new. */
    Screened screen(Actor actor, GroupAccess group, String typed) {
        ScreeningRepository.Rules rules = screening.find(group.groupId(), actor.personId());
        return of(actor, group, rules, rules.watches() ? watching.find(actor, group.groupId(), Composition.clean(typed)) : List.of());
    }

    /** A text that stands and is changed: what was found in it before does not count again. */
    Screened screen(Actor actor, GroupAccess group, String before, String typed) {
        ScreeningRepository.Rules rules = screening.find(group.groupId(), actor.personId());
        return of(actor, group, rules, rules.watches() ? watching.findNew(actor, group.groupId(), before, Composition.clean(typed)) : List.of());
    }

    /** Puts a post that stands before the moderators, when something flags it. */
    void flag(UUID postId, Screened screened) {
        if (!screened.flags().isEmpty()) {
            flagging.fire(new PostFlagged(postId, screened.flags()));
        }
    }

    private Screened of(Actor actor, GroupAccess group, ScreeningRepository.Rules rules, List<Match> matches) {
        Optional<ScreeningReason> reason = reason(actor, group, rules);
        if (reason.isEmpty() && matches.stream().anyMatch(match -> WatchPolicy.holds(match.action(), group))) {
            reason = Optional.of(ScreeningReason.WATCHED);
        }
        return new Screened(reason, matches, matches.stream().filter(match -> WatchPolicy.flags(match.action(), group)).toList());
    }

    /** Why what the actor writes now waits, whatever it says. */
    private Optional<ScreeningReason> reason(Actor actor, GroupAccess group, ScreeningRepository.Rules rules) {
        if (GroupPolicy.canModerate(group)) {
            return Optional.empty();
        }
        UUID groupId = group.groupId();
        ScreeningView settings = rules.settings();
        Instant since = settings.days() == null ? Instant.EPOCH
                : memberships.findStanding(actor, groupId).map(standing -> standing.membership().since()).orElse(Instant.EPOCH);
        long written = settings.posts() == null ? 0 : screening.written(groupId, actor.personId(), settings.posts());
        return ScreeningPolicy.reason(new ScreeningPolicy.Case(group, settings, rules.person(), since, written, clock.instant()));
    }
}
