package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;
import be.kring.checker.history.Load;
import be.kring.checker.history.Person;
import be.kring.checker.history.Seen;
import be.kring.checker.history.Subject;
import be.kring.checker.history.TabId;
import be.kring.checker.history.Write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Histories by hand: one group {@value #GROUP}, Mira with two tabs and Joren with one. Each fact comes a millisecond after the one before, unless time is told to pass. */
final class Facts {

    static final String GROUP = "group:1";
    static final Person MIRA = new Person("1", "mira");
    static final Person JOREN = new Person("2", "joren");
    static final TabId HERS = new TabId(MIRA, 1);
    static final TabId HER_OTHER = new TabId(MIRA, 2);
    static final TabId HIS = new TabId(JOREN, 1);

    private final Invariant invariant;
    private final List<String> breaches = new ArrayList<>();
    private final Map<String, Write> begun = new HashMap<>();
    private long now;
    private long writes;

    Facts(Invariant invariant) {
        this.invariant = invariant;
    }

    List<String> breaches() {
        return breaches;
    }

    Facts passes(long millis) {
        now += millis;
        return hears(new Fact.Ticked(now));
    }

    Facts closedGroup() {
        return hears(new Fact.Founded(tick(), GROUP, true));
    }

    Facts knocks(TabId tab) {
        return hears(new Fact.Knocked(tick(), tab));
    }

    Facts greeted(TabId tab, String... streams) {
        return hears(new Fact.Greeted(tick(), tab, Set.of(streams)));
    }

    /** With little on the socket before. */
    Facts beginsAfresh(TabId tab, long position, long head) {
        return beginsAfresh(tab, position, head, true, new Load(10, 5_000));
    }

    Facts beginsAfresh(TabId tab, long position, long head, boolean sameEpoch, Load before) {
        return hears(new Fact.Reset(tick(), tab, GROUP, position, head, sameEpoch, before));
    }

    Facts connects(TabId tab) {
        return hears(new Fact.Connected(tick(), tab));
    }

    Facts loses(TabId tab) {
        return hears(new Fact.Disconnected(tick(), tab, 1006));
    }

    Facts dozes(TabId tab) {
        return hears(new Fact.Dozed(tick(), tab));
    }

    Facts wakes(TabId tab) {
        return hears(new Fact.Woke(tick(), tab));
    }

    Facts follows(TabId tab, long position) {
        return hears(new Fact.Followed(tick(), tab, GROUP, position, true));
    }

    /** From a position that the server may have passed already. */
    Facts joinsAbout(TabId tab, long position) {
        return hears(new Fact.Followed(tick(), tab, GROUP, position, false));
    }

    Facts forgets(TabId tab) {
        return hears(new Fact.Unfollowed(tick(), tab, GROUP));
    }

    Facts gets(TabId tab, long... numbers) {
        for (long seq : numbers) {
            gets(tab, seq, "");
        }
        return this;
    }

    Facts gets(TabId tab, long seq, String subject) {
        return hears(new Fact.Received(tick(), tab, GROUP, new Seen(seq, "post.created", "moment of " + seq, subject)));
    }

    Facts getsOther(TabId tab, long seq) {
        return hears(new Fact.Received(tick(), tab, GROUP, new Seen(seq, "post.created", "another moment", "")));
    }

    Facts overhears(TabId tab) {
        return hears(new Fact.Overheard(tick(), tab, GROUP, "typing"));
    }

    Facts asksFor(Person person, String subject) {
        return hears(new Fact.Attempted(tick(), begin(person, subject)));
    }

    Facts acknowledged(Person person, String subject) {
        return hears(new Fact.Acknowledged(tick(), write(person, subject), OptionalLong.empty()));
    }

    Facts acknowledgedAs(Person person, String subject, long seq) {
        return hears(new Fact.Acknowledged(tick(), write(person, subject), OptionalLong.of(seq)));
    }

    Facts refused(Person person, String subject) {
        return hears(new Fact.Refused(tick(), write(person, subject), 404));
    }

    Facts givenUp(Person person, String subject) {
        return hears(new Fact.GivenUp(tick(), write(person, subject)));
    }

    Facts joins(Person person) {
        return asksFor(person, Subject.joined(person.id())).acknowledged(person, Subject.joined(person.id()));
    }

    /** A moderator ends somebody's membership. */
    Facts puts(Person moderator, Person out) {
        return asksFor(moderator, Subject.left(out.id())).acknowledged(moderator, Subject.left(out.id()));
    }

    Facts leaves(Person person) {
        return asksFor(person, Subject.left(person.id())).acknowledged(person, Subject.left(person.id()));
    }

    Facts revoked(TabId... tabs) {
        return hears(new Fact.Revoked(tick(), "signed out", Set.of(tabs)));
    }

    Facts settledAt(long head) {
        return hears(new Fact.Settled(tick(), Map.of(GROUP, head)));
    }

    private Facts hears(Fact fact) {
        invariant.hear(fact).forEach(breach -> breaches.add(breach.what()));
        return this;
    }

    private Write begin(Person person, String subject) {
        Write write = new Write(++writes, person, GROUP, subject);
        begun.put(person + subject, write);
        return write;
    }

    /** The last one with this subject; without one it was begun before the history begins. */
    private Write write(Person person, String subject) {
        return begun.getOrDefault(person + subject, new Write(0, person, GROUP, subject));
    }

    private long tick() {
        return ++now;
    }
}
