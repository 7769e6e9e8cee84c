package be.kring.container;

import be.kring.expertise.Audience;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.profile.PartInput;
import be.kring.profile.PartView;
import be.kring.profile.ProfilePart;
import be.kring.profile.ProfilePartService;
import be.kring.question.AskSettings;
import be.kring.question.AsksService;
import be.kring.search.Facets;
import be.kring.search.Found;
import be.kring.search.Kind;
import be.kring.search.Wanted;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.PageRequest;
import be.kring.shared.Region;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Languages, regions and whether questions are taken now: who sees them on a profile and in the search, and that nothing else tells. */
@ExtendWith(ArquillianExtension.class)
class ToldPartsIT {

    private static final AskSettings ANY_TIME = new AskSettings(3, null, null, null, null);
    private static final AskSettings NEVER = new AskSettings(0, null, null, null, null);

    @Inject
    World world;

    @Inject
    Searching searching;

    @Inject
    ProfilePartService parts;

    @Inject
    AsksService asks;

    private final String word = World.letters();

    @Test
    void what_everyone_may_see_filters_counts_and_stands_beside_the_name() {
        Actor mira = writes();
        asks.changeSettings(mira, ANY_TIME);
        tells(mira, Audience.EVERYONE);
        Actor reader = world.person();
        Found all = searching.finds(reader, word, Kind.PEOPLE);
        Found.Person found = all.people().items().get(0);
        assertEquals(List.of("nl", "de"), found.languages(), "in the order of Kring, each once");
        assertEquals(List.of("BE-VLI"), found.regions());
        assertEquals(true, found.available());
        assertEquals(new Facets(all.facets().levels(), all.facets().organisations(), List.of(new Facets.Count("de", null, 1), new Facets.Count("nl", null, 1)),
                List.of(new Facets.Count("BE-VLI", null, 1)), 1), all.facets());
        assertEquals(1, filtered(reader, Language.DE, null, false));
        assertEquals(1, filtered(reader, null, Region.VLI, true));
        assertEquals(0, filtered(reader, Language.FR, null, false));
        assertEquals(0, filtered(reader, null, Region.BRU, false));
        asks.changeSettings(mira, NEVER);
        assertEquals(0, filtered(reader, null, null, true));
        assertEquals(false, searching.finds(reader, word, Kind.PEOPLE).people().items().get(0).available());
        assertEquals(0, searching.finds(reader, word, Kind.PEOPLE).facets().available());
    }

    @Test
    void what_is_for_me_alone_is_in_no_filter_no_count_and_no_answer_of_others() {
        Actor mira = writes();
        asks.changeSettings(mira, ANY_TIME);
        tells(mira, Audience.ONLY_ME);
        tellsNothing(world.person());
        tellsNothing(world.administrator());
        assertEquals(1, filtered(mira, Language.DE, Region.VLI, true), "she finds herself");
    }

    @Test
    void what_is_for_my_groups_is_for_who_shares_one() {
        Actor mira = writes();
        asks.changeSettings(mira, ANY_TIME);
        tells(mira, Audience.MY_GROUPS);
        String hidden = world.group(mira, Visibility.HIDDEN, JoinPolicy.INVITATION);
        Actor colleague = world.member(mira, hidden, Role.MEMBER);
        tellsNothing(world.person());
        assertEquals(1, filtered(colleague, Language.DE, Region.VLI, true));
        assertEquals(1, searching.finds(colleague, word, Kind.PEOPLE).facets().regions().size());
    }

    /** The language of the screens says nothing of what somebody speaks, and nobody else may learn it. */
    @Test
    void the_language_of_the_screens_is_nobodys_business() {
        writes();
        Actor reader = world.person();
        tellsNothing(reader);
        assertEquals(0, filtered(reader, Language.NL, null, false));
    }

    @Test
    void only_choices_that_there_are_and_at_least_one() {
        Actor mira = world.person();
        for (List<String> wrong : List.of(List.<String>of(), List.of("es"), List.of("nl", "NL"), List.of("BE-VLI"))) {
            assertThrows(InvalidInput.class, () -> parts.put(mira, ProfilePart.LANGUAGES, new PartInput(null, wrong, Audience.EVERYONE)), wrong::toString);
        }
        assertThrows(InvalidInput.class, () -> parts.put(mira, ProfilePart.REGIONS, new PartInput("overal", null, Audience.EVERYONE)));
        assertThrows(InvalidInput.class, () -> parts.put(mira, ProfilePart.AVAILABILITY, new PartInput(null, null, null)));
    }

    @Test
    void a_profile_tells_one_bit_and_only_of_who_tells_it() {
        Actor mira = world.person();
        Actor reader = world.person();
        asks.changeSettings(mira, NEVER);
        assertEquals(List.of(), parts.list(reader, world.handle(mira)));
        parts.put(mira, ProfilePart.AVAILABILITY, new PartInput(null, null, Audience.EVERYONE));
        PartView seen = parts.list(reader, world.handle(mira)).get(0);
        assertEquals(List.of("LATER"), seen.choices());
        assertEquals("", seen.html());
        assertNull(seen.text());
        asks.changeSettings(mira, ANY_TIME);
        assertEquals(List.of("NOW"), parts.list(reader, world.handle(mira)).get(0).choices());
    }

    @Test
    void the_bit_is_what_the_settings_say_at_every_hour() {
        Actor mira = world.person();
        agrees(mira, AskSettings.DEFAULT);
        LocalDate day = LocalDate.of(2026, 3, 28);
        for (AskSettings settings : List.of(AskSettings.DEFAULT, ANY_TIME, NEVER, new AskSettings(1, LocalTime.of(9, 30), LocalTime.of(17, 0), null, null),
                new AskSettings(1, LocalTime.of(22, 0), LocalTime.of(2, 30), null, null), new AskSettings(1, LocalTime.of(8, 0), LocalTime.of(8, 0), null, null),
                new AskSettings(1, null, null, day, day.plusDays(1)))) {
            asks.changeSettings(mira, settings);
            agrees(mira, settings);
        }
    }

    /** Over the night in which the clock goes forward. */
    private void agrees(Actor mira, AskSettings settings) {
        Instant start = Instant.parse("2026-03-27T20:00:00Z");
        for (int half = 0; half < 120; half++) {
            Instant moment = start.plusSeconds(half * 1_800L);
            String sql = "select case when takes_questions('" + mira.personId() + "', '" + moment + "') then 1 else 0 end";
            assertEquals(settings.allows(0, moment) ? 1 : 0, searching.count(sql), () -> settings + " at " + moment);
        }
    }

    private Actor writes() {
        Actor mira = world.person();
        world.post(mira, world.openGroup(mira), "Over " + word);
        return mira;
    }

    private void tells(Actor person, Audience audience) {
        parts.put(person, ProfilePart.LANGUAGES, new PartInput(null, List.of("de", "nl", "de"), audience));
        parts.put(person, ProfilePart.REGIONS, new PartInput(null, List.of("BE-VLI"), audience));
        parts.put(person, ProfilePart.AVAILABILITY, new PartInput(null, null, audience));
    }

    private void tellsNothing(Actor reader) {
        Found all = searching.finds(reader, word, Kind.PEOPLE);
        Found.Person found = all.people().items().get(0);
        assertEquals(List.of(), found.languages());
        assertEquals(List.of(), found.regions());
        assertNull(found.available());
        assertEquals(List.of(), all.facets().languages());
        assertEquals(List.of(), all.facets().regions());
        assertEquals(0, all.facets().available());
        for (Language language : Language.values()) {
            assertEquals(0, filtered(reader, language, null, false));
        }
        assertEquals(0, filtered(reader, null, Region.VLI, false));
        assertEquals(0, filtered(reader, null, null, true));
    }

    private int filtered(Actor reader, Language language, Region region, boolean available) {
        Wanted wanted = new Wanted(word, Kind.PEOPLE, null, null, language, region, available, false, PageRequest.first(20));
        return searching.finds(reader, wanted).people().items().size();
    }
}
