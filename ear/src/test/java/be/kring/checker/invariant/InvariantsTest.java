package be.kring.checker.invariant;

import be.kring.checker.history.Load;
import org.junit.jupiter.api.Test;

import java.util.List;

import static be.kring.checker.invariant.Facts.HERS;
import static be.kring.checker.invariant.Facts.HER_OTHER;
import static be.kring.checker.invariant.Facts.HIS;
import static be.kring.checker.invariant.Facts.JOREN;
import static be.kring.checker.invariant.Facts.MIRA;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Each promise about what comes holds for histories that keep it, and finds the one that does not. */
class InvariantsTest {

    @Test
    void no_gap_lets_a_reader_go_on_where_she_was() {
        kept(new Facts(new NoGap()).follows(HERS, 3).gets(HERS, 4, 5).loses(HERS).follows(HERS, 5).gets(HERS, 6).follows(HERS, 90).gets(HERS, 91));
    }

    @Test
    void no_gap_lets_the_server_begin_earlier_after_a_join_and_forgets_a_group_that_was_left() {
        kept(new Facts(new NoGap()).joinsAbout(HERS, 7).gets(HERS, 6, 7, 8).forgets(HERS).gets(HERS, 12));
    }

    @Test
    void no_gap_finds_a_number_that_was_left_out() {
        broken(new Facts(new NoGap()).follows(HERS, 3).gets(HERS, 4, 6));
    }

    @Test
    void no_gap_finds_what_was_missed_while_away() {
        broken(new Facts(new NoGap()).follows(HERS, 3).gets(HERS, 4).loses(HERS).follows(HERS, 4).gets(HERS, 9));
    }

    @Test
    void no_gap_finds_a_join_that_begins_too_late() {
        broken(new Facts(new NoGap()).joinsAbout(HERS, 7).gets(HERS, 9));
    }

    @Test
    void nothing_twice_lets_each_tab_have_everything_once() {
        kept(new Facts(new NothingTwice()).follows(HERS, 3).follows(HER_OTHER, 3).gets(HERS, 4, 5).gets(HER_OTHER, 4, 5).follows(HERS, 4).gets(HERS, 5));
    }

    @Test
    void nothing_twice_finds_a_repetition() {
        broken(new Facts(new NothingTwice()).follows(HERS, 3).gets(HERS, 4, 5, 5));
    }

    @Test
    void nothing_twice_finds_what_the_tab_said_it_had() {
        broken(new Facts(new NothingTwice()).follows(HERS, 3).gets(HERS, 3));
    }

    @Test
    void nothing_twice_finds_a_repetition_after_a_join() {
        broken(new Facts(new NothingTwice()).follows(HERS, 3).gets(HERS, 4).joinsAbout(HERS, 6).gets(HERS, 4));
    }

    @Test
    void one_order_is_the_same_event_under_the_same_number() {
        kept(new Facts(new OneOrder()).gets(HERS, 1, 2).gets(HIS, 1, 2));
    }

    @Test
    void one_order_finds_another_event_under_a_number() {
        broken(new Facts(new OneOrder()).gets(HERS, 1, 2).gets(HIS, 1).getsOther(HIS, 2));
    }

    @Test
    void written_once_counts_what_is_acknowledged_and_bears_what_is_uncertain() {
        kept(new Facts(new WrittenOnce()).follows(HERS, 0).asksFor(MIRA, "a").acknowledged(MIRA, "a").asksFor(MIRA, "b").givenUp(MIRA, "b").asksFor(MIRA, "c").givenUp(MIRA, "c")
                .gets(HERS, 1, "a").gets(HIS, 1, "a").gets(HIS, 2, "b").settledAt(2));
    }

    @Test
    void written_once_counts_a_reaction_that_is_given_twice() {
        kept(new Facts(new WrittenOnce()).follows(HERS, 0).asksFor(MIRA, "a").acknowledged(MIRA, "a").asksFor(MIRA, "a").acknowledged(MIRA, "a")
                .gets(HERS, 1, "a").gets(HERS, 3, "a").settledAt(3));
    }

    @Test
    void written_once_does_not_miss_what_nobody_could_see() {
        kept(new Facts(new WrittenOnce()).asksFor(MIRA, "a").acknowledged(MIRA, "a").follows(HERS, 1).settledAt(1));
    }

    @Test
    void written_once_finds_an_acknowledged_write_that_is_nowhere() {
        broken(new Facts(new WrittenOnce()).follows(HERS, 0).asksFor(MIRA, "a").acknowledged(MIRA, "a").settledAt(0));
    }

    @Test
    void written_once_finds_a_write_that_is_there_twice() {
        broken(new Facts(new WrittenOnce()).follows(HERS, 0).asksFor(MIRA, "a").acknowledged(MIRA, "a").gets(HERS, 1, "a").gets(HERS, 2, "a"));
    }

    @Test
    void written_once_finds_an_uncertain_write_that_is_there_twice() {
        broken(new Facts(new WrittenOnce()).follows(HERS, 0).asksFor(MIRA, "a").givenUp(MIRA, "a").gets(HERS, 1, "a").gets(HERS, 2, "a"));
    }

    @Test
    void written_once_finds_a_refused_write_that_was_done() {
        broken(new Facts(new WrittenOnce()).follows(HERS, 0).asksFor(MIRA, "a").refused(MIRA, "a").gets(HERS, 1, "a"));
    }

    @Test
    void everything_arrives_when_all_tabs_are_at_the_head() {
        kept(new Facts(new EverythingArrives()).follows(HERS, 3).gets(HERS, 4, 5).follows(HIS, 5).follows(HER_OTHER, 1).forgets(HER_OTHER).settledAt(5));
    }

    @Test
    void everything_arrives_finds_a_tab_that_is_behind() {
        broken(new Facts(new EverythingArrives()).follows(HERS, 3).gets(HERS, 4).settledAt(5));
    }

    @Test
    void nobody_falls_behind_who_gets_it_in_time_or_is_away() {
        kept(new Facts(new NobodyFallsBehind()).connects(HERS).follows(HERS, 3).connects(HIS).follows(HIS, 3).gets(HIS, 4).passes(20_000).gets(HERS, 4)
                .gets(HIS, 5).loses(HERS).passes(60_000).connects(HERS).follows(HERS, 4).passes(20_000).dozes(HERS).passes(60_000).wakes(HERS).gets(HERS, 5).passes(60_000));
    }

    @Test
    void nobody_falls_behind_finds_a_tab_that_waits_for_what_another_has() {
        broken(new Facts(new NobodyFallsBehind()).connects(HERS).follows(HERS, 3).gets(HIS, 4).passes(NobodyFallsBehind.PATIENCE_MILLIS + 1));
    }

    @Test
    void nobody_falls_behind_finds_a_tab_that_waits_for_what_was_acknowledged() {
        broken(new Facts(new NobodyFallsBehind()).connects(HERS).follows(HERS, 3).acknowledgedAs(MIRA, "a", 4).passes(NobodyFallsBehind.PATIENCE_MILLIS + 1));
    }

    @Test
    void no_needless_reset_lets_begin_afresh_who_missed_too_much_or_comes_from_another_life() {
        kept(new Facts(new NoNeedlessReset()).beginsAfresh(HERS, 0, NoNeedlessReset.LONGEST_REPLAY + 1).beginsAfresh(HERS, -1, 5).beginsAfresh(HERS, 4, 5, false, new Load(10, 5_000)));
    }

    @Test
    void no_needless_reset_lets_begin_afresh_for_whom_too_much_may_have_waited() {
        kept(new Facts(new NoNeedlessReset()).beginsAfresh(HERS, 4, 5, true, new Load(NoNeedlessReset.HALF_OUTBOX.frames() + 1, 5_000))
                .beginsAfresh(HERS, 4, 5, true, new Load(10, NoNeedlessReset.HALF_OUTBOX.characters() + 1)));
    }

    @Test
    void no_needless_reset_finds_one_where_a_replay_was_short_enough() {
        broken(new Facts(new NoNeedlessReset()).beginsAfresh(HERS, 0, NoNeedlessReset.LONGEST_REPLAY));
    }

    @Test
    void no_needless_reset_finds_one_where_nothing_was_missed() {
        broken(new Facts(new NoNeedlessReset()).beginsAfresh(HERS, 5, 5, true, NoNeedlessReset.HALF_OUTBOX));
    }

    @Test
    void no_needless_reset_finds_one_that_leads_back() {
        broken(new Facts(new NoNeedlessReset()).beginsAfresh(HERS, 5, 4));
    }

    static void kept(Facts facts) {
        assertEquals(List.of(), facts.breaches());
    }

    static void broken(Facts facts) {
        assertEquals(1, facts.breaches().size(), () -> "found: " + facts.breaches());
    }
}
