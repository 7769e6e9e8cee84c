package be.kring.container;

import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
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
import be.kring.moderation.StatisticsView;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainException;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import static be.kring.notification.NotificationKind.APPEAL;
import static be.kring.notification.NotificationKind.ESCALATED;
import static be.kring.notification.NotificationKind.REPORT;
import static be.kring.notification.NotificationKind.REPORT_HIDE;
import static be.kring.notification.NotificationKind.REPORT_OVERTURNED;
import static be.kring.notification.NotificationKind.REVIEW_HIDDEN;
import static be.kring.notification.NotificationKind.REVIEW_HIDE;
import static be.kring.notification.NotificationKind.REVIEW_KEEP;
import static be.kring.notification.NotificationKind.REVIEW_OVERTURNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A report, from the first to the appeal: who may, who is told, and two at once. */
@ExtendWith(ArquillianExtension.class)
class ModerationIT {

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
    NotificationService notifications;

    @Inject
    AuditTrail audit;

    @Test
    void a_person_reports_a_post_once_and_only_what_they_may_see() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor author = world.member(owner, slug, Role.MEMBER);
        Actor reporter = world.member(owner, slug, Role.MEMBER);
        UUID post = world.post(author, slug, "Dat volk").id();

        assertThrows(NotFound.class, () -> report(world.person(), post, ReportKind.OTHER), "what may not be seen cannot be reported");
        assertThrows(NotFound.class, () -> report(reporter, UUID.randomUUID(), ReportKind.OTHER));
        assertThrows(Forbidden.class, () -> report(author, post, ReportKind.OTHER), "one's own");
        assertThrows(InvalidInput.class, () -> reports.report(reporter, post, ReportKind.OTHER, " "));
        assertEquals(ReportKind.DISCRIMINATION, reports.report(reporter, post, ReportKind.DISCRIMINATION, "Over herkomst").kind());
        assertEquals("Over herkomst", reports.report(reporter, post, ReportKind.CONFIDENTIAL, "Iets anders").explanation(), "the first stands");
        assertEquals(1, only(owner, slug).reportCount());
        assertEquals(PostState.VISIBLE, feed.get(reporter, post).state());
        discussion.hide(owner, post, "Grof");
        assertEquals(ReportKind.DISCRIMINATION, report(reporter, post, ReportKind.OTHER), "also when it is hidden since");
        assertThrows(Forbidden.class, () -> report(world.member(owner, slug, Role.MEMBER), post, ReportKind.OTHER));
    }

    @Test
    void what_is_confidential_is_out_of_sight_until_somebody_has_looked_and_then_not_again() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor author = world.member(owner, slug, Role.MEMBER);
        PostView post = world.post(author, slug, "Het dossier van mevrouw X");
        report(world.person(), post.id(), ReportKind.CONFIDENTIAL);

        PostView hidden = feed.get(author, post.id());
        assertEquals(PostState.HIDDEN, hidden.state());
        assertTrue(hidden.hidden().review());
        assertNull(hidden.html());
        assertEquals(List.of(REVIEW_HIDDEN), told(author));
        CaseView waiting = only(owner, slug);
        assertTrue(waiting.post().html().contains("mevrouw X"), "who reviews reads it");

        decide(owner, waiting, Decision.KEEP);
        assertEquals(PostState.VISIBLE, feed.get(author, post.id()).state());
        report(world.person(), post.id(), ReportKind.CONFIDENTIAL);
        assertEquals(PostState.VISIBLE, feed.get(author, post.id()).state(), "somebody has looked at this text");
        assertEquals(List.of("KEEP"), only(owner, slug).history().stream().map(CaseView.Step::outcome).toList(), "the earlier decision is in the history");
        assertEquals(List.of(REVIEW_HIDDEN, REVIEW_KEEP), told(author));
    }

    @RepeatedTest(5)
    void of_two_moderators_who_decide_at_once_the_second_is_told() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor author = world.member(owner, slug, Role.MEMBER);
        PostView post = world.post(author, slug, "Hm");
        report(world.person(), post.id(), ReportKind.OFF_TOPIC);
        CaseView waiting = only(owner, slug);

        List<Together.Outcome<CaseView>> outcomes = together.run(() -> decide(owner, waiting, Decision.HIDE), () -> decide(moderator, waiting, Decision.KEEP));

        assertEquals(1, outcomes.stream().filter(Together.Outcome::succeeded).count());
        assertEquals("already-decided", codeOfTheFailure(outcomes));
        CaseView decided = reviews.listDecided(owner, slug, ALL).items().get(0);
        assertEquals(decided.decision().decision() == Decision.HIDE, feed.get(owner, post.id()).state() == PostState.HIDDEN);
        assertEquals(1, told(author).size(), "one decision, told once");
    }

    @RepeatedTest(3)
    void ten_who_report_at_once_make_one_case() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        PostView post = world.post(world.member(owner, slug, Role.MEMBER), slug, "Weg ermee");
        List<Actor> crowd = IntStream.range(0, 10).mapToObj(any -> world.person()).toList();

        var outcomes = together.run(crowd.stream().<Callable<ReportKind>>map(each -> () -> report(each, post.id(), ReportKind.CONFIDENTIAL)).toList());

        assertTrue(outcomes.stream().allMatch(outcome -> outcome.succeeded() || code(outcome).equals("forbidden")), outcomes::toString);
        long reported = outcomes.stream().filter(Together.Outcome::succeeded).count();
        assertTrue(reported >= 1);
        assertEquals(reported, only(owner, slug).reportCount(), "who came after it was out of sight could not report it any more");
        assertEquals(List.of(REPORT), told(owner), "told once for a case");
    }

    @Test
    void lists_counts_and_the_policy_agree_and_no_case_exists_for_the_author() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor administrator = world.administrator();
        Actor outsider = world.person();
        UUID byMember = world.post(member, slug, "Van een lid").id();
        UUID byModerator = world.post(moderator, slug, "Van een moderator").id();
        UUID byOwner = world.post(owner, slug, "Van de eigenaar").id();
        report(owner, byMember, ReportKind.OTHER);
        report(member, byModerator, ReportKind.OTHER);
        report(member, byOwner, ReportKind.OTHER);
        Set<CaseView> every = new HashSet<>(reviews.listWaiting(owner, slug, ALL).items());
        every.addAll(reviews.listWaiting(moderator, slug, ALL).items());
        reviews.handOver(owner, idOf(every, byModerator), "Een collega van ons");

        for (Actor actor : List.of(owner, moderator, member, administrator, outsider)) {
            Set<UUID> readable = new HashSet<>();
            every.forEach(each -> {
                try {
                    readable.add(reviews.get(actor, each.id()).id());
                } catch (NotFound hidden) {
                    assertFalse(readable.contains(each.id()));
                }
            });
            Set<UUID> listed = new HashSet<>();
            if (actor.equals(owner) || actor.equals(moderator)) {
                reviews.listWaiting(actor, slug, ALL).items().forEach(each -> listed.add(each.id()));
                assertEquals(listed.size(), reviews.mapWaiting(actor, List.of(groups.getAccess(actor, slug))).values().iterator().next());
                assertEquals(listed.size(), reviews.getStatistics(actor, slug).waiting());
            }
            if (actor.administrator()) {
                reviews.listEscalated(actor, ALL).items().stream().filter(each -> each.group().slug().equals(slug)).forEach(each -> listed.add(each.id()));
            }
            assertEquals(readable, listed);
        }
        assertEquals(2, reviews.listWaiting(owner, slug, ALL).items().size(), "all but that about the owner");
        assertThrows(NotFound.class, () -> reviews.listWaiting(outsider, slug, ALL));
        assertThrows(Forbidden.class, () -> reviews.listWaiting(member, slug, ALL));
        assertThrows(NotFound.class, () -> reviews.listEscalated(owner, ALL));
    }

    @Test
    void what_somebody_has_in_hand_nobody_else_decides_until_it_is_released() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        report(world.person(), world.post(world.member(owner, slug, Role.MEMBER), slug, "Hm").id(), ReportKind.OTHER);
        CaseView waiting = only(owner, slug);
        assertEquals(moderator.personId(), reviews.claim(moderator, waiting.id()).claim().by().id());
        assertEquals(moderator.personId(), reviews.claim(moderator, waiting.id()).claim().by().id(), "again changes nothing");
        assertEquals("already-claimed", assertThrows(Conflict.class, () -> reviews.claim(owner, waiting.id())).code());
        assertEquals("already-claimed", assertThrows(Conflict.class, () -> decide(owner, waiting, Decision.KEEP)).code());
        assertEquals(List.of("release"), reviews.get(owner, waiting.id()).can());
        assertNull(reviews.release(owner, waiting.id()).claim());
        assertEquals(CaseState.DECIDED, decide(owner, waiting, Decision.WARN).state());
        assertEquals(List.of("CLAIMED", "RELEASED", "DECIDED"),
                reviews.get(owner, waiting.id()).history().stream().map(step -> step.kind().name()).toList());
        assertEquals("report.decided", audit.list(world.administrator(), AuditFilter.ALL, PageRequest.first(1)).items().get(0).action());
    }

    @Test
    void an_appeal_is_decided_once_by_somebody_who_did_not_decide_and_everybody_is_told() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor author = world.member(owner, slug, Role.MEMBER);
        Actor reporter = world.person();
        PostView post = world.post(author, slug, "Wij weten beter");
        assertThrows(NotFound.class, () -> appeals.getDecision(author, post.id()));
        report(reporter, post.id(), ReportKind.POLITICS);
        decide(owner, only(owner, slug), Decision.HIDE);

        DecisionView decision = appeals.getDecision(author, post.id());
        assertEquals(List.of("appeal"), decision.can());
        assertFalse(decision.toString().contains(reporter.personId().toString()), "nothing names who reported");
        assertThrows(NotFound.class, () -> appeals.getDecision(reporter, post.id()));
        assertThrows(NotFound.class, () -> appeals.appeal(owner, post.id(), "Niet van mij"));
        appeals.appeal(author, post.id(), "Dat is gewoon de wet");
        assertEquals("already-appealed", assertThrows(Conflict.class, () -> appeals.appeal(author, post.id(), "Nog eens")).code());

        UUID id = only(owner, slug).id();
        assertThrows(Forbidden.class, () -> reviews.decideAppeal(owner, id, AppealOutcome.UPHELD, "Ik had gelijk"));
        assertThrows(NotFound.class, () -> reviews.decideAppeal(author, id, AppealOutcome.OVERTURNED, "Ik heb gelijk"));
        reviews.decideAppeal(moderator, id, AppealOutcome.OVERTURNED, "Het is een feit");
        assertEquals(PostState.VISIBLE, feed.get(author, post.id()).state());
        assertEquals("already-decided", assertThrows(Conflict.class, () -> reviews.decideAppeal(moderator, id, AppealOutcome.UPHELD, "Toch niet")).code());

        assertEquals(List.of(REVIEW_HIDE, REVIEW_OVERTURNED), told(author));
        assertEquals(List.of(REPORT_HIDE, REPORT_OVERTURNED), told(reporter));
        assertEquals(List.of(REPORT, APPEAL), told(owner));
        assertTrue(notifications.list(author, ALL).items().stream().noneMatch(each -> each.toString().contains(reporter.personId().toString())));
    }

    @Test
    void without_a_moderator_who_may_decide_an_administrator_does() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor author = world.member(owner, slug, Role.MEMBER);
        Actor administrator = world.administrator();
        UUID own = world.post(owner, slug, "Van de enige moderator").id();
        report(author, own, ReportKind.PERSONAL_ATTACK);
        assertEquals(List.of(), told(owner), "of a report about oneself nothing is heard");
        assertTrue(told(administrator).contains(ESCALATED));
        UUID post = world.post(author, slug, "Grof").id();
        report(owner, post, ReportKind.PERSONAL_ATTACK);
        decide(owner, only(owner, slug), Decision.WARN);
        appeals.appeal(author, post, "Niet grof");
        CaseView appealed = reviews.listEscalated(administrator, ALL).items().stream().filter(each -> each.post().id().equals(post)).findFirst().orElseThrow();
        assertEquals(List.of("claim"), reviews.get(owner, appealed.id()).can());
        assertEquals(AppealOutcome.UPHELD, reviews.decideAppeal(administrator, appealed.id(), AppealOutcome.UPHELD, "Toch wel").appeal().outcome());
    }

    @Test
    void who_has_left_can_still_appeal_and_a_post_that_was_taken_back_can_still_be_decided() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor author = world.member(owner, slug, Role.MEMBER);
        UUID post = world.post(author, slug, "Grof").id();
        UUID gone = world.post(author, slug, "Ook grof").id();
        report(moderator, post, ReportKind.OTHER);
        decide(owner, only(owner, slug), Decision.HIDE);
        report(moderator, gone, ReportKind.OTHER);
        discussion.undo(author, gone);
        CaseView waiting = only(owner, slug);
        assertNull(waiting.post().html());
        assertTrue(waiting.post().reportedHtml().contains("Ook grof"), "what was reported stays readable for who reviews");
        decide(owner, waiting, Decision.HIDE);
        memberships.leave(author, slug);
        assertEquals(List.of(), appeals.appeal(author, post, "Niet grof").can());
    }

    @Test
    void statistics_tell_how_long_it_takes() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        assertEquals(new StatisticsView(0, 0, null, null, 90), reviews.getStatistics(owner, slug));
        PostView post = world.minutesAgo(60, () -> world.post(world.member(owner, slug, Role.MEMBER), slug, "Hm"));
        world.minutesAgo(50, () -> report(world.person(), post.id(), ReportKind.OTHER));
        CaseView waiting = only(owner, slug);
        world.minutesAgo(40, () -> reviews.claim(owner, waiting.id()));
        world.minutesAgo(20, () -> decide(owner, waiting, Decision.KEEP));
        StatisticsView now = reviews.getStatistics(owner, slug);
        assertEquals(List.of(0L, 1L), List.of(now.waiting(), now.decided()));
        assertEquals(600, now.firstLookSeconds(), 30);
        assertEquals(1_800, now.decisionSeconds(), 30);
    }

    private ReportKind report(Actor actor, UUID post, ReportKind kind) {
        return reports.report(actor, post, kind, "Dit hoort hier niet").kind();
    }

    private CaseView decide(Actor actor, CaseView about, Decision decision) {
        return reviews.decide(actor, about.id(), Judgement.of(decision, "Daarom", decision == Decision.HIDE ? "Buiten de huisregels" : null));
    }

    private CaseView only(Actor moderator, String slug) {
        List<CaseView> waiting = reviews.listWaiting(moderator, slug, ALL).items();
        assertEquals(1, waiting.size());
        return waiting.get(0);
    }

    private static UUID idOf(Set<CaseView> cases, UUID post) {
        return cases.stream().filter(each -> each.post().id().equals(post)).findFirst().orElseThrow().id();
    }

    /** The kinds, oldest first. */
    private List<NotificationKind> told(Actor reader) {
        List<NotificationKind> kinds = new ArrayList<>(notifications.list(reader, ALL).items().stream().map(NotificationView::kind).toList());
        Collections.reverse(kinds);
        return kinds;
    }

    private static <T> String codeOfTheFailure(List<Together.Outcome<T>> outcomes) {
        return code(outcomes.stream().filter(outcome -> !outcome.succeeded()).findFirst().orElseThrow());
    }

    private static String code(Together.Outcome<?> outcome) {
        return assertInstanceOf(DomainException.class, outcome.failure(), () -> String.valueOf(outcome.failure())).code();
    }
}
