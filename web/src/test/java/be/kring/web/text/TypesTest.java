package be.kring.web.text;

import be.kring.discussion.Capacity;
import be.kring.discussion.PostState;
import be.kring.discussion.ReactionKind;
import be.kring.discussion.ScreeningReason;
import be.kring.enrolment.ImportState;
import be.kring.expertise.Audience;
import be.kring.expertise.ExpertiseLevel;
import be.kring.expertise.TopicState;
import be.kring.group.JoinPolicy;
import be.kring.group.LeavingReason;
import be.kring.group.Origin;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.guide.Voice;
import be.kring.moderation.Decision;
import be.kring.moderation.ReportKind;
import be.kring.notification.NotificationKind;
import be.kring.person.LookAlikeDecision;
import be.kring.person.LookAlikeKind;
import be.kring.person.Theme;
import be.kring.profile.ProfilePart;
import be.kring.search.Kind;
import be.kring.shared.Level;
import be.kring.watch.WatchAction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the server sends by name the front end knows by the same names, and so has a text and a picture for: its compiler sees to that. */
class TypesTest {

    private static final List<Path> TYPES = List.of(Path.of("src/main/frontend/src/api/types.ts"), Path.of("src/main/frontend/src/api/expertise.ts"),
            Path.of("src/main/frontend/src/api/profile.ts"), Path.of("src/main/frontend/src/api/search.ts"));
    private static final Pattern MEMBER = Pattern.compile("'(\\w+)'|`(\\w+)\\$\\{(\\w+)}`|\\b([A-Z]\\w+)\\b");

    @ParameterizedTest
    @ValueSource(classes = {Level.class, Theme.class, Visibility.class, JoinPolicy.class, Role.class, LeavingReason.class, Origin.class, Capacity.class,
        PostState.class, ReactionKind.class, NotificationKind.class, ReportKind.class, Decision.class, ImportState.class, ScreeningReason.class, WatchAction.class,
        Voice.class, LookAlikeKind.class, LookAlikeDecision.class, ExpertiseLevel.class, Audience.class, TopicState.class, ProfilePart.class, Kind.class})
    void theFrontEndKnowsTheNamesOf(Class<? extends Enum<?>> type) throws IOException {
        Set<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(names), new TreeSet<>(union(sources(), type.getSimpleName()).collect(Collectors.toSet())));
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (Path file : TYPES) {
            sources.append(Files.readString(file));
        }
        return sources.toString();
    }

    /** The members of a union of texts, those of the unions in it included. */
    private static Stream<String> union(String source, String name) {
        Matcher definition = Pattern.compile("export type " + name + " = ([^;]+);").matcher(source);
        assertTrue(definition.find(), () -> "types.ts has no " + name);
        return MEMBER.matcher(definition.group(1)).results().flatMap(member -> {
            if (member.group(1) != null) {
                return Stream.of(member.group(1));
            }
            return member.group(3) == null ? union(source, member.group(4)) : union(source, member.group(3)).map(end -> member.group(2) + end);
        });
    }
}
