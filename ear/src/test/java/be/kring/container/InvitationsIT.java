package be.kring.container;

import be.kring.admission.InvitationEnds;
import be.kring.admission.InvitationResult;
import be.kring.admission.InvitationResult.Result;
import be.kring.admission.InvitationService;
import be.kring.admission.InvitationView;
import be.kring.admission.InvitedService;
import be.kring.admission.InvitedView;
import be.kring.admission.Invitees;
import be.kring.admission.LinkView;
import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.MemberService;
import be.kring.group.MembershipService;
import be.kring.group.Origin;
import be.kring.group.Role;
import be.kring.group.SanctionService;
import be.kring.group.Visibility;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.person.PersonService;
import be.kring.person.SignInClaims;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.shared.Sha256;
import be.kring.shared.ShiftableClock;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Invitations to people, to addresses and by link: who can accept which, until when, and what nobody learns. */
@ExtendWith(ArquillianExtension.class)
class InvitationsIT {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    MemberService members;

    @Inject
    SanctionService sanctions;

    @Inject
    InvitationService invitations;

    @Inject
    InvitedService invited;

    @Inject
    InvitationEnds ends;

    @Inject
    NotificationService notifications;

    @Inject
    PersonService persons;

    @Inject
    ShiftableClock clock;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    private Actor owner;
    private String slug;

    @BeforeEach
    void a_hidden_group_to_which_one_is_invited() {
        owner = world.person();
        slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
    }

    @Test
    void a_colleague_is_told_sees_the_name_only_and_comes_in() {
        Actor colleague = world.person();
        assertEquals(List.of(Result.INVITED), invite(colleague));
        assertEquals(List.of(Result.ALREADY_INVITED), invite(colleague));
        assertEquals(NotificationKind.INVITED, notifications.list(colleague, PageRequest.first(1)).items().get(0).kind());
        assertNull(notifications.list(colleague, PageRequest.first(1)).items().get(0).group(), "it is hidden");
        InvitedView mine = invited.list(colleague).get(0);
        assertEquals(slug, mine.names().byLanguage().get("nl"));
        assertNull(mine.slug());
        assertThrows(NotFound.class, () -> groups.get(colleague, slug));
        assertThrows(NotFound.class, () -> invited.accept(world.person(), mine.id()), "it is not theirs");
        assertEquals(slug, invited.accept(colleague, mine.id()).slug());
        assertEquals(Origin.INVITED, members.get(owner, slug, colleague.personId()).origin());
        assertTrue(invited.list(colleague).isEmpty() && open().isEmpty());
        assertEquals(List.of(Result.MEMBER), invite(colleague));
    }

    @Test
    void who_declines_or_is_banned_does_not_come_in() {
        Actor colleague = world.person();
        invite(colleague);
        UUID first = invited.list(colleague).get(0).id();
        invited.decline(colleague, first);
        assertThrows(NotFound.class, () -> invited.accept(colleague, first));
        assertTrue(open().isEmpty());
        invite(colleague);
        UUID second = invited.list(colleague).get(0).id();
        LinkView link = invitations.makeLink(owner, slug, null, null);
        sanctions.ban(owner, world.id(owner, slug), colleague.personId(), null, "Dreigt");
        assertThrows(NotFound.class, () -> invited.accept(colleague, second));
        assertThrows(NotFound.class, () -> invited.getLink(colleague, link.token()));
        assertThrows(NotFound.class, () -> invited.acceptLink(colleague, link.token()));
        assertEquals(List.of(Result.BANNED), invite(colleague));
    }

    @Test
    void an_address_is_matched_at_sign_in_when_somebody_vouches_for_it_and_who_invites_learns_nothing() {
        String address = World.letters() + "@lokaal.example";
        SignInClaims known = signIn(address, true);
        Actor holder = persons.signIn(known).orElseThrow();
        List<InvitationResult> results = invitations.invite(owner, slug,
                new Invitees(null, List.of(" " + address.toUpperCase() + " ", "nobody-" + address, "geen adres", ""), 5));
        assertEquals(List.of(Result.INVALID, Result.INVITED, Result.INVITED), results.stream().map(InvitationResult::result).toList());
        List<String> before = open().stream().map(InvitationsIT::withoutId).sorted().toList();
        assertTrue(invited.list(holder).isEmpty(), "not before the next sign-in");
        persons.signIn(signIn(address, false));
        assertTrue(invited.list(holder).isEmpty(), "nobody vouches");
        persons.signIn(known);
        assertEquals(NotificationKind.INVITED, notifications.list(holder, PageRequest.first(1)).items().get(0).kind());
        assertEquals(before, open().stream().map(InvitationsIT::withoutId).sorted().toList(), "the list tells nothing");
        persons.signIn(known);
        assertEquals(1, notifications.list(holder, PageRequest.first(9)).items().size(), "told once");
        invited.accept(holder, invited.list(holder).get(0).id());
        assertTrue(groups.getAccess(holder, slug).isMember());
    }

    @RepeatedTest(3)
    void of_five_who_use_a_link_for_two_at_once_two_come_in() {
        LinkView link = invitations.makeLink(owner, slug, 1, 2);
        List<Actor> hopeful = Stream.generate(world::person).limit(5).toList();
        List<Together.Outcome<Boolean>> outcomes = together.run(hopeful.stream().<Callable<Boolean>>map(each -> () -> {
            invited.acceptLink(each, link.token());
            return true;
        }).toList());
        assertEquals(2, outcomes.stream().filter(Together.Outcome::succeeded).count());
        assertTrue(outcomes.stream().allMatch(each -> each.succeeded() || each.failure() instanceof NotFound), outcomes::toString);
        assertEquals(3, groups.get(owner, slug).memberCount());
        assertTrue(open().isEmpty());
    }

    @Test
    void a_link_is_kept_as_a_hash_only_and_a_member_uses_nothing_up() throws SQLException {
        LinkView link = invitations.makeLink(owner, slug, null, 3);
        assertTrue(link.token().length() >= 43, "256 bits");
        Actor colleague = world.person();
        assertNull(invited.getLink(colleague, link.token()).slug());
        invited.acceptLink(colleague, link.token());
        invited.acceptLink(colleague, link.token());
        assertEquals(slug, invited.getLink(colleague, link.token()).slug());
        assertEquals(1, open().get(0).uses());
        assertEquals(1, count("select count(*) from invitation where token_hash = ?", Sha256.hex(link.token())));
        for (String column : List.of("event.data::text", "audit_entry.detail", "invitation::text", "idempotency_key.answer")) {
            String table = column.replaceAll("[.:].*", "");
            assertEquals(0, count("select count(*) from " + table + " where " + column + " like '%' || ? || '%'", link.token()), column);
        }
    }

    @Test
    void withdrawn_expired_and_never_made_is_the_same() {
        LinkView withdrawn = invitations.makeLink(owner, slug, 1, 5);
        invitations.withdraw(owner, slug, withdrawn.invitation().id());
        LinkView expired = invitations.makeLink(owner, slug, 1, 5);
        Actor colleague = world.person();
        invite(colleague);
        UUID personal = invited.list(colleague).get(0).id();
        clock.at(Instant.now(clock).plus(Duration.ofDays(40)), () -> {
            assertThrows(NotFound.class, () -> invited.getLink(colleague, expired.token()));
            assertThrows(NotFound.class, () -> invited.acceptLink(colleague, expired.token()));
            assertThrows(NotFound.class, () -> invited.accept(colleague, personal));
            assertTrue(invited.list(colleague).isEmpty() && open().isEmpty());
            ends.endExpired(Actor.SYSTEM);
        });
        assertThrows(NotFound.class, () -> invited.getLink(colleague, withdrawn.token()));
        assertThrows(NotFound.class, () -> invited.getLink(colleague, expired.token()), "it is gone");
        assertThrows(NotFound.class, () -> invited.acceptLink(colleague, "x".repeat(43)));
        assertThrows(NotFound.class, () -> invitations.withdraw(owner, slug, personal));
    }

    @Test
    void an_invitation_answers_a_request_and_only_moderators_invite() {
        world.change(owner, slug, Visibility.OPEN, JoinPolicy.ON_REQUEST);
        Actor asker = world.person();
        memberships.join(asker, slug, "Mag ik?");
        assertEquals(List.of(Result.INVITED), invite(asker));
        invited.accept(asker, invited.list(asker).get(0).id());
        assertEquals(0, groups.get(owner, slug).pendingRequests());
        Actor member = world.member(owner, slug, Role.MEMBER);
        Invitees somebody = new Invitees(List.of(world.person().personId()), null, null);
        assertThrows(Forbidden.class, () -> invitations.invite(member, slug, somebody));
        assertThrows(Forbidden.class, () -> invitations.list(member, slug, PageRequest.first(1)));
        assertThrows(Forbidden.class, () -> invitations.makeLink(world.person(), slug, null, null));
        assertThrows(Forbidden.class, () -> invitations.suggest(member, slug, "Coll"));
        assertThrows(InvalidInput.class, () -> invitations.makeLink(owner, slug, 91, null));
        assertThrows(InvalidInput.class, () -> invitations.makeLink(owner, slug, null, 0));
        assertThrows(InvalidInput.class, () -> invitations.invite(owner, slug, new Invitees(List.of(), null, null)));
        assertThrows(InvalidInput.class, () -> invitations.invite(owner, slug, new Invitees(List.of(UUID.randomUUID()), null, null)));
        assertFalse(invitations.suggest(owner, slug, world.name(member)).stream().anyMatch(each -> member.is(each.id())), "is in already");
        Actor stranger = world.person();
        assertTrue(invitations.suggest(owner, slug, world.name(stranger)).stream().anyMatch(each -> stranger.is(each.id())));
        String other = world.openGroup(stranger);
        invite(stranger);
        assertThrows(NotFound.class, () -> invitations.withdraw(stranger, other, open().get(0).id()), "of another group");
    }

    private List<Result> invite(Actor whom) {
        return invitations.invite(owner, slug, new Invitees(List.of(whom.personId()), null, null)).stream().map(InvitationResult::result).toList();
    }

    private List<InvitationView> open() {
        return invitations.list(owner, slug, PageRequest.first(50)).items();
    }

    private SignInClaims signIn(String address, boolean vouched) {
        SignInClaims claims = world.claims("Collega " + World.letters(), false);
        return new SignInClaims(claims.issuer(), claims.subject(), claims.name(), address, claims.function(), claims.organisationCode(),
                claims.organisationName(), claims.level(), claims.language(), false, vouched);
    }

    private static String withoutId(InvitationView view) {
        return view.kind() + " " + view.person() + " " + view.uses() + " " + view.expiresAt();
    }

    private long count(String sql, String value) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
