package be.kring.container;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.discussion.ReactionKind;
import be.kring.group.GroupFilter;
import be.kring.group.GroupService;
import be.kring.group.MemberFilter;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.notification.NotificationService;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The number of SQL statements of a page does not grow with what is on it. */
@ExtendWith(ArquillianExtension.class)
class StatementCountIT {

    @Inject
    World world;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    @PersistenceUnit(unitName = "kring-ejb.jar#kring")
    EntityManagerFactory persistence;

    @Test
    void a_page_of_twenty_costs_as_many_statements_as_a_page_of_two() throws Exception {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        for (int number = 0; number < 20; number++) {
            Actor member = world.member(owner, slug, Role.MEMBER);
            PostView start = world.post(owner, slug, "Vraag #onderwerp @" + world.handle(member));
            for (int reply = 0; reply < 4; reply++) {
                discussion.react(member, world.reply(member, start.id(), "Antwoord #" + number + "a").id(), ReactionKind.LIKE, true);
            }
        }
        Actor reader = world.member(owner, slug, Role.MEMBER);
        for (int number = 0; number < 20; number++) {
            memberships.join(reader, world.openGroup(owner), null);
        }
        PostView long_thread = world.post(owner, slug, "Lang");
        for (int number = 0; number < 20; number++) {
            world.reply(owner, long_thread.id(), "Antwoord " + number);
        }

        assertConstant("feed", limit -> feed.list(reader, slug, null, PageRequest.first(limit)).items().size());
        assertConstant("feed by tag", limit -> feed.list(reader, slug, "onderwerp", PageRequest.first(limit)).items().size());
        assertConstant("home", limit -> feed.getHome(reader, PageRequest.first(limit)).items().size());
        assertConstant("replies", limit -> feed.listReplies(reader, long_thread.id(), PageRequest.first(limit)).items().size());
        assertConstant("groups", limit -> groups.list(reader, GroupFilter.MINE, PageRequest.first(limit)).items().size());
        assertConstant("members", limit -> memberships.listMembers(reader, slug, new MemberFilter(null, null), PageRequest.first(limit)).items().size());
        assertConstant("notifications", limit -> notifications.list(owner, PageRequest.first(limit)).items().size());
    }

    private void assertConstant(String what, java.util.function.IntUnaryOperator page) throws Exception {
        long two = statements(page, 2);
        long twenty = statements(page, 20);
        assertEquals(two, twenty, what);
        assertTrue(two > 0 && two <= 12, what + " costs " + two);
    }

    private long statements(java.util.function.IntUnaryOperator page, int limit) throws Exception {
        setCounting(true);
        long before = count();
        assertEquals(limit, page.applyAsInt(limit));
        long cost = count() - before;
        setCounting(false);
        return cost;
    }

    private void setCounting(boolean on) throws Exception {
        Object statistics = statistics();
        statistics.getClass().getMethod("setStatisticsEnabled", boolean.class).invoke(statistics, on);
    }

    private long count() throws Exception {
        Object statistics = statistics();
        return (long) statistics.getClass().getMethod("getPrepareStatementCount").invoke(statistics);
    }

    /** Hibernate's own, without its classes: the WAR of the tests does not see them. */
    private Object statistics() throws Exception {
        return persistence.getClass().getMethod("getStatistics").invoke(persistence);
    }
}
