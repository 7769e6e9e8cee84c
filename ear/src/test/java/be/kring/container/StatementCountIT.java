package be.kring.container;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.discussion.ReactionKind;
import be.kring.expertise.ExpertiseLevel;
import be.kring.expertise.ProposalService;
import be.kring.expertise.TopicAdministration;
import be.kring.expertise.TopicInput;
import be.kring.expertise.TopicService;
import be.kring.group.GroupFilter;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.MemberFilter;
import be.kring.group.MemberService;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.notification.NotificationService;
import be.kring.rule.Condition;
import be.kring.rule.Effect;
import be.kring.rule.Leaving;
import be.kring.rule.Rule;
import be.kring.rule.RuleService;
import be.kring.rule.RuleTrials;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The number of SQL statements of a page, and of a message, is held, and does not grow with what is there already. */
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
    MemberService members;

    @Inject
    NotificationService notifications;

    @Inject
    ProposalService proposals;

    @Inject
    TopicAdministration topics;

    @Inject
    TopicService vocabulary;

    @Inject
    RuleService rules;

    @Inject
    RuleTrials trials;

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

        assertConstant("feed", 8, limit -> feed.list(reader, slug, null, PageRequest.first(limit)).items().size());
        assertConstant("feed by tag", 8, limit -> feed.list(reader, slug, "onderwerp", PageRequest.first(limit)).items().size());
        assertConstant("home", 10, limit -> feed.getHome(reader, PageRequest.first(limit)).items().size());
        assertConstant("replies", 7, limit -> feed.listReplies(reader, long_thread.id(), PageRequest.first(limit)).items().size());
        assertConstant("groups", 4, limit -> groups.list(reader, new GroupFilter(null, true, null), PageRequest.first(limit)).items().size());
        assertConstant("members", 4, limit -> members.list(reader, slug, MemberFilter.ALL, PageRequest.first(limit)).items().size());
        assertConstant("notifications", 10, limit -> notifications.list(owner, PageRequest.first(limit)).items().size());
    }

    @Test
    void a_post_and_a_reply_cost_as_many_statements_in_a_long_thread_of_a_busy_group_as_in_a_new_one() throws Exception {
        Actor owner = world.person();
        String quiet = world.openGroup(owner);
        String busy = world.openGroup(owner);
        Actor writer = world.member(owner, quiet, Role.MEMBER);
        memberships.join(writer, busy, null);
        PostView shortThread = world.post(owner, quiet, "Kort");
        PostView longThread = world.post(owner, busy, "Lang");
        for (int number = 0; number < 20; number++) {
            world.reply(world.member(owner, busy, Role.MEMBER), longThread.id(), "Antwoord " + number + " #onderwerp");
        }

        assertCost("post", 6, () -> world.post(writer, quiet, "Nieuw #onderwerp"), () -> world.post(writer, busy, "Nieuw #onderwerp"));
        assertCost("reply", 11, () -> world.reply(writer, shortThread.id(), "Zeker"), () -> world.reply(writer, longThread.id(), "Zeker"));
        assertCost("thread", 10, () -> feed.getThread(writer, shortThread.id()), () -> feed.getThread(writer, longThread.id()));
    }

    @Test
    void what_is_proposed_and_who_asks_to_join_cost_as_many_statements_for_many_as_for_two() throws Exception {
        Actor administrator = world.administrator();
        for (int number = 0; number < 20; number++) {
            proposals.propose(world.person(), new TopicInput(LocalisedText.of(Language.NL, "Voorstel " + World.letters()), null, "telework"));
        }
        assertConstant("proposals", 8, limit -> topics.listProposed(administrator, PageRequest.first(limit)).items().size());
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        rules.replace(owner, slug, 0, List.of(new Rule(Effect.ASK, Condition.knows(ExpertiseLevel.EXPERT, topic()), Leaving.REMOVED)));
        List<UUID> asking = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            Actor person = world.person();
            memberships.join(person, slug, "Graag");
            asking.add(person.personId());
        }
        assertConstant("requests under rules", 16, limit -> trials.explain(owner, slug, asking.subList(0, limit)).size());
    }

    private UUID topic() {
        return vocabulary.find(Actor.SYSTEM, "telework").orElseThrow().id();
    }

    private void assertConstant(String what, int most, IntUnaryOperator page) throws Exception {
        assertCost(what, most, () -> assertEquals(2, page.applyAsInt(2)), () -> assertEquals(20, page.applyAsInt(20)));
    }

    /** @param most statements that both may cost */
    private void assertCost(String what, int most, Runnable small, Runnable large) throws Exception {
        long cost = statements(small);
        assertEquals(cost, statements(large), what);
        assertTrue(cost > 0 && cost <= most, what + " costs " + cost);
    }

    /** The least of ten: a sweep of the node may come in between, and what follows a post. */
    private long statements(Runnable work) throws Exception {
        long least = Long.MAX_VALUE;
        setCounting(true);
        for (int time = 0; time < 10; time++) {
            long before = count();
            work.run();
            least = Math.min(least, count() - before);
        }
        setCounting(false);
        return least;
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
