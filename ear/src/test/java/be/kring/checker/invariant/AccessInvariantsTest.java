package be.kring.checker.invariant;

import be.kring.checker.history.Subject;
import org.junit.jupiter.api.Test;

import static be.kring.checker.invariant.Facts.GROUP;
import static be.kring.checker.invariant.Facts.HERS;
import static be.kring.checker.invariant.Facts.HER_OTHER;
import static be.kring.checker.invariant.Facts.HIS;
import static be.kring.checker.invariant.Facts.JOREN;
import static be.kring.checker.invariant.Facts.MIRA;
import static be.kring.checker.invariant.InvariantsTest.broken;
import static be.kring.checker.invariant.InvariantsTest.kept;

/** The same for each promise about who gets what. */
class AccessInvariantsTest {

    @Test
    void nothing_unseen_lets_members_see_and_those_who_come_back() {
        String left = Subject.left(MIRA.id());
        kept(new Facts(new NothingUnseen()).closedGroup().joins(MIRA).joins(JOREN).gets(HERS, 1).leaves(MIRA).gets(HERS, 2).gets(HIS, 3, left).overhears(HERS)
                .passes(60_000).gets(HIS, 4).joins(MIRA).gets(HERS, 4, 5).overhears(HERS));
    }

    @Test
    void nothing_unseen_finds_an_outsider_who_gets_something() {
        broken(new Facts(new NothingUnseen()).closedGroup().joins(JOREN).gets(HIS, 1).gets(HERS, 1));
    }

    @Test
    void nothing_unseen_finds_an_outsider_who_overhears() {
        broken(new Facts(new NothingUnseen()).closedGroup().overhears(HERS));
    }

    @Test
    void nothing_unseen_finds_what_happened_after_the_leaving() {
        broken(new Facts(new NothingUnseen()).closedGroup().joins(MIRA).joins(JOREN).leaves(MIRA).gets(HIS, 3, Subject.left(MIRA.id())).gets(HERS, 4));
    }

    @Test
    void nothing_unseen_finds_it_too_when_the_leaving_is_learnt_of_later() {
        broken(new Facts(new NothingUnseen()).closedGroup().joins(MIRA).joins(JOREN).leaves(MIRA).gets(HERS, 4).gets(HIS, 3, Subject.left(MIRA.id())));
    }

    @Test
    void nothing_unseen_finds_anything_after_the_promised_time() {
        broken(new Facts(new NothingUnseen()).closedGroup().joins(MIRA).leaves(MIRA).passes(NothingUnseen.PROMISE_MILLIS + 1).gets(HERS, 2));
    }

    @Test
    void nothing_unseen_lets_who_was_put_out_come_back() {
        kept(new Facts(new NothingUnseen()).closedGroup().joins(MIRA).gets(HERS, 1).puts(JOREN, MIRA).gets(HERS, 2).passes(60_000).joins(MIRA).gets(HERS, 3));
    }

    @Test
    void nothing_unseen_finds_what_happened_after_somebody_was_put_out() {
        broken(new Facts(new NothingUnseen()).closedGroup().joins(MIRA).joins(JOREN).puts(JOREN, MIRA).gets(HIS, 3, Subject.left(MIRA.id())).gets(HERS, 4));
    }

    @Test
    void nothing_unseen_finds_anything_at_who_was_put_out_after_the_promised_time() {
        broken(new Facts(new NothingUnseen()).closedGroup().joins(MIRA).joins(JOREN).puts(JOREN, MIRA).passes(NothingUnseen.PROMISE_MILLIS + 1).overhears(HERS));
    }

    @Test
    void hello_names_all_of_which_one_is_a_member_for_certain() {
        kept(new Facts(new HelloNamesAll()).knocks(HERS).greeted(HERS).joins(MIRA).knocks(HERS).greeted(HERS, GROUP).knocks(HIS).greeted(HIS)
                .leaves(MIRA).knocks(HERS).greeted(HERS).asksFor(MIRA, Subject.joined(MIRA.id())).givenUp(MIRA, Subject.joined(MIRA.id())).knocks(HERS).greeted(HERS));
    }

    @Test
    void hello_names_all_but_what_changes_meanwhile() {
        kept(new Facts(new HelloNamesAll()).knocks(HERS).joins(MIRA).greeted(HERS).knocks(HERS).asksFor(JOREN, Subject.left(MIRA.id())).greeted(HERS)
                .knocks(HERS).acknowledged(JOREN, Subject.left(MIRA.id())).greeted(HERS));
    }

    @Test
    void hello_names_all_finds_a_group_that_is_left_out() {
        broken(new Facts(new HelloNamesAll()).joins(MIRA).knocks(HERS).greeted(HERS, "group:2"));
    }

    @Test
    void hello_names_all_finds_it_while_somebody_else_leaves() {
        broken(new Facts(new HelloNamesAll()).joins(MIRA).joins(JOREN).knocks(HERS).leaves(JOREN).greeted(HERS));
    }

    @Test
    void hello_names_all_finds_it_after_coming_back() {
        broken(new Facts(new HelloNamesAll()).joins(MIRA).puts(JOREN, MIRA).joins(MIRA).knocks(HER_OTHER).greeted(HER_OTHER));
    }

    @Test
    void revoked_sockets_end_in_time() {
        kept(new Facts(new RevokedSocketsEnd()).connects(HERS).connects(HER_OTHER).loses(HERS).revoked(HERS, HER_OTHER).passes(4_000).loses(HER_OTHER).connects(HERS).passes(1_000).loses(HERS).passes(60_000));
    }

    @Test
    void revoked_sockets_end_finds_one_that_goes_on() {
        broken(new Facts(new RevokedSocketsEnd()).connects(HERS).revoked(HERS).passes(RevokedSocketsEnd.PROMISE_MILLIS + 1).passes(1_000));
    }

    @Test
    void revoked_sockets_end_finds_one_that_comes_back() {
        broken(new Facts(new RevokedSocketsEnd()).connects(HERS).revoked(HERS).loses(HERS).passes(RevokedSocketsEnd.PROMISE_MILLIS + 1).connects(HERS));
    }
}
