package be.kring.container;

import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.MemberService;
import be.kring.group.OwnerlessView;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.SuccessionService;
import be.kring.group.Visibility;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.person.AccountStatus;
import be.kring.person.PersonService;
import be.kring.person.RevocationService;
import be.kring.person.SignInClaims;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A group whose owner's account disappears finds another owner. */
@ExtendWith(ArquillianExtension.class)
class SuccessionIT {

    private static final int A_WEEK_LATER = -60 * 24 * 8;

    @Inject
    World world;

    @Inject
    PersonService persons;

    @Inject
    RevocationService accounts;

    @Inject
    GroupService groups;

    @Inject
    MemberService members;

    @Inject
    RoleService roles;

    @Inject
    SuccessionService succession;

    @Inject
    NotificationService notifications;

    @Test
    void moderators_are_asked_once_and_the_first_who_takes_over_owns_it() {
        SignInClaims claims = world.claims("Vertrekt " + World.letters(), false);
        Actor owner = persons.signIn(claims).orElseThrow();
        String slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor second = world.member(owner, slug, Role.MODERATOR);
        Actor member = world.member(owner, slug, Role.MEMBER);
        succession.check(Actor.SYSTEM);
        assertThrows(Conflict.class, () -> succession.takeOver(moderator, slug), "there is an owner");

        accounts.follow(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.DISABLED);
        succession.check(Actor.SYSTEM);
        succession.check(Actor.SYSTEM);
        assertEquals(1, told(moderator, NotificationKind.OWNERLESS));
        assertEquals(1, told(second, NotificationKind.OWNERLESS));
        assertEquals(0, told(member, NotificationKind.OWNERLESS));
        assertTrue(groups.get(moderator, slug).can().contains("takeOver"));
        assertThrows(Forbidden.class, () -> succession.takeOver(member, slug));
        assertThrows(NotFound.class, () -> succession.takeOver(world.person(), slug));

        succession.takeOver(moderator, slug);
        assertEquals(Role.OWNER, members.get(moderator, slug, moderator.personId()).role());
        assertThrows(Conflict.class, () -> succession.takeOver(second, slug));
        assertFalse(groups.get(second, slug).can().contains("takeOver"));
    }

    @Test
    void after_a_week_administrators_appoint_a_member_and_an_owner_who_comes_back_ends_it() {
        Actor administrator = world.administrator();
        SignInClaims claims = world.claims("Vertrekt " + World.letters(), false);
        Actor owner = persons.signIn(claims).orElseThrow();
        String slug = world.group(owner, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        UUID id = world.id(owner, slug);
        accounts.follow(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.DELETED);
        succession.check(Actor.SYSTEM);
        assertEquals(Optional.empty(), waiting(administrator, id), "the moderator has a week");

        checkLater();
        assertEquals(moderator.personId(), waiting(administrator, id).orElseThrow().candidates().get(0).id());
        assertEquals(1, told(administrator, NotificationKind.OWNERLESS_ESCALATED));
        assertThrows(NotFound.class, () -> succession.list(moderator));
        assertThrows(NotFound.class, () -> succession.appoint(moderator, id, moderator.personId()));
        assertThrows(NotFound.class, () -> succession.appoint(administrator, id, world.person().personId()));

        accounts.follow(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.ACTIVE);
        succession.check(Actor.SYSTEM);
        assertEquals(Optional.empty(), waiting(administrator, id));
        accounts.follow(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.DELETED);
        succession.check(Actor.SYSTEM);
        checkLater();
        succession.appoint(administrator, id, moderator.personId());
        assertEquals(Role.OWNER, members.get(moderator, slug, moderator.personId()).role());
        assertEquals(Optional.empty(), waiting(administrator, id));
    }

    @Test
    void a_group_that_nobody_leads_goes_to_administrators_at_once() {
        Actor administrator = world.administrator();
        SignInClaims claims = world.claims("Vertrekt " + World.letters(), false);
        Actor owner = persons.signIn(claims).orElseThrow();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.INVITATION);
        roles.change(owner, slug, world.member(owner, slug, Role.MEMBER).personId(), new RoleChange(Role.GUEST, LocalDate.now().plusMonths(1)));
        Actor member = world.member(owner, slug, Role.MEMBER);
        UUID id = world.id(owner, slug);
        accounts.follow(Actor.SYSTEM, claims.issuer(), claims.subject(), AccountStatus.DISABLED);
        succession.check(Actor.SYSTEM);
        OwnerlessView waiting = waiting(administrator, id).orElseThrow();
        assertEquals(1, waiting.candidates().size(), "a guest is none, nor is who cannot sign in");
        assertEquals(member.personId(), waiting.candidates().get(0).id());
    }

    private void checkLater() {
        world.minutesAgo(A_WEEK_LATER, () -> {
            succession.check(Actor.SYSTEM);
            return null;
        });
    }

    private Optional<OwnerlessView> waiting(Actor administrator, UUID groupId) {
        return succession.list(administrator).stream().filter(each -> each.group().id().equals(groupId)).findFirst();
    }

    private long told(Actor person, NotificationKind kind) {
        return notifications.list(person, PageRequest.first(PageRequest.MAX)).items().stream().filter(each -> each.kind() == kind).count();
    }
}
