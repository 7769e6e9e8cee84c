package be.kring.container;

import be.kring.expertise.Audience;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.profile.PartInput;
import be.kring.profile.PartView;
import be.kring.profile.ProfilePart;
import be.kring.profile.ProfilePartService;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people say about themselves, and who sees it. */
@ExtendWith(ArquillianExtension.class)
class ProfilePartsIT {

    @Inject
    World world;

    @Inject
    ProfilePartService parts;

    @Test
    void each_part_is_seen_by_its_own_audience() {
        Actor mira = world.person();
        String slug = world.group(mira, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor colleague = world.member(mira, slug, Role.MEMBER);
        put(mira, ProfilePart.REACH, "Bel me", Audience.MY_GROUPS);
        put(mira, ProfilePart.BIOGRAPHY, "Ik ben **Mira**", Audience.EVERYONE);
        put(mira, ProfilePart.WANTS_TO_LEARN, "Zingen", Audience.ONLY_ME);
        assertEquals(List.of(ProfilePart.BIOGRAPHY, ProfilePart.WANTS_TO_LEARN, ProfilePart.REACH), seen(mira, mira));
        assertEquals(List.of(ProfilePart.BIOGRAPHY, ProfilePart.REACH), seen(colleague, mira));
        assertEquals(List.of(ProfilePart.BIOGRAPHY), seen(world.person(), mira));
        assertEquals(List.of(ProfilePart.BIOGRAPHY), seen(world.administrator(), mira));
        PartView others = parts.list(colleague, world.handle(mira)).get(0);
        assertTrue(others.html().contains("<strong>Mira</strong>"));
        assertNull(others.text());
        assertNull(others.audience());
    }

    @Test
    void what_is_dangerous_is_not_shown_and_what_is_empty_not_kept() {
        Actor mira = world.person();
        PartView part = put(mira, ProfilePart.BIOGRAPHY, "<script>alert(1)</script> [x](javascript:alert(1)) ![y](https://elders.example/z.png)", Audience.EVERYONE);
        assertFalse(part.html().contains("<script") || part.html().contains("href") || part.html().contains("<img"), part.html());
        assertThrows(InvalidInput.class, () -> put(mira, ProfilePart.BIOGRAPHY, " ", Audience.EVERYONE));
        assertThrows(InvalidInput.class, () -> put(mira, ProfilePart.BIOGRAPHY, "x".repeat(2_001), Audience.EVERYONE));
        assertThrows(InvalidInput.class, () -> put(mira, ProfilePart.BIOGRAPHY, "x", null));
        parts.remove(mira, ProfilePart.BIOGRAPHY);
        parts.remove(mira, ProfilePart.BIOGRAPHY);
        assertEquals(List.of(), seen(mira, mira));
    }

    private PartView put(Actor actor, ProfilePart part, String text, Audience audience) {
        return parts.put(actor, part, new PartInput(text, audience));
    }

    private List<ProfilePart> seen(Actor reader, Actor whose) {
        return parts.list(reader, world.handle(whose)).stream().map(PartView::part).toList();
    }
}
