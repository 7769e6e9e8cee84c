package be.kring.container;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.SanctionService;
import be.kring.group.Visibility;
import be.kring.moderation.AppealOutcome;
import be.kring.moderation.AppealService;
import be.kring.moderation.CaseState;
import be.kring.moderation.CaseView;
import be.kring.moderation.Decision;
import be.kring.moderation.DecisionView;
import be.kring.moderation.Judgement;
import be.kring.moderation.ReportKind;
import be.kring.moderation.ReportService;
import be.kring.moderation.ReviewService;
import be.kring.moderation.SubjectKind;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Decisions that reach beyond the text: a thread goes to another group, its author writes or comes in no more; what an appeal takes back; and reports
 * about what is no post.
 */
@ExtendWith(ArquillianExtension.class)
class DecisionsIT {

    private static final PageRequest ALL = PageRequest.first(100);

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    ReportService reports;

    @Inject
    ReviewService reviews;

    @Inject
    AppealService appeals;

    @Inject
    FeedService feed;

    @Inject
    DiscussionService discussion;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    SanctionService sanctions;

    @Inject
    NotificationService notifications;

    @Test
    void a_thread_goes_with_its_replies_its_tags_and_its_waiting_cases_and_comes_back_after_an_appeal() {
        Actor owner = world.person();
        String open = world.openGroup(owner);
        String closed = world.group(owner, Visibility.CLOSED, JoinPolicy.INVITATION);
        Actor moderator = world.member(owner, open, Role.MODERATOR);
        Actor author = world.member(owner, open, Role.MEMBER);
        Actor insider = world.member(owner, closed, Role.MEMBER);
        PostView thread = world.post(author, open, "Over dossiers #intern");
        PostView answer = world.reply(author, thread.id(), "Nog iets");
        report(world.person(), thread.id());
        report(world.person(), answer.id());
        CaseView about = caseOf(owner, open, thread.id());
        assertTrue(about.decisions().contains(Decision.MOVE));
        assertFalse(caseOf(owner, open, answer.id()).decisions().contains(Decision.MOVE), "a reply stays with its thread");
        long unread = feed.mapUnread(moderator).get(about.group().id());

        assertThrows(InvalidInput.class, () -> reviews.decide(owner, about.id(), Judgement.of(Decision.MOVE, "Hoort elders", null)));
        assertThrows(Forbidden.class, () -> reviews.decide(moderator, about.id(), to(closed)), "who moderates one of the two only");
        assertThrows(Forbidden.class, () -> reviews.decide(owner, about.id(), to(open)), "where it is already");
        assertNull(reviews.decide(owner, about.id(), to(closed)).post().html(), "who decided here reads there only as a member");

        assertThrows(NotFound.class, () -> feed.get(author, thread.id()));
        assertThrows(NotFound.class, () -> feed.get(author, answer.id()));
        assertEquals(List.of(), feed.list(author, open, null, ALL).items());
        assertEquals(List.of(), feed.suggestTags(author, open, "in"));
        assertEquals(1, feed.suggestTags(insider, closed, "in").size());
        assertEquals(unread - 2, feed.mapUnread(moderator).getOrDefault(about.group().id(), 0L));
        assertEquals(0, feed.mapUnread(insider).getOrDefault(world.id(insider, closed), 0L), "what is old is not unread");
        assertEquals(List.of(answer.id()), feed.list(insider, closed, null, ALL).items().get(0).lastReplies().stream().map(PostView::id).toList());
        assertEquals(List.of(), reviews.listWaiting(moderator, open, ALL).items());
        assertEquals(answer.id(), reviews.listWaiting(owner, closed, ALL).items().get(0).post().id());
        assertEquals(NotificationKind.REVIEW_MOVE, notifications.list(author, ALL).items().get(0).kind());
        assertEquals("", excerptOf(moderator, thread.id()), "nor in what was told before");

        appeals.appeal(author, thread.id(), "Dit is openbaar");
        reviews.decideAppeal(moderator, about.id(), AppealOutcome.OVERTURNED, "Inderdaad");
        assertEquals(thread.id(), feed.get(author, thread.id()).id());
        assertEquals(answer.id(), caseOf(moderator, open, answer.id()).post().id());
        assertThrows(NotFound.class, () -> feed.getThread(insider, UUID.randomUUID()));
        assertEquals(List.of(), feed.list(insider, closed, null, ALL).items());
    }

    @RepeatedTest(3)
    void a_reply_that_is_written_while_its_thread_moves_goes_along_or_is_refused() {
        Actor owner = world.person();
        String open = world.openGroup(owner);
        String closed = world.group(owner, Visibility.CLOSED, JoinPolicy.INVITATION);
        Actor author = world.member(owner, open, Role.MEMBER);
        UUID thread = world.post(author, open, "Blijft niet").id();
        report(world.person(), thread);
        UUID id = caseOf(owner, open, thread).id();
        List<Together.Outcome<Object>> outcomes = together.run(() -> world.reply(author, thread, "Nog snel"), () -> reviews.decide(owner, id, to(closed)));
        assertTrue(outcomes.get(1).succeeded(), outcomes::toString);
        UUID group = world.id(owner, closed);
        List<PostView> replies = feed.listReplies(owner, thread, ALL).items();
        assertEquals(outcomes.get(0).succeeded() ? 1 : 0, replies.size(), outcomes::toString);
        assertTrue(replies.stream().allMatch(reply -> reply.groupId().equals(group)));
        assertEquals(replies.size(), feed.getThread(owner, thread).replyCount());
    }

    @Test
    void a_decision_mutes_or_bans_and_can_hide_the_text_too() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor author = world.member(owner, slug, Role.MEMBER);
        UUID post = world.post(author, slug, "Grof").id();
        UUID worse = world.post(author, slug, "Grover").id();
        report(world.person(), post);
        report(world.person(), worse);
        CaseView first = caseOf(owner, slug, post);
        CaseView second = caseOf(owner, slug, worse);
        Instant until = Instant.now().plus(7, ChronoUnit.DAYS);
        assertEquals("until", assertThrows(InvalidInput.class, () -> reviews.decide(owner, first.id(), new Judgement(Decision.MUTE, "Daarom", null, null, null)))
                .violations().get(0).field());
        assertEquals("rationale", assertThrows(InvalidInput.class, () -> reviews.decide(owner, first.id(),
                new Judgement(Decision.MUTE, "x".repeat(501), null, until, null))).violations().get(0).field());

        reviews.decide(owner, first.id(), new Judgement(Decision.MUTE, "Scheldt", null, until, null));
        assertTrue(access(author, slug).isMuted());
        assertEquals(PostState.VISIBLE, feed.get(author, post).state());
        assertEquals(List.of(NotificationKind.REVIEW_MUTE, NotificationKind.MUTED), lastTwo(author));
        reviews.decide(owner, second.id(), new Judgement(Decision.BAN, "Scheldt weer", "Scheldwoorden", null, null));
        assertTrue(access(author, slug).isBanned());
        assertEquals(PostState.HIDDEN, feed.get(owner, worse).state());

        appeals.appeal(author, worse, "Dat was een citaat");
        assertEquals("already-appealed", assertThrows(Conflict.class, () -> appeals.appealBan(author, first.group().id(), "Nog eens")).code());
        Actor administrator = world.administrator();
        reviews.decideAppeal(administrator, second.id(), AppealOutcome.OVERTURNED, "Een citaat");
        assertEquals(Role.MEMBER, access(author, slug).role());
        assertEquals(PostState.VISIBLE, feed.get(owner, worse).state());
    }

    @Test
    void a_ban_without_a_report_is_appealed_once_to_somebody_who_did_not_decide() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor other = world.member(owner, slug, Role.MODERATOR);
        UUID group = world.id(owner, slug);
        assertThrows(NotFound.class, () -> appeals.getBan(other, group));
        sanctions.ban(owner, group, other.personId(), null, "Lekt");
        assertThrows(NotFound.class, () -> groups.get(other, slug), "the group is hidden from them");
        DecisionView ban = appeals.getBan(other, group);
        assertEquals(List.of("appeal"), ban.can());
        assertNull(ban.postId());
        assertEquals("Lekt", ban.decision().rationale());
        assertEquals(owner.personId(), ban.decision().by().id());
        assertEquals(List.of(), reviews.listWaiting(moderator, slug, ALL).items(), "as long as nobody appeals");

        List<Together.Outcome<DecisionView>> outcomes = together.times(2, () -> appeals.appealBan(other, group, "Ik lek niet"));
        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count(), outcomes::toString);
        CaseView appealed = reviews.listWaiting(moderator, slug, ALL).items().get(0);
        assertEquals(SubjectKind.BAN, appealed.subject());
        assertEquals(other.personId(), appealed.person().id());
        assertNull(appealed.post());
        assertNotNull(appealed.appeal());
        assertThrows(Forbidden.class, () -> reviews.decideAppeal(owner, appealed.id(), AppealOutcome.UPHELD, "Ik had gelijk"));
        assertThrows(NotFound.class, () -> reviews.decideAppeal(other, appealed.id(), AppealOutcome.OVERTURNED, "Ik heb gelijk"));
        assertEquals(CaseState.DECIDED, reviews.decideAppeal(moderator, appealed.id(), AppealOutcome.OVERTURNED, "Het was iemand anders").state());
        assertEquals(Role.MODERATOR, access(other, slug).role(), "what they were before");
        assertEquals(AppealOutcome.OVERTURNED, appeals.getBan(other, group).appeal().outcome());
        assertTrue(notifications.list(other, ALL).items().stream().map(NotificationView::kind).toList()
                .containsAll(List.of(NotificationKind.BANNED, NotificationKind.REVIEW_OVERTURNED, NotificationKind.BAN_LIFTED)));
        sanctions.ban(moderator, group, world.member(owner, slug, Role.MEMBER).personId(), null, "Nog een");
        sanctions.ban(owner, group, other.personId(), null, "Opnieuw");
        assertNull(appeals.getBan(other, group).appeal(), "a new ban is a new matter");
        assertEquals(MembershipState.BANNED, memberships.findStanding(other, group).orElseThrow().membership().state());
    }

    @Test
    void without_another_moderator_an_administrator_decides_about_a_ban() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        sanctions.ban(owner, world.id(owner, slug), member.personId(), null, "Stoort");
        appeals.appealBan(member, world.id(owner, slug), "Ik stoor niet");
        CaseView appealed = reviews.listEscalated(world.administrator(), ALL).items().stream()
                .filter(each -> each.person().id().equals(member.personId())).findFirst().orElseThrow();
        assertEquals(List.of(), appealed.decisions());
        reviews.decideAppeal(world.administrator(), appealed.id(), AppealOutcome.UPHELD, "Toch wel");
        assertTrue(access(member, slug).isBanned());
        assertEquals("already-appealed", assertThrows(Conflict.class, () -> appeals.appealBan(member, world.id(owner, slug), "Toch niet")).code());
    }

    @Test
    void a_profile_and_a_group_are_reported_once_to_administrators_but_not_to_whom_it_is_about() {
        Actor owner = world.person();
        Actor chief = world.administrator();
        Actor administrator = world.administrator();
        String slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor member = world.member(owner, slug, Role.MEMBER);
        String handle = world.handle(chief);
        assertThrows(Forbidden.class, () -> reports.reportProfile(chief, handle, ReportKind.FALSE_OFFICIAL, "Ikzelf"));
        assertThrows(NotFound.class, () -> reports.reportProfile(member, "no.such", ReportKind.FALSE_OFFICIAL, "Niemand"));
        assertThrows(Forbidden.class, () -> reports.reportGroup(moderator, slug, ReportKind.POLITICS, "Van mij"));
        assertThrows(NotFound.class, () -> reports.reportGroup(world.person(), slug, ReportKind.POLITICS, "Verborgen"));
        assertNull(reports.reportProfile(member, handle, ReportKind.FALSE_OFFICIAL, "Geen dienst").postId());
        assertEquals("Geen dienst", reports.reportProfile(member, handle, ReportKind.OTHER, "Anders").explanation(), "the first stands");
        reports.reportGroup(member, slug, ReportKind.POLITICS, "Campagne");

        assertEquals(List.of(), about(chief, chief), "of a report about oneself nothing is heard");
        CaseView profile = about(administrator, chief).get(0);
        assertEquals(SubjectKind.PROFILE, profile.subject());
        assertNull(profile.group());
        assertEquals(List.of(Decision.KEEP, Decision.CORRECT, Decision.WARN), profile.decisions());
        assertThrows(Forbidden.class, () -> reviews.decide(administrator, profile.id(), Judgement.of(Decision.HIDE, "Weg", "Weg")));
        assertThrows(NotFound.class, () -> reviews.get(chief, profile.id()));
        assertThrows(NotFound.class, () -> reviews.get(moderator, profile.id()));
        reviews.decide(administrator, profile.id(), Judgement.of(Decision.WARN, "Schrijf niet in naam van een dienst", null));
        NotificationView told = notifications.list(chief, ALL).items().get(0);
        assertEquals(List.of(NotificationKind.REVIEW_WARN, profile.id()), List.of(told.kind(), told.caseId()));
        assertThrows(NotFound.class, () -> appeals.getOwn(member, profile.id()));
        assertFalse(appeals.getOwn(chief, profile.id()).toString().contains(member.personId().toString()), "nothing names who reported");
        appeals.appealOwn(chief, profile.id(), "Het is mijn functie");
        assertThrows(Forbidden.class, () -> reviews.decideAppeal(administrator, profile.id(), AppealOutcome.UPHELD, "Ik had gelijk"));
        reviews.decideAppeal(world.administrator(), profile.id(), AppealOutcome.OVERTURNED, "Inderdaad");
        assertEquals(AppealOutcome.OVERTURNED, appeals.getOwn(chief, profile.id()).appeal().outcome());

        CaseView group = about(administrator, owner).get(0);
        assertEquals(List.of(SubjectKind.GROUP, slug), List.of(group.subject(), group.group().slug()));
        assertThrows(NotFound.class, () -> reviews.get(owner, group.id()));
        assertThrows(NotFound.class, () -> reviews.get(moderator, group.id()));
        assertEquals(List.of(), reviews.listWaiting(owner, slug, ALL).items());
        reviews.decide(administrator, group.id(), Judgement.of(Decision.KEEP, "Geen campagne", null));
        assertEquals(NotificationKind.REPORT_KEEP, notifications.list(member, ALL).items().get(0).kind());
    }

    private List<CaseView> about(Actor administrator, Actor person) {
        return reviews.listEscalated(administrator, ALL).items().stream().filter(each -> each.person().id().equals(person.personId())).toList();
    }

    private void report(Actor actor, UUID post) {
        reports.report(actor, post, ReportKind.OFF_TOPIC, "Hoort hier niet");
    }

    private CaseView caseOf(Actor moderator, String slug, UUID post) {
        return reviews.listWaiting(moderator, slug, ALL).items().stream().filter(each -> each.post() != null && each.post().id().equals(post)).findFirst().orElseThrow();
    }

    private static Judgement to(String slug) {
        return new Judgement(Decision.MOVE, "Hoort elders", null, null, slug);
    }

    private GroupAccess access(Actor actor, String slug) {
        return groups.getAccess(actor, slug);
    }

    private List<NotificationKind> lastTwo(Actor reader) {
        return notifications.list(reader, PageRequest.first(2)).items().stream().map(NotificationView::kind).toList();
    }

    private String excerptOf(Actor reader, UUID post) {
        return notifications.list(reader, ALL).items().stream().filter(each -> post.equals(each.postId()))
                .map(each -> each.excerpt() == null ? "" : each.excerpt()).findFirst().orElse("");
    }
}
