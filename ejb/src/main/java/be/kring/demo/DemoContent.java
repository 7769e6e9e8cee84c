package be.kring.demo;

import be.kring.discussion.ReactionKind;
import be.kring.expertise.Audience;
import be.kring.expertise.ExpertiseLevel;
import be.kring.group.Colour;
import be.kring.group.JoinPolicy;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.mentoring.Meeting;
import be.kring.mentoring.MentoringKind;
import be.kring.mentoring.MentoringSide;
import be.kring.moderation.ReportKind;
import be.kring.rule.Rule;
import be.kring.profile.ProfilePart;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.LocalisedText;
import be.kring.shared.Region;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the demo tells: the files under {@code /demo}.
 *
 * @param threads by the slug of their group
 */
record DemoContent(List<Organisation> organisations, List<Person> people, List<Group> groups, Map<String, List<Post>> threads, List<Claim> expertise, List<Part> profiles,
                   List<Programme> programmes) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    /** @param code the fictional enterprise number */
    record Organisation(String code, Level level, LocalisedText names) {
    }

    /**
     * Somebody of the demo.
     *
     * @param organisation code of the employer
     * @param subject      the fixed subject at Kring's own issuer, for the people with an account in the demo's Keycloak; null for all others
     * @param under35      whether the employer says so; of the others it says nothing
     */
    record Person(String handle, String givenName, String familyName, String function, String organisation, Language language,
                  String subject, DemoMoment firstSignIn, boolean administrator, List<Mandate> mandates, boolean under35) {

        Person {
            mandates = orEmpty(mandates);
        }

        String name() {
            return givenName + " " + familyName;
        }
    }

    /** @param untilInDays null when it has no end; negative when it has ended */
    record Mandate(String organisation, int fromDaysAgo, Integer untilInDays) {
    }

    record Group(String slug, LocalisedText names, LocalisedText descriptions, LocalisedText purposes, LocalisedText houseRules,
                 Visibility visibility, JoinPolicy joinPolicy, Colour colour, DemoMoment founded, List<Member> members, List<LocalisedText> questions, List<Request> requests,
                 Rules rules) {

        Group {
            questions = orEmpty(questions);
        }

        /** Who founded it: the first of the members. */
        Member founder() {
            return members.get(0);
        }
    }

    /** Since when a group has rules, and which; null in {@link Group} for one without. */
    record Rules(DemoMoment at, List<Rule> items) {
    }

    /** @param readUntil until when they have read; null when this is left to what they write */
    record Member(String person, Role role, DemoMoment joined, DemoMoment readUntil) {
    }

    /**
     * Somebody who asks to join.
     *
     * @param answers one for each question of the group
     * @param asked   what a moderator asks before deciding; null for nothing
     */
    record Request(String person, DemoMoment at, String message, List<String> answers, Inquiry asked) {

        Request {
            answers = orEmpty(answers);
        }
    }

    record Inquiry(DemoMoment at, String by, String text) {
    }

    /**
     * A thread, or a reply in one.
     *
     * @param lines        Markdown, one line of text each
     * @param to           which reply of the thread it answers, from 1; null for the start of the thread
     * @param organisation in whose name; null for their own
     * @param question     what makes a thread a question; null for any other post
     */
    record Post(String author, DemoMoment at, Language language, Integer to, String organisation, Question question,
                @JsonProperty("body") List<String> lines, Correction correction, Hiding hidden,
                Withdrawal withdrawn, List<Reporting> reported, Map<ReactionKind, List<String>> reactions, List<Post> replies) {

        Post {
            reactions = reactions == null ? Map.of() : reactions;
            replies = orEmpty(replies);
            reported = orEmpty(reported);
        }

        String body() {
            return String.join("\n", lines);
        }
    }

    /**
     * A question and what becomes of it after its last reply.
     *
     * @param topics   slugs of the vocabulary
     * @param accepted which reply, from 1; null for none
     * @param helpful  which replies, from 1
     * @param closed   who closes it; null for nobody
     * @param reopened whether it waits again at the end
     */
    record Question(String title, List<String> topics, Integer accepted, List<Integer> helpful, Outdated outdated, Taking claimed, String closed, boolean reopened) {

        Question {
            topics = orEmpty(topics);
            helpful = orEmpty(helpful);
        }
    }

    /** A reply that does not hold any more, and the one that does. */
    record Outdated(int reply, int newer) {
    }

    record Taking(String by, int minutesLater) {
    }

    /** What somebody claims to know; of a level of the contract, for everyone unless it says otherwise. */
    record Claim(String person, String topic, ExpertiseLevel level, DemoMoment at, String evidence, Audience audience, List<Endorsed> endorsements) {

        Claim {
            audience = audience == null ? Audience.EVERYONE : audience;
            endorsements = orEmpty(endorsements);
        }
    }

    /** What somebody says about themselves, in lines of Markdown or by choices; for everyone unless it says otherwise. */
    record Part(String person, ProfilePart part, DemoMoment at, @JsonProperty("text") List<String> lines, List<String> choices, Audience audience) {

        Part {
            lines = orEmpty(lines);
            audience = audience == null ? Audience.EVERYONE : audience;
        }
    }

    record Endorsed(String by, DemoMoment at, String sentence) {
    }

    record Correction(int minutesLater, String reason, @JsonProperty("body") List<String> lines) {

        String body() {
            return String.join("\n", lines);
        }
    }

    record Hiding(int minutesLater, String by, String reason) {
    }

    record Reporting(int minutesLater, String by, ReportKind kind, String explanation) {
    }

    record Withdrawal(int minutesLater) {
    }

    /** The buddies and mentors of a group, and who opened them. */
    record Programme(String group, String by, DemoMoment at, List<TakingPart> entries) {
    }

    /** @param topics slugs */
    record TakingPart(String person, DemoMoment at, MentoringKind kind, MentoringSide side, int places, List<String> topics, List<Language> languages, List<Region> regions,
                      Meeting meeting, String note) {
    }

    /** @throws UncheckedIOException when a file is missing or is not what these records say */
    static DemoContent read() {
        List<Group> groups = read("groups", new TypeReference<>() {
        });
        Map<String, List<Post>> threads = new LinkedHashMap<>();
        groups.forEach(group -> threads.put(group.slug(), read(group.slug(), new TypeReference<>() {
        })));
        return new DemoContent(read("organisations", new TypeReference<>() {
        }), read("people", new TypeReference<>() {
        }), groups, threads, read("expertise", new TypeReference<>() {
        }), read("profiles", new TypeReference<>() {
        }), read("mentoring", new TypeReference<>() {
        }));
    }

    Map<String, Organisation> organisationsByCode() {
        return organisations.stream().collect(Collectors.toMap(Organisation::code, Function.identity()));
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = DemoContent.class.getResourceAsStream("/demo/" + name + ".json")) {
            return JSON.readValue(Optional.ofNullable(file).orElseThrow(() -> new IOException("/demo/" + name + ".json is missing")), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
