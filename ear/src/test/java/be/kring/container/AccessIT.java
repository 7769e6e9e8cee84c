package be.kring.container;

import be.kring.group.GroupAccess;
import be.kring.group.GroupFilter;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.group.GroupView;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.OwnGroup;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.SanctionService;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The policy in Java and its predicate in SQL say the same of every group. */
@ExtendWith(ArquillianExtension.class)
class AccessIT {

    @Inject
    World world;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    RoleService roles;

    @Inject
    SanctionService sanctions;

    /** What the reader may do with each group, for every visibility and every standing. */
    private Map<String, GroupAccess> everyCase(Actor owner, Actor reader) {
        Map<String, GroupAccess> cases = new HashMap<>();
        for (Visibility visibility : Visibility.values()) {
            for (String standing : List.of("NOBODY", "ASKED", "BANNED", "GUEST", "MUTED", "MEMBER", "MODERATOR", "OWNER")) {
                String slug = world.group(owner, Visibility.OPEN, standing.equals("ASKED") ? JoinPolicy.ON_REQUEST : JoinPolicy.OPEN);
                if (!standing.equals("NOBODY")) {
                    memberships.join(reader, slug, null);
                }
                if (Set.of("MODERATOR", "OWNER").contains(standing)) {
                    roles.change(owner, slug, reader.personId(), RoleChange.to(Role.valueOf(standing)));
                }
                if (standing.equals("GUEST")) {
                    roles.change(owner, slug, reader.personId(), new RoleChange(Role.GUEST, LocalDate.now().plusDays(7)));
                }
                GroupAccess joined = groups.getAccess(reader, slug);
                if (standing.equals("MUTED")) {
                    sanctions.mute(owner, joined.groupId(), reader.personId(), Instant.now().plusSeconds(600), "Reden");
                } else if (standing.equals("BANNED")) {
                    sanctions.ban(owner, joined.groupId(), reader.personId(), null, "Reden");
                }
                GroupAccess open = groups.getAccess(reader, slug);
                cases.put(slug, new GroupAccess(open.groupId(), slug, visibility, open.joinPolicy(), open.state(), open.role(), open.mutedUntil(), null, null));
                world.change(owner, slug, visibility, open.joinPolicy());
            }
        }
        return cases;
    }

    @Test
    void a_list_holds_exactly_the_groups_that_the_policy_lets_see() {
        Actor owner = world.person();
        Actor reader = world.person();
        Map<String, GroupAccess> cases = everyCase(owner, reader);
        Set<String> visible = slugs(cases, true);
        assertEquals(21, visible.size(), "all but three hidden groups");

        assertEquals(visible, listed(reader, new GroupFilter(null, false, null), cases.keySet()));
        cases.forEach((slug, access) -> {
            Set<String> expected = GroupPolicy.canSee(access) ? Set.of(slug) : Set.of();
            assertEquals(expected, listed(reader, new GroupFilter(slug, false, null), cases.keySet()), "found by its name: " + access);
        });
        Set<String> member = cases.values().stream().filter(GroupAccess::isMember).map(GroupAccess::slug).collect(Collectors.toSet());
        assertEquals(member, listed(reader, new GroupFilter(null, true, null), cases.keySet()));
        Map<String, GroupAccess> own = groups.listOwn(reader).stream().collect(Collectors.toMap(each -> each.group().slug(), OwnGroup::access));
        assertEquals(cases.values().stream().filter(GroupAccess::isMember).collect(Collectors.toMap(GroupAccess::slug, access -> access)), own);
    }

    @Test
    void one_group_and_many_at_once_answer_as_the_list_does() {
        Actor owner = world.person();
        Actor reader = world.person();
        Map<String, GroupAccess> cases = everyCase(owner, reader);
        Map<UUID, GroupAccess> many = groups.mapAccess(reader, cases.values().stream().map(GroupAccess::groupId).toList());
        assertEquals(slugs(cases, true), many.values().stream().map(GroupAccess::slug).collect(Collectors.toSet()));
        cases.forEach((slug, access) -> {
            assertEquals(GroupPolicy.canRead(access), groups.readersAmong(owner, access.groupId(), Set.of(reader.personId())).contains(reader.personId()),
                    access::toString);
            if (GroupPolicy.canSee(access)) {
                assertEquals(access, groups.getAccess(reader, slug));
                assertEquals(GroupPolicy.canPost(access), groups.get(reader, slug).can().contains("post"));
            } else {
                assertThrows(NotFound.class, () -> groups.getAccess(reader, slug));
                assertThrows(NotFound.class, () -> groups.getAccess(reader, access.groupId()));
                assertThrows(NotFound.class, () -> groups.get(reader, slug));
                assertThrows(NotFound.class, () -> memberships.join(reader, slug, null));
                assertThrows(NotFound.class, () -> memberships.suggest(reader, slug, "c"));
            }
        });
    }

    @Test
    void a_list_read_page_by_page_shows_each_group_once() {
        Actor owner = world.person();
        String word = World.letters();
        for (int number = 0; number < 7; number++) {
            groups.found(owner, word + "-" + number, World.settings(word, Visibility.HIDDEN, JoinPolicy.INVITATION));
        }
        Set<String> seen = new HashSet<>();
        String cursor = null;
        int pages = 0;
        do {
            var page = groups.list(owner, new GroupFilter(word.toUpperCase(), false, null), new PageRequest(3, cursor));
            page.items().forEach(group -> assertTrue(seen.add(group.slug()), "twice: " + group.slug()));
            cursor = page.next();
            pages++;
        } while (cursor != null);
        assertEquals(7, seen.size());
        assertEquals(3, pages);
    }

    @Test
    void a_search_looks_in_the_texts_and_not_at_how_they_are_stored() {
        Actor owner = world.person();
        String slug = "zoek-" + World.letters();
        groups.found(owner, slug, new be.kring.group.GroupSettings(new LocalisedText(Map.of("fr", "100% \"Ensemble\" C:\\ a_b " + slug)),
                LocalisedText.of(Language.FR, "x"), LocalisedText.of(Language.FR, "But " + slug), null, Visibility.HIDDEN, JoinPolicy.OPEN,
                be.kring.group.Colour.TEAL));
        Set<String> all = Set.of(slug);
        for (String found : List.of("100% \"ensemble\"", "c:\\ a_b", "but " + slug, "  ENSEMBLE\" ")) {
            assertEquals(all, listed(owner, new GroupFilter(found, true, null), all), found);
        }
        for (String notFound : List.of("fr\"", "{\"fr", "100_", "a%b", "\\\\")) {
            assertEquals(Set.of(), listed(owner, new GroupFilter(notFound, true, null), all), notFound);
        }
    }

    private static Set<String> slugs(Map<String, GroupAccess> cases, boolean seen) {
        return cases.values().stream().filter(access -> GroupPolicy.canSee(access) == seen).map(GroupAccess::slug).collect(Collectors.toSet());
    }

    private Set<String> listed(Actor reader, GroupFilter filter, Set<String> among) {
        Set<String> found = new HashSet<>();
        String cursor = null;
        do {
            var page = groups.list(reader, filter, new PageRequest(PageRequest.MAX, cursor));
            page.items().stream().map(GroupView::slug).filter(among::contains).forEach(slug -> assertFalse(!found.add(slug)));
            cursor = page.next();
        } while (cursor != null);
        return found;
    }
}
