package be.kring.container;

import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.HeldService;
import be.kring.discussion.HeldView;
import be.kring.discussion.PostChange;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.discussion.ScreeningReason;
import be.kring.discussion.ScreeningService;
import be.kring.discussion.ScreeningView;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.moderation.AppealOutcome;
import be.kring.moderation.AppealService;
import be.kring.moderation.CaseView;
import be.kring.moderation.Decision;
import be.kring.moderation.Judgement;
import be.kring.moderation.ReviewService;
import be.kring.moderation.SubjectKind;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What waits for approval: nobody but its author and the moderators knows of it, until it is a post like any other. */
@ExtendWith(ArquillianExtension.class)
class HeldIT {

    private static final ScreeningView ALL = new ScreeningView(true, null, null);

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    ScreeningService screening;

    @Inject
    HeldService held;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    ReviewService reviews;

    @Inject
    AppealService appeals;

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    @Inject
    AuditTrail audit;

    @Inject
    EventLog log;

    @Test
    void until_it_is_approved_nobody_else_finds_it_anywhere_and_then_it_arrives_like_a_new_post() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor other = world.member(owner, slug, Role.MEMBER);
        UUID groupId = world.id(owner, slug);
        UUID thread = world.post(other, slug, "Begin").id();
        screening.change(owner, slug, ALL);
        long head = log.head(owner, StreamId.group(groupId));
        PostView start = world.post(member, slug, "Mag dit? #nieuwtje @" + world.handle(other));
        PostView answer = world.reply(member, thread, "En dit?");
        assertEquals(List.of(PostState.HELD, PostState.HELD), List.of(start.state(), answer.state()));

        assertEquals(head, log.head(owner, StreamId.group(groupId)), "nothing in the stream");
        assertEquals(1, feed.list(other, slug, null, PageRequest.first(9)).items().size());
        assertEquals(0, feed.list(other, slug, "nieuwtje", PageRequest.first(9)).items().size());
        assertEquals(List.of(), feed.suggestTags(other, slug, "nieuw"));
        assertEquals(0, feed.getThread(other, thread).replyCount());
        assertEquals(0, feed.listReplies(other, thread, PageRequest.first(9)).items().size());
        assertEquals(0L, feed.mapUnread(owner).getOrDefault(groupId, 0L) - 1, "only the begin is unread");
        assertEquals(List.of(), kinds(other), "nobody is told");
        for (UUID id : List.of(start.id(), answer.id())) {
            assertThrows(NotFound.class, () -> feed.get(other, id));
            assertThrows(NotFound.class, () -> feed.get(member, id), "it is no post");
            assertThrows(NotFound.class, () -> world.reply(other, id, "Antwoord"));
            assertThrows(NotFound.class, () -> held.withdraw(other, id));
        }
        assertEquals(List.of(), held.listOwn(other, slug));
        List<HeldView> own = held.listOwn(member, slug);
        assertEquals(List.of(start.id(), answer.id()), own.stream().map(HeldView::id).toList());
        assertEquals(ScreeningReason.GROUP, own.get(0).why());

        List<CaseView> waiting = reviews.listWaiting(owner, slug, PageRequest.first(9)).items();
        assertEquals(List.of(SubjectKind.HELD, SubjectKind.HELD), waiting.stream().map(CaseView::subject).toList());
        assertTrue(waiting.get(0).post().html().contains("Mag dit?"));
        assertEquals(List.of(Decision.APPROVE, Decision.REFUSE), waiting.get(0).decisions());
        assertThrows(Forbidden.class, () -> reviews.decide(owner, waiting.get(0).id(), Judgement.of(Decision.HIDE, "Weg", "Weg")));
        for (CaseView each : waiting) {
            reviews.decide(owner, each.id(), Judgement.of(Decision.APPROVE, null, null));
        }
        awaitThat(() -> feed.list(other, slug, null, PageRequest.first(9)).items().size() == 2 && feed.getThread(other, thread).replyCount() == 1);
        assertEquals(1, feed.list(other, slug, "nieuwtje", PageRequest.first(9)).items().size());
        assertTrue(kinds(other).containsAll(List.of(NotificationKind.MENTION, NotificationKind.REPLY)));
        assertEquals(List.of(NotificationKind.REVIEW_APPROVE, NotificationKind.REVIEW_APPROVE), kinds(member));
        assertEquals(List.of(), held.listOwn(member, slug));
        assertEquals(PostState.VISIBLE, world.post(owner, slug, "Een moderator wacht niet").state());
    }

    @Test
    void a_refused_one_stays_away_and_is_posted_after_all_when_the_appeal_is_right() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor second = world.member(owner, slug, Role.MODERATOR);
        screening.change(owner, slug, ALL);
        world.post(member, slug, "Koop nu");
        CaseView about = reviews.listWaiting(owner, slug, PageRequest.first(9)).items().get(0);
        assertThrows(InvalidInput.class, () -> reviews.decide(owner, about.id(), Judgement.of(Decision.REFUSE, " ", null)));
        reviews.decide(owner, about.id(), Judgement.of(Decision.REFUSE, "Geen reclame", null));
        assertThrows(Conflict.class, () -> reviews.decide(second, about.id(), Judgement.of(Decision.APPROVE, null, null)));
        assertEquals(0, feed.list(member, slug, null, PageRequest.first(9)).items().size());
        assertEquals(List.of(NotificationKind.REVIEW_REFUSE), kinds(member));
        assertEquals("Geen reclame", appeals.getOwn(member, about.id()).decision().rationale());
        appeals.appealOwn(member, about.id(), "Het is een vraag");
        reviews.decideAppeal(second, about.id(), AppealOutcome.OVERTURNED, "Inderdaad");
        awaitThat(() -> feed.list(member, slug, null, PageRequest.first(9)).items().size() == 1);
    }

    @Test
    void its_author_takes_it_back_and_the_queue_is_empty() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        screening.change(owner, slug, ALL);
        UUID id = world.post(member, slug, "Toch niet").id();
        reviews.claim(owner, reviews.listWaiting(owner, slug, PageRequest.first(9)).items().get(0).id());
        held.withdraw(member, id);
        assertEquals(0, reviews.listWaiting(owner, slug, PageRequest.first(9)).items().size());
        assertThrows(Conflict.class, () -> held.withdraw(member, id));
    }

    @Test
    void only_the_first_posts_of_a_member_wait() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        screening.change(owner, slug, new ScreeningView(false, null, 1));
        world.post(member, slug, "Mijn eerste");
        world.post(member, slug, "Mijn tweede");
        for (CaseView each : reviews.listWaiting(owner, slug, PageRequest.first(9)).items()) {
            reviews.decide(owner, each.id(), Judgement.of(Decision.APPROVE, "Welkom", null));
        }
        awaitThat(() -> feed.list(owner, slug, null, PageRequest.first(9)).items().size() == 2);
        assertEquals(PostState.VISIBLE, world.post(member, slug, "Mijn derde").state());
    }

    @Test
    void a_moderator_lets_the_posts_of_one_person_wait_and_an_edit_of_theirs_is_looked_at_again() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        PostView before = world.post(member, slug, "Nog niets aan de hand");
        assertThrows(Forbidden.class, () -> screening.screen(member, slug, member.personId(), false));
        assertThrows(Forbidden.class, () -> screening.get(member, slug));
        assertThrows(Forbidden.class, () -> screening.screen(moderator, slug, owner.personId(), true));
        assertThrows(NotFound.class, () -> screening.screen(owner, slug, world.person().personId(), true));
        screening.screen(moderator, slug, member.personId(), true);
        assertEquals(1, screening.screen(moderator, slug, member.personId(), true).people().size());
        assertEquals(PostState.HELD, world.post(member, slug, "Van mij").state());
        assertEquals(ScreeningReason.PERSON, held.listOwn(member, slug).get(0).why());
        discussion.change(member, before.id(), before.version(), new PostChange("Nu wel @" + world.handle(moderator), null, null));
        PostView now = feed.get(member, before.id());
        assertEquals(PostState.HIDDEN, now.state());
        assertTrue(now.hidden().review());
        assertFalse(kinds(moderator).contains(NotificationKind.MENTION));
        assertEquals(2, reviews.listWaiting(moderator, slug, PageRequest.first(9)).items().size());
        screening.screen(owner, slug, member.personId(), false);
        assertEquals(PostState.VISIBLE, world.post(member, slug, "Weer vrij").state());
        assertEquals(1, audit.list(world.administrator(), new AuditFilter(null, "member.screened", "person:" + member.personId(), null, null),
                PageRequest.first(9)).items().size());
    }

    @Test
    void what_has_no_place_any_more_when_it_is_approved_is_not_posted() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        screening.change(owner, slug, ALL);
        world.post(member, slug, "En weg ben ik");
        memberships.leave(member, slug);
        CaseView about = reviews.listWaiting(owner, slug, PageRequest.first(9)).items().get(0);
        reviews.decide(owner, about.id(), Judgement.of(Decision.APPROVE, null, null));
        awaitThat(() -> kinds(member).contains(NotificationKind.LAPSED));
        assertEquals("En weg ben ik", notifications.list(member, PageRequest.first(1)).items().get(0).reason(), "nothing is lost");
        assertEquals(0, feed.list(owner, slug, null, PageRequest.first(9)).items().size());
    }

    @Test
    void of_who_approves_and_who_takes_back_at_the_same_moment_one_is_first() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        screening.change(owner, slug, ALL);
        for (int time = 0; time < 4; time++) {
            UUID id = world.post(member, slug, "Om het eerst").id();
            UUID about = reviews.listWaiting(owner, slug, PageRequest.first(9)).items().get(0).id();
            Callable<Object> approve = () -> reviews.decide(owner, about, Judgement.of(Decision.APPROVE, null, null));
            Callable<Object> withdraw = () -> {
                held.withdraw(member, id);
                return id;
            };
            List<Together.Outcome<Object>> outcomes = together.run(approve, withdraw);
            assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count(), outcomes.toString());
            assertEquals(0, reviews.listWaiting(owner, slug, PageRequest.first(9)).items().size());
            if (!outcomes.get(1).succeeded()) {
                assertInstanceOf(Conflict.class, outcomes.get(1).failure());
            }
        }
    }

    private List<NotificationKind> kinds(Actor actor) {
        return notifications.list(actor, PageRequest.first(50)).items().stream().map(each -> each.kind()).toList();
    }

    private static void awaitThat(BooleanSupplier done) throws InterruptedException {
        for (int time = 0; time < 600 && !done.getAsBoolean(); time++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertTrue(done.getAsBoolean());
    }
}
