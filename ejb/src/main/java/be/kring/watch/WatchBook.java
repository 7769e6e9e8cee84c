package be.kring.watch;

import be.kring.audit.AuditTrail;
import be.kring.group.MembershipService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Stale;
import be.kring.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The expressions of a group or, without one, of the platform, for whoever the policy lets; each change is on record and reaches the others. */
@ApplicationScoped
class WatchBook {

    static final int MOST = 50;
    /** Of all together, so that a text is held against them in moderate time. */
    static final int MOST_SIZE = 3_000;
    static final int MOST_SPOTS = 50;
    static final int MOST_TEXT = 20_000;

    @Inject
    WatchedRepository watched;

    @Inject
    Compiled compiled;

    @Inject
    MembershipService memberships;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    List<WatchedView> list(UUID groupId) {
        return watched.list(groupId).stream().map(WatchedExpression::view).toList();
    }

    WatchedView add(Actor actor, UUID groupId, WatchedInput input) {
        WatchedInput valid = input.valid();
        watched.lock(groupId);
        requireRoom(watched.list(groupId), valid);
        WatchedExpression one = new WatchedExpression(Ids.next(clock), groupId).set(valid, clock.instant());
        watched.add(one);
        tell(actor, "watched.added", one);
        return one.view();
    }

    WatchedView change(Actor actor, UUID groupId, UUID id, long version, WatchedInput input) {
        WatchedInput valid = input.valid();
        watched.lock(groupId);
        WatchedExpression one = watched.find(groupId, id).orElseThrow(NotFound::new);
        Stale.check(version, one.version);
        if (!one.says(valid)) {
            requireRoom(watched.list(groupId).stream().filter(other -> other != one).toList(), valid);
            one.set(valid, clock.instant());
            watched.flush();
            tell(actor, "watched.changed", one);
        }
        return one.view();
    }

    void remove(Actor actor, UUID groupId, UUID id) {
        watched.lock(groupId);
        WatchedExpression one = watched.find(groupId, id).orElseThrow(NotFound::new);
        watched.remove(one);
        tell(actor, "watched.removed", one);
    }

    /** Nothing is stored. @param draft an expression that is only tried; null for none */
    TrialView attempt(UUID groupId, String typed, String draft) {
        String text = Text.block("text", typed, MOST_TEXT);
        List<TrialView.Item> items = new ArrayList<>();
        if (draft != null && !draft.isBlank()) {
            String expression = Text.block("expression", draft, WatchedInput.MAX_EXPRESSION);
            items.add(new TrialView.Item(null, expression, null, spots(Expression.compile("expression", expression), text)));
        }
        watched.list(groupId).forEach(one -> compiled.find(one.expression)
                .ifPresent(expression -> items.add(new TrialView.Item(one.id, one.expression, one.action, spots(expression, text)))));
        return new TrialView(text, items.stream().filter(item -> !item.spots().isEmpty()).toList());
    }

    private void requireRoom(List<WatchedExpression> others, WatchedInput one) {
        if (others.size() >= MOST) {
            throw InvalidInput.of("expression", "too-many", MOST);
        }
        if (others.stream().anyMatch(other -> other.expression.equals(one.expression()))) {
            throw InvalidInput.of("expression", "expression-twice");
        }
        int size = others.stream().mapToInt(other -> compiled.find(other.expression).map(Expression::size).orElse(0)).sum();
        if (size + compiled.find(one.expression()).map(Expression::size).orElse(0) > MOST_SIZE) {
            throw InvalidInput.of("expression", "expressions-too-large");
        }
    }

    private void tell(Actor actor, String action, WatchedExpression one) {
        audit.record(actor, action, one.groupId == null ? "watched:" + one.id : "group:" + one.groupId, one.onRecord());
        List<UUID> told = one.groupId == null ? watched.listAdministrators() : memberships.listModerators(actor, one.groupId);
        events.publishAll(told.stream().map(person -> new WatchedChanged(person, one.groupId)).toList());
    }

    private static List<TrialView.Spot> spots(Expression expression, String text) {
        return expression.spots(text, MOST_SPOTS).stream().map(spot -> new TrialView.Spot(spot.from(), spot.to())).toList();
    }
}
