package be.kring.web.text;

import be.kring.desk.TalkEnding;
import be.kring.desk.TalkState;
import be.kring.atlas.Axis;
import be.kring.atlas.TopicCover;
import be.kring.discussion.Capacity;
import be.kring.discussion.PostState;
import be.kring.discussion.QuestionState;
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
import be.kring.mail.MailState;
import be.kring.mentoring.Meeting;
import be.kring.mentoring.MentoringAnswer;
import be.kring.mentoring.MentoringKind;
import be.kring.mentoring.MentoringSide;
import be.kring.mission.ApplicationState;
import be.kring.mission.EffortUnit;
import be.kring.mission.MissionKind;
import be.kring.mission.MissionState;
import be.kring.mission.OwnMissions;
import be.kring.handover.FarewellQuestion;
import be.kring.handover.FarewellState;
import be.kring.handover.HeirState;
import be.kring.moderation.Decision;
import be.kring.moderation.ReportKind;
import be.kring.notification.NotificationKind;
import be.kring.person.LookAlikeDecision;
import be.kring.person.LookAlikeKind;
import be.kring.person.Theme;
import be.kring.question.AskAnswer;
import be.kring.question.LeftFilter;
import be.kring.question.OwnFilter;
import be.kring.question.QuestionFilter;
import be.kring.question.RouteStage;
import be.kring.profile.ProfilePart;
import be.kring.search.Kind;
import be.kring.shared.Level;
import be.kring.shared.Region;
import be.kring.thanks.ThanksFilter;
import be.kring.watch.WatchAction;
import be.kring.welcome.MeetingReason;
import be.kring.welcome.WelcomeStep;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    private static final Path TYPES = Path.of("src/main/frontend/src/api");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MEMBER = Pattern.compile("'([\\w-]+)'|`(\\w+)\\$\\{(\\w+)}`|\\b([A-Z]\\w+)\\b");

    @ParameterizedTest
    @ValueSource(classes = {Level.class, Theme.class, Visibility.class, JoinPolicy.class, Role.class, LeavingReason.class, Origin.class, Capacity.class,
        PostState.class, ReactionKind.class, NotificationKind.class, ReportKind.class, Decision.class, ImportState.class, ScreeningReason.class, WatchAction.class,
        Voice.class, LookAlikeKind.class, LookAlikeDecision.class, QuestionState.class, QuestionFilter.class, OwnFilter.class, RouteStage.class, AskAnswer.class,
        TalkState.class, TalkEnding.class, MailState.class, MentoringKind.class, MentoringSide.class, MentoringAnswer.class, Meeting.class, Region.class,
        ExpertiseLevel.class, Audience.class, HeirState.class, FarewellQuestion.class, FarewellState.class, LeftFilter.class, ThanksFilter.class, TopicState.class, ProfilePart.class, Kind.class, MissionKind.class, EffortUnit.class, MissionState.class,
        ApplicationState.class, OwnMissions.class, WelcomeStep.class, MeetingReason.class, Axis.class, TopicCover.class})
    void theFrontEndKnowsTheNamesOf(Class<? extends Enum<?>> type) throws IOException {
        Set<String> names = Arrays.stream(type.getEnumConstants()).map(TypesTest::onTheWire).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(names), new TreeSet<>(union(types(), type.getSimpleName()).collect(Collectors.toSet())));
    }

    private static String onTheWire(Enum<?> value) {
        return JSON.convertValue(value, String.class);
    }

    /** All modules that name what travels. */
    private static String types() throws IOException {
        StringBuilder source = new StringBuilder();
        try (Stream<Path> files = Files.list(TYPES)) {
            for (Path file : files.toList()) {
                source.append(Files.readString(file));
            }
        }
        return source.toString();
    }

    /** The members of a union of texts, those of the unions in it included. */
    private static Stream<String> union(String source, String name) {
        Matcher definition = Pattern.compile("export type " + name + " = ([^;]+);").matcher(source);
        assertTrue(definition.find(), () -> "No module in " + TYPES + " has " + name);
        return MEMBER.matcher(definition.group(1)).results().flatMap(member -> {
            if (member.group(1) != null) {
                return Stream.of(member.group(1));
            }
            return member.group(3) == null ? union(source, member.group(4)) : union(source, member.group(3)).map(end -> member.group(2) + end);
        });
    }
}
