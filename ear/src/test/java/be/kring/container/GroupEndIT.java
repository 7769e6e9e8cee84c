package be.kring.container;

import be.kring.admission.InvitationService;
import be.kring.admission.InvitedService;
import be.kring.admission.RequestService;
import be.kring.audit.AuditEntryView;
import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.discussion.ReactionKind;
import be.kring.enrolment.EnrolmentService;
import be.kring.group.GroupDeletions;
import be.kring.group.GroupEndService;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.LeavingReason;
import be.kring.group.LinkService;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.guide.GuidanceService;
import be.kring.guide.GuidedChoice;
import be.kring.moderation.ReportKind;
import be.kring.moderation.ReportService;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.watch.WatchAction;
import be.kring.watch.WatchService;
import be.kring.watch.WatchedInput;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How a group is archived, lives again, and is deleted. */
@ExtendWith(ArquillianExtension.class)
class GroupEndIT {

    private static final int AFTER_THE_WAIT = -(int) GroupEndService.WAIT.plusHours(1).toMinutes();
    private static final PageRequest FIRST = PageRequest.first(PageRequest.MAX);

    @Inject
    World world;

    @Inject
    Searching searching;

    @Inject
    GroupService groups;

    @Inject
    GroupEndService ends;

    @Inject
    GroupDeletions deletions;

    @Inject
    LinkService links;

    @Inject
    MembershipService memberships;

    @Inject
    RequestService requests;

    @Inject
    InvitationService invitations;

    @Inject
    InvitedService invited;

    @Inject
    EnrolmentService enrolment;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    ReportService reports;

    @Inject
    GuidanceService guidance;

    @Inject
    NotificationService notifications;

    @Inject
    WatchService watched;

    @Inject
    AuditTrail audit;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource database;

    @Test
    void an_archived_group_is_read_and_neither_written_to_nor_joined_until_it_is_reopened() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.OPEN, JoinPolicy.ON_REQUEST);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor asker = world.person();
        PostView post = world.post(member, slug, "Voor het archief");
        memberships.join(asker, slug, "Graag");
        String link = invitations.makeLink(owner, slug, 3, 5).token();

        ends.archive(owner, slug);
        ends.archive(owner, slug);
        assertNotNull(groups.get(member, slug).archivedAt());
        assertEquals(1, feed.list(member, slug, null, FIRST).items().size());
        refused("group-archived", () -> world.post(member, slug, "Te laat"));
        refused("group-archived", () -> world.reply(owner, post.id(), "Te laat"));
        refused("group-archived", () -> discussion.react(member, post.id(), ReactionKind.LIKE, true));
        refused("group-archived", () -> requests.accept(owner, slug, asker.personId()));
        refused("group-archived", () -> invited.acceptLink(world.person(), link));
        assertThrows(Forbidden.class, () -> memberships.join(world.person(), slug, null));

        ends.reopen(owner, slug);
        assertNull(groups.get(member, slug).archivedAt());
        world.post(member, slug, "Weer open");
        requests.accept(owner, slug, asker.personId());
        assertEquals(Map.of("group.archived", 1L, "group.reopened", 1L), acts(owner, slug));
    }

    @Test
    void only_owners_end_a_group() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        for (Actor other : List.of(moderator, world.administrator())) {
            Class<? extends RuntimeException> refusal = other == moderator ? Forbidden.class : NotFound.class;
            for (Executable act : List.<Executable>of(() -> ends.archive(other, slug), () -> ends.reopen(other, slug), () -> ends.delete(other, slug, "Weg"),
                    () -> ends.keep(other, slug), () -> ends.noteExport(other, slug))) {
                assertThrows(refusal, act);
            }
        }
        assertThrows(InvalidInput.class, () -> ends.delete(owner, slug, " "));
        assertNull(groups.get(owner, slug).archivedAt());
    }

    @Test
    void who_changes_their_mind_keeps_the_group() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        ends.delete(owner, slug, "Niemand schrijft nog");
        refused("already-ending", () -> ends.delete(owner, slug, "Nog eens"));
        ends.keep(owner, slug);
        world.minutesAgo(AFTER_THE_WAIT, this::deleteDue);
        assertNotNull(groups.get(owner, slug).archivedAt(), "kept, and still archived");
        ends.delete(owner, slug, "Toch");
        ends.reopen(owner, slug);
        world.minutesAgo(AFTER_THE_WAIT, this::deleteDue);
        assertNull(groups.get(owner, slug).archivedAt());
        assertEquals(Map.of("group.deletion-asked", 2L, "group.kept", 1L, "group.reopened", 1L), acts(owner, slug));
    }

    @Test
    void a_deleted_group_leaves_its_address_and_nothing_else() throws SQLException {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.OPEN, JoinPolicy.ON_REQUEST);
        Actor member = world.member(owner, slug, Role.MEMBER);
        fill(owner, slug, member);
        searching.index();
        UUID id = world.id(owner, slug);
        assertTrue(rowsOf(id).keySet().containsAll(List.of("post", "membership", "join_request", "invitation", "member_import", "moderation_case", "leaving", "post_tag", "group_link", "search_place")),
                () -> "too little to delete: " + rowsOf(id));

        ends.delete(owner, slug, "Het project is voorbij");
        deleteDue();
        NotificationView told = notifications.list(member, FIRST).items().get(0);
        assertEquals(List.of(NotificationKind.GROUP_ENDING, "Het project is voorbij", groups.get(owner, slug).deletesAt()),
                List.of(told.kind(), told.reason(), told.until()), "and before its time it is all there");
        long unread = notifications.countUnread(member);

        world.minutesAgo(AFTER_THE_WAIT, this::deleteDue);
        assertThrows(NotFound.class, () -> groups.get(owner, slug));
        assertEquals(Map.of(), rowsOf(id));
        assertEquals(unread, notifications.countUnread(member), "what somebody was told is still counted");
        assertNull(notifications.list(member, FIRST).items().get(0).reason());
        refused("slug-taken", () -> groups.found(owner, slug, World.settings("Nieuw", Visibility.OPEN, JoinPolicy.OPEN)));
        List<AuditEntryView> trail = audit.list(world.administrator(), new AuditFilter(null, "group.deleted", null, null, null), FIRST).items();
        assertTrue(trail.stream().anyMatch(entry -> slug.equals(entry.detail().get("slug"))), "the trail says that it was");
    }

    /** Something in every table that knows the group. */
    private void fill(Actor owner, String slug, Actor member) {
        PostView post = world.post(member, slug, "Over #telewerk, @" + world.handle(owner));
        world.reply(owner, post.id(), "Een antwoord");
        discussion.react(owner, post.id(), ReactionKind.THANKS, true);
        reports.report(owner, post.id(), ReportKind.OFF_TOPIC, "Hoort hier niet");
        guidance.keep(owner, post.id(), new GuidedChoice(1L, List.of(2), "Wordt nagekeken"));
        memberships.join(world.person(), slug, "Graag");
        requests.join(world.person(), slug, "Ook graag", Map.of());
        invitations.makeLink(owner, slug, 3, 5);
        enrolment.check(owner, slug, "niemand@nergens.example");
        links.link(owner, slug, world.openGroup(owner));
        watched.add(owner, slug, new WatchedInput("zeg het niet", WatchAction.FLAG, null));
        watched.add(owner, slug, new WatchedInput("wacht even", WatchAction.HOLD, null));
        world.post(member, slug, "Zeg het niet");
        world.post(member, slug, "Wacht even");
        memberships.leave(world.member(owner, slug, Role.MEMBER), slug, LeavingReason.NOT_USEFUL);
    }

    private Void deleteDue() {
        deletions.deleteDue(Actor.SYSTEM);
        return null;
    }

    private static void refused(String code, Executable act) {
        assertEquals(code, assertThrows(Conflict.class, act).code());
    }

    private Map<String, Long> acts(Actor owner, String slug) {
        Map<String, Long> acts = new TreeMap<>();
        audit.listOfGroup(owner, world.id(owner, slug), AuditFilter.ALL, FIRST).items().stream().map(AuditEntryView::action)
                .filter(act -> act.startsWith("group.") && !act.equals("group.changed")).forEach(act -> acts.merge(act, 1L, Long::sum));
        return acts;
    }

    /** How many rows each table has that names the group; what people were told may name it, without what it was about. */
    private Map<String, Long> rowsOf(UUID groupId) {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = database.getConnection();
             PreparedStatement columns = connection.prepareStatement("select table_name, column_name from information_schema.columns c join information_schema.tables t"
                     + " using (table_schema, table_name) where table_schema = current_schema() and t.table_type = 'BASE TABLE' and data_type = 'uuid'"
                     + " and table_name <> 'kring_group' and (column_name like '%group%' or column_name = 'other_id' or table_name = 'notification' and column_name = 'post_id')");
             ResultSet each = columns.executeQuery()) {
            while (each.next()) {
                String table = each.getString(1);
                String where = table.equals("notification") ? "group_id = ? and (post_id is not null or reason is not null)" : each.getString(2) + " = ?";
                try (PreparedStatement count = connection.prepareStatement("select count(*) from " + table + " where " + where)) {
                    count.setObject(1, groupId);
                    ResultSet found = count.executeQuery();
                    found.next();
                    if (found.getLong(1) > 0) {
                        rows.put(table, found.getLong(1));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
