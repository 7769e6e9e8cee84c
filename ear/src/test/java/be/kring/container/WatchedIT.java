package be.kring.container;

import be.kring.audit.AuditEntryView;
import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.discussion.CoolingService;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.HeldService;
import be.kring.discussion.PostChange;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.discussion.ScreeningReason;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.moderation.AppealService;
import be.kring.moderation.CaseView;
import be.kring.moderation.Decision;
import be.kring.moderation.FlagWork;
import be.kring.moderation.Judgement;
import be.kring.moderation.ReportKind;
import be.kring.moderation.ReportService;
import be.kring.moderation.ReviewService;
import be.kring.moderation.SubjectKind;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import be.kring.watch.HintsView;
import be.kring.watch.PlatformWatchService;
import be.kring.watch.TrialView;
import be.kring.watch.WatchAction;
import be.kring.watch.WatchService;
import be.kring.watch.WatchedInput;
import be.kring.watch.WatchedView;
import be.kring.watch.Watching;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What becomes of a text in which a watched expression finds something, and who learns of it. */
@ExtendWith(ArquillianExtension.class)
class WatchedIT {

    private static final PageRequest FIRST = PageRequest.first(20);

    @Inject
    World world;

    @Inject
    WatchService watched;

    @Inject
    PlatformWatchService platform;

    @Inject
    Watching watching;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    HeldService held;

    @Inject
    ReviewService reviews;

    @Inject
    ReportService reports;

    @Inject
    FlagWork flags;

    @Inject
    AppealService appeals;

    @Inject
    CoolingService cooling;

    @Inject
    AuditTrail audit;

    @Test
    void a_flagged_post_stands_and_is_put_before_the_moderators_who_read_what_was_found() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        watched.add(owner, slug, flag("domm?e?(rik|oor)"));
        PostView post = world.post(member, slug, "Wat een DOMMERIK, en nog een dommerik");
        assertEquals(PostState.VISIBLE, post.state());
        PostView clever = world.post(member, slug, "Wat een slimmerik");
        assertNotOnItsWay(clever.id());
        awaitThat(() -> waiting(owner, slug).size() == 1);
        CaseView about = waiting(owner, slug).get(0);
        assertEquals(SubjectKind.POST, about.subject());
        assertEquals(post.id(), about.post().id());
        assertEquals(0, about.reportCount());
        assertEquals("domm?e?(rik|oor)", about.found().get(0).expression());
        assertEquals("dommerik", about.found().get(0).words());
        assertFalse(about.found().get(0).platform());
        reports.report(world.member(owner, slug, Role.MEMBER), post.id(), ReportKind.OTHER, "Zo spreken we niet");
        assertEquals(1, waiting(owner, slug).size(), "one case for both");

        reviews.decide(owner, about.id(), Judgement.of(Decision.WARN, "Blijf hoffelijk", null));
        assertTrue(appeals.getOwn(member, about.id()).watched(), "the author may know that it was found by Kring");
        assertEquals(List.of(ReportKind.OTHER), appeals.getOwn(member, about.id()).kinds());
    }

    @Test
    void a_held_post_waits_and_that_of_a_moderator_is_flagged_instead() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        watched.add(owner, slug, new WatchedInput("koop nu", WatchAction.HOLD, null));
        watched.add(owner, slug, flag("nu"));
        UUID thread = world.post(owner, slug, "Begin").id();
        PostView start = world.post(member, slug, "Koop nu!");
        assertEquals(PostState.HELD, start.state());
        assertEquals(PostState.HELD, world.reply(member, thread, "Ja, KOOP NU").state());
        assertEquals(List.of(ScreeningReason.WATCHED, ScreeningReason.WATCHED), held.listOwn(member, slug).stream().map(each -> each.why()).toList());
        CaseView about = waiting(moderator, slug).get(0);
        assertEquals(SubjectKind.HELD, about.subject());
        assertEquals(List.of("nu", "koop nu"), about.found().stream().map(CaseView.Found::words).toList());
        reviews.decide(moderator, about.id(), Judgement.of(Decision.APPROVE, null, null));
        awaitThat(() -> feed.list(owner, slug, null, FIRST).items().size() == 2);
        feed.list(owner, slug, null, FIRST).items().forEach(each -> assertNotOnItsWay(each.post().id()));
        assertEquals(1, waiting(owner, slug).size(), "what was approved is not flagged again");
        held.withdraw(member, held.listOwn(member, slug).get(0).id());
        assertEquals(0, waiting(owner, slug).size());

        assertEquals(PostState.VISIBLE, world.post(moderator, slug, "Koop nu niets").state());
        awaitThat(() -> waiting(owner, slug).size() == 1);
        assertEquals(0, waiting(moderator, slug).size(), "never for the author");
    }

    @Test
    void a_change_is_looked_at_for_what_is_new_in_it() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        PostView flagged = world.post(member, slug, "Een dommerik");
        PostView waits = world.post(member, slug, "Niets aan de hand");
        watched.add(owner, slug, flag("dommerik|domoor"));
        watched.add(owner, slug, new WatchedInput("koop nu", WatchAction.HOLD, null));
        flagged = discussion.change(member, flagged.id(), flagged.version(), new PostChange("Een echte dommerik", null, null));
        assertNotOnItsWay(flagged.id());
        assertEquals(0, waiting(owner, slug).size(), "that stood there before");
        discussion.change(member, flagged.id(), flagged.version(), new PostChange("Een echte dommerik, een domoor", null, null));
        awaitThat(() -> waiting(owner, slug).size() == 1);
        assertEquals("domoor", waiting(owner, slug).get(0).found().get(0).words());
        assertEquals(PostState.VISIBLE, feed.get(member, flagged.id()).state());

        discussion.change(member, waits.id(), waits.version(), new PostChange("Koop nu, @" + world.handle(owner), null, null));
        assertEquals(PostState.HIDDEN, feed.get(member, waits.id()).state(), "out of sight until somebody has looked");
        assertTrue(feed.get(member, waits.id()).hidden().review());
        assertEquals("koop nu", waiting(owner, slug).get(1).found().get(0).words());
    }

    /** It stands below the text for everybody, and goes out of sight with it. */
    @Test
    void the_reason_of_a_correction_is_looked_at_as_the_text_is() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        PostView post = world.minutesAgo(6, () -> world.post(member, slug, "Te koop"));
        watched.add(owner, slug, new WatchedInput("koop nu", WatchAction.HOLD, null));
        discussion.change(member, post.id(), post.version(), new PostChange("Te koop", null, "koop nu"));
        PostView seen = feed.get(world.person(), post.id());
        assertEquals(PostState.HIDDEN, seen.state());
        assertNull(seen.correction().reason());
    }

    @Test
    void a_hint_is_told_before_posting_and_nothing_follows() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        LocalisedText words = new LocalisedText(Map.of("nl", "Noem geen namen."));
        assertFalse(watching.getHints(member, slug, "Jan van hiernaast").hints().contains(words));
        watched.add(owner, slug, new WatchedInput("\\bJan\\b", WatchAction.HINT, words));
        watched.add(owner, slug, new WatchedInput("hiernaast", WatchAction.HINT, words));
        HintsView hints = watching.getHints(member, slug, "Jan van hiernaast");
        assertTrue(hints.watching());
        assertEquals(1, hints.hints().stream().filter(words::equals).count(), "each once");
        assertEquals(0, watching.getHints(member, slug, "Janssens").hints().stream().filter(words::equals).count());
        assertThrows(Forbidden.class, () -> watching.getHints(world.person(), slug, "Jan"));
        assertThrows(InvalidInput.class, () -> watching.getHints(member, slug, " "));
        PostView hinted = world.post(member, slug, "Jan van hiernaast");
        assertEquals(PostState.VISIBLE, hinted.state());
        assertNotOnItsWay(hinted.id());
        assertEquals(0, waiting(owner, slug).size());
    }

    @Test
    void those_of_the_platform_hold_everywhere_and_moderators_read_what_they_found_but_never_how() throws InterruptedException {
        Actor administrator = world.administrator();
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor second = world.member(owner, slug, Role.MODERATOR);
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        WatchedView mine = platform.add(administrator, flag(word + "+"));
        try {
            assertThrows(NotFound.class, () -> platform.list(owner));
            assertThrows(NotFound.class, () -> platform.attempt(owner, word, null));
            assertEquals(List.of(), watched.list(owner, slug), "not in the list of a group");
            assertEquals(List.of(), watched.attempt(owner, slug, word, null).items(), "nor tried there");
            world.post(member, slug, "Dit is " + word);
            awaitThat(() -> waiting(owner, slug).size() == 1);
            CaseView.Found found = waiting(owner, slug).get(0).found().get(0);
            assertTrue(found.platform());
            assertNull(found.expression());
            assertEquals(word, found.words());
            reviews.handOver(second, waiting(owner, slug).get(0).id(), "Voor jullie");
            CaseView seen = reviews.listEscalated(administrator, PageRequest.first(100)).items().stream().filter(each -> each.group().slug().equals(slug)).findFirst().orElseThrow();
            assertEquals(word + "+", seen.found().get(0).expression());
        } finally {
            platform.remove(administrator, mine.id());
        }
    }

    @Test
    void what_nobody_in_the_group_may_decide_goes_to_the_administrators() throws InterruptedException {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        watched.add(owner, slug, flag("mijn eigen woord"));
        PostView post = world.post(owner, slug, "Mijn eigen woord");
        awaitThat(() -> reviews.listEscalated(world.administrator(), PageRequest.first(100)).items().stream().anyMatch(each -> each.post() != null && each.post().id().equals(post.id())));
    }

    @Test
    void moderators_set_them_and_each_change_is_on_record() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        assertThrows(Forbidden.class, () -> watched.list(member, slug));
        assertThrows(Forbidden.class, () -> watched.add(member, slug, flag("a")));
        assertThrows(Forbidden.class, () -> watched.attempt(member, slug, "a", null));
        WatchedView one = watched.add(moderator, slug, flag("domoor"));
        assertEquals("expression-twice", refusal(() -> watched.add(owner, slug, flag("domoor"))));
        assertEquals("expression-bracket-open", refusal(() -> watched.add(owner, slug, flag("a(b"))));
        assertEquals(List.of(one), watched.list(owner, slug));
        assertEquals(List.of(one), watched.list(world.administrator(), slug), "administrators may look");
        assertThrows(Forbidden.class, () -> watched.add(world.administrator(), slug, flag("b")));
        WatchedInput other = new WatchedInput("domoor", WatchAction.HOLD, null);
        WatchedView changed = watched.change(owner, slug, one.id(), one.version(), other);
        assertEquals(WatchAction.HOLD, changed.action());
        assertThrows(Stale.class, () -> watched.change(moderator, slug, one.id(), one.version(), flag("dommerik")));
        watched.change(owner, slug, one.id(), changed.version(), other);
        String elsewhere = world.openGroup(owner);
        assertThrows(NotFound.class, () -> watched.change(owner, elsewhere, one.id(), changed.version(), other));
        assertThrows(NotFound.class, () -> watched.remove(owner, elsewhere, one.id()));
        watched.remove(owner, slug, one.id());
        assertEquals(List.of(), watched.list(owner, slug));
        assertEquals(List.of("watched.removed", "watched.changed", "watched.added"), audit.list(world.administrator(),
                new AuditFilter(null, null, "group:" + world.id(owner, slug), null, null), FIRST).items().stream().map(AuditEntryView::action)
                .filter(action -> action.startsWith("watched.")).toList(), "repeating it changes nothing");
    }

    @Test
    void there_are_no_more_than_fifty_and_together_they_have_a_size() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        for (int number = 0; number < 8; number++) {
            watched.add(owner, slug, flag("x{340}" + number));
        }
        assertEquals("expressions-too-large", refusal(() -> watched.add(owner, slug, flag("y{390}"))));
        for (int number = 8; number < 50; number++) {
            watched.add(owner, slug, flag("" + number));
        }
        assertEquals("too-many", refusal(() -> watched.add(owner, slug, flag("a"))));
    }

    @Test
    void a_trial_says_what_is_found_where_and_stores_nothing() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        WatchedView one = watched.add(owner, slug, flag("domoor"));
        TrialView trial = watched.attempt(owner, slug, "Een domoor is een DOMOOR\u200B.", "e{1}en");
        assertEquals("Een domoor is een DOMOOR.", trial.text());
        assertEquals(List.of(new TrialView.Item(null, "e{1}en", null, List.of(new TrialView.Spot(0, 3), new TrialView.Spot(14, 17))),
                new TrialView.Item(one.id(), "domoor", WatchAction.FLAG, List.of(new TrialView.Spot(4, 10), new TrialView.Spot(18, 24)))), trial.items());
        assertEquals("expression-nothing-to-repeat", refusal(() -> watched.attempt(owner, slug, "Een", "*")));
        assertEquals(1, watched.list(owner, slug).size());
        assertEquals(0, waiting(owner, slug).size());
    }

    @Test
    void a_discussion_is_calmed_for_half_an_hour_after_something_was_found_in_it() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        watched.add(owner, slug, new WatchedInput("domoor", WatchAction.HINT, new LocalisedText(Map.of("nl", "Rustig"))));
        UUID old = world.minutesAgo(31, () -> world.post(member, slug, "Domoor")).id();
        assertFalse(cooling.getPace(owner, old).watched());
        UUID thread = world.post(owner, slug, "Begin").id();
        PostView rude = world.reply(member, thread, "Domoor");
        assertTrue(cooling.getPace(owner, thread).watched());
        assertTrue(cooling.getPace(owner, thread).heated());
        discussion.undo(member, rude.id());
        assertFalse(cooling.getPace(owner, thread).heated(), "what was taken back is not said");
        world.minutesAgo(29, () -> world.reply(member, thread, "Domoor"));
        assertTrue(cooling.getPace(world.person(), thread).heated(), "for whoever reads it");
        cooling.change(owner, slug, false);
        assertFalse(cooling.getPace(owner, thread).heated(), "unless the group does not want it");
        assertFalse(cooling.getPace(owner, thread).watched());
    }

    @Test
    void what_a_closed_or_hidden_group_watches_for_does_not_exist_for_others() {
        Actor owner = world.person();
        String hidden = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        assertThrows(NotFound.class, () -> watched.list(world.person(), hidden));
        assertThrows(NotFound.class, () -> watched.list(world.administrator(), hidden));
        assertThrows(NotFound.class, () -> watching.getHints(world.person(), hidden, "a"));
    }

    /** What is found in a post is written with it, and is in the queue a moment later: what is not waited for now is there already, or never comes. */
    private void assertNotOnItsWay(UUID postId) {
        assertFalse(world.minutesAgo(-1, () -> flags.listSilent(Actor.SYSTEM)).contains(postId));
    }

    private List<CaseView> waiting(Actor actor, String slug) {
        return reviews.listWaiting(actor, slug, FIRST).items();
    }

    private static WatchedInput flag(String expression) {
        return new WatchedInput(expression, WatchAction.FLAG, null);
    }

    private static String refusal(Runnable act) {
        return assertThrows(InvalidInput.class, act::run).violations().get(0).code();
    }

    private static void awaitThat(BooleanSupplier done) throws InterruptedException {
        for (int time = 0; time < 600 && !done.getAsBoolean(); time++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertTrue(done.getAsBoolean());
    }
}
