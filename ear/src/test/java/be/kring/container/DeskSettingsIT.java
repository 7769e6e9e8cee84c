package be.kring.container;

import be.kring.audit.AuditEntryView;
import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.desk.DeskSettings;
import be.kring.desk.DeskSettingsService;
import be.kring.desk.DeskView;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.SanctionService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who may arrange a desk, and who may be behind it. */
@ExtendWith(ArquillianExtension.class)
class DeskSettingsIT extends AtTheDesk {

    @Inject
    DeskSettingsService settings;

    @Inject
    MembershipService memberships;

    @Inject
    SanctionService sanctions;

    @Inject
    RoleService roles;

    @Inject
    AuditTrail audit;

    @Test
    void who_leads_the_group_arranges_its_desk_which_is_on_record() {
        assertThrows(Forbidden.class, () -> settings.get(joren, slug));
        DeskSettings wanted = new DeskSettings(false, DeskScene.ALWAYS, List.of(joren.personId()));
        assertThrows(Stale.class, () -> settings.change(owner, slug, 0, wanted));
        settings.change(owner, slug, settings.get(owner, slug).version(), wanted);
        settings.change(owner, slug, settings.get(owner, slug).version(), new DeskSettings(false, null, List.of()));
        List<Actor> unfit = List.of(world.person(), world.member(owner, slug, Role.MODERATOR));
        assertThrows(InvalidInput.class, () -> settings.change(owner, slug, settings.get(owner, slug).version(), new DeskSettings(true, null, List.of(unfit.get(0).personId()))));
        assertEquals(0, settings.get(unfit.get(1), world.openGroup(unfit.get(1))).version(), "no desk yet");
        List<AuditEntryView> entries = audit.list(world.administrator(), new AuditFilter(null, null, "group:" + world.id(owner, slug), null, null), PageRequest.first(20)).items();
        assertEquals(List.of("desk.changed", "desk.closed", "desk.opened"), entries.stream().map(AuditEntryView::action).filter(action -> action.startsWith("desk.")).toList());
        assertEquals("desk-closed", assertThrows(Conflict.class, () -> scene.asks(world.person(), slug)).code());
        assertTrue(desks.findCard(joren, world.id(owner, slug)).isEmpty());
    }

    /** The page of a group shows the card, and makes it anew of what its reader sees of the desk. */
    @Test
    void the_card_of_a_group_says_what_the_desk_says() {
        UUID groupId = world.id(owner, slug);
        Actor muted = world.member(owner, slug, Role.MEMBER);
        sanctions.mute(owner, groupId, muted.personId(), Instant.now().plus(Duration.ofDays(2)), "Even niet");
        scene.asks(world.person(), slug);
        for (boolean takesVisitors : List.of(true, false)) {
            scene.set(owner, slug, takesVisitors, joren, muted);
            for (Actor reader : List.of(owner, joren, muted, world.person())) {
                DeskView desk = desks.find(reader, groupId).orElseThrow();
                boolean shown = desk.takesVisitors() && (desk.staff() != null || desk.can().contains("visit"));
                assertEquals(takesVisitors && reader != muted, shown);
                assertEquals(shown ? Optional.of(new DeskView.Card(desk.open(), desk.changesAt(), desk.staff() != null, desk.waiting())) : Optional.empty(),
                        desks.findCard(reader, groupId));
            }
        }
    }

    @Test
    void the_staff_that_is_seen_is_who_may_serve() {
        UUID groupId = world.id(owner, slug);
        List<Actor> listed = List.of(joren, world.member(owner, slug, Role.MODERATOR), world.member(owner, slug, Role.ALUMNUS), world.member(owner, slug, Role.MEMBER),
                world.member(owner, slug, Role.MEMBER), world.member(owner, slug, Role.MEMBER), world.member(owner, slug, Role.MEMBER));
        scene.open(owner, slug, listed.toArray(Actor[]::new));
        memberships.leave(listed.get(3), slug);
        sanctions.mute(owner, groupId, listed.get(4).personId(), Instant.now().plus(Duration.ofDays(2)), "Even niet");
        sanctions.ban(owner, groupId, listed.get(5).personId(), null, "Genoeg");
        roles.change(owner, slug, listed.get(6).personId(), new RoleChange(Role.GUEST, LocalDate.now().plusMonths(1)));
        Set<UUID> seen = desks.get(joren, slug).staff().seats().stream().map(seat -> seat.person().id()).collect(Collectors.toSet());
        Set<UUID> may = listed.stream().filter(actor -> desks.get(actor, slug).can().contains("serve")).map(Actor::personId).collect(Collectors.toSet());
        assertEquals(may, seen);
        assertEquals(3, may.size());
        assertEquals(7, settings.get(owner, slug).staff().size(), "still on the list");
    }
}
