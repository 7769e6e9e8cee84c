package be.kring.watch;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Holds texts against the watched expressions of a group and of the platform. */
@Stateless
public class Watching {

    @Inject
    GroupService groups;

    @Inject
    WatchedRepository watched;

    @Inject
    Compiled compiled;

    /** The expressions that find something, oldest first; for whoever stores the text. */
    public List<Match> find(Actor actor, UUID groupId, String text) {
        return watched.listOfBoth(groupId).stream().map(one -> match(one, text)).filter(Objects::nonNull).toList();
    }

    /** Those that find something that was not in the text before it was changed. */
    public List<Match> findNew(Actor actor, UUID groupId, String before, String text) {
        return watched.listOfBoth(groupId).stream().map(one -> added(match(one, before), match(one, text))).filter(Objects::nonNull).toList();
    }

    /** For who is about to post it. Nothing is stored. @throws InvalidInput when it is empty or too long to be posted */
    public HintsView getHints(Actor actor, String slug, String typed) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requirePost(group);
        String text = Text.block("body", typed, WatchBook.MOST_TEXT);
        List<WatchedExpression> hinting = watched.listOfBoth(group.groupId()).stream().filter(one -> one.action == WatchAction.HINT).toList();
        return new HintsView(!hinting.isEmpty(), hinting.stream().map(one -> match(one, text)).filter(Objects::nonNull).map(Match::hint).distinct().toList());
    }

    private Match match(WatchedExpression one, String text) {
        Set<String> found = compiled.find(one.expression).map(expression -> expression.find(text)).orElse(Set.of());
        return found.isEmpty() ? null : new Match(one.expression, one.groupId, one.action, one.hint(), found);
    }

    private static Match added(Match before, Match now) {
        if (before == null || now == null) {
            return now;
        }
        Set<String> added = now.found().stream().filter(word -> !before.found().contains(word)).collect(Collectors.toSet());
        return added.isEmpty() ? null : new Match(now.expression(), now.groupId(), now.action(), now.hint(), added);
    }
}
