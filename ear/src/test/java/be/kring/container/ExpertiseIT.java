package be.kring.container;

import be.kring.expertise.Audience;
import be.kring.expertise.ClaimInput;
import be.kring.expertise.ClaimView;
import be.kring.expertise.EndorsementService;
import be.kring.expertise.ExpertView;
import be.kring.expertise.ExpertiseLevel;
import be.kring.expertise.ExpertiseService;
import be.kring.expertise.TopicService;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.notification.NotificationService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What people claim to know, who sees it, and what colleagues may say about it. */
@ExtendWith(ArquillianExtension.class)
class ExpertiseIT {

    private static final PageRequest FIRST = PageRequest.first(20);
    private static final String TOPIC = "falconry";

    @Inject
    World world;

    @Inject
    TopicService topics;

    @Inject
    ExpertiseService expertise;

    @Inject
    EndorsementService endorsements;

    @Inject
    NotificationService notifications;

    @Inject
    MembershipService memberships;

    @Test
    void each_audience_holds_in_every_list_and_for_administrators_alike() {
        Actor mira = world.person();
        String slug = world.group(mira, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor colleague = world.member(mira, slug, Role.MEMBER);
        Actor stranger = world.person();
        Actor administrator = world.administrator();
        claim(mira, "telework", Audience.EVERYONE);
        claim(mira, "training", Audience.MY_GROUPS);
        claim(mira, "coaching", Audience.ONLY_ME);
        String handle = world.handle(mira);
        assertEquals(List.of("telework", "training", "coaching"), slugs(expertise.list(mira, handle)));
        assertEquals(List.of("telework", "training"), slugs(expertise.list(colleague, handle)));
        assertEquals(List.of("telework"), slugs(expertise.list(stranger, handle)));
        assertEquals(List.of("telework"), slugs(expertise.list(administrator, handle)));
        assertTrue(expertise.list(colleague, handle).stream().allMatch(claim -> claim.audience() == null), "who sees it is nobody else's business");
        for (Actor reader : List.of(mira, colleague, stranger, administrator)) {
            for (String topic : List.of("telework", "training", "coaching")) {
                assertEquals(slugs(expertise.list(reader, handle)).contains(topic), everyone(reader, topic).contains(mira.personId()), topic);
            }
        }
        assertThrows(NotFound.class, () -> endorsements.list(stranger, handle, "training", FIRST));
        assertThrows(NotFound.class, () -> endorsements.endorse(stranger, handle, "training", "Gezien"));
        memberships.leave(colleague, slug);
        assertEquals(List.of("telework"), slugs(expertise.list(colleague, handle)), "who shares no group any more");
    }

    @Test
    void claiming_again_changes_and_repeating_changes_nothing() {
        Actor mira = world.person();
        ClaimView first = claim(mira, "telework", Audience.EVERYONE);
        assertEquals(first, claim(mira, "telework", Audience.EVERYONE));
        ClaimView changed = expertise.claim(mira, "telework", new ClaimInput(ExpertiseLevel.LEARNING, "Ik begin pas", Audience.ONLY_ME));
        assertEquals(first.claimedAt(), changed.claimedAt());
        assertEquals(List.of("LEARNING", "Ik begin pas", "ONLY_ME"), List.of(changed.level().name(), changed.evidence(), changed.audience().name()));
        assertThrows(NotFound.class, () -> claim(mira, TOPIC, Audience.EVERYONE));
        expertise.remove(mira, "telework");
        expertise.remove(mira, "telework");
        assertEquals(List.of(), expertise.list(mira, world.handle(mira)));
    }

    private ClaimView claim(Actor actor, String slug, Audience audience) {
        return expertise.claim(actor, slug, new ClaimInput(ExpertiseLevel.PRACTISING, "", audience));
    }

    private List<UUID> everyone(Actor reader, String slug) {
        List<UUID> people = new ArrayList<>();
        String cursor = null;
        do {
            var page = topics.listPeople(reader, slug, new PageRequest(2, cursor));
            people.addAll(page.items().stream().map(ExpertView::person).map(person -> person.id()).toList());
            cursor = page.next();
        } while (cursor != null);
        return people;
    }

    private static List<String> slugs(List<ClaimView> claims) {
        return claims.stream().map(claim -> claim.topic().slug()).toList();
    }
}
