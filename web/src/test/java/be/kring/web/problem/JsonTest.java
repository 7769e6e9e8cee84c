package be.kring.web.problem;

import be.kring.discussion.NewPost;
import be.kring.person.MandateGrant;
import be.kring.person.SettingsChange;
import be.kring.shared.DomainException;
import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JsonTest {

    record Names(LocalisedText names, long seq, Instant at) {
    }

    @Test
    void whatIsRightIsRead() throws Exception {
        NewPost post = Json.read("{\"body\":\"Dag\",\"capacity\":\"PERSONAL\",\"language\":\"nl\"}".getBytes(StandardCharsets.UTF_8), NewPost.class);
        assertEquals("Dag", post.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"body\":\"x\",\"authorId\":\"1\"}                        | authorId       | unknown-field",
        "{\"body\":\"x\",\"body\":\"y\"}                            | body           | duplicate-field",
        "{\"body\":1}                                               | body           | wrong-type",
        "{\"body\":\"x\\u0000\"}                                   | body           | invalid-characters",
        "{\"body\":true}                                            | body           | wrong-type",
        "{\"body\":[\"x\"]}                                         | body           | wrong-type",
        "{\"body\":{\"x\":1}}                                       | body           | wrong-type",
        "{\"body\":\"x\",\"capacity\":\"KING\"}                     | capacity       | invalid-value",
        "{\"body\":\"x\",\"capacity\":\"personal\"}                 | capacity       | invalid-value",
        "{\"body\":\"x\",\"capacity\":0}                            | capacity       | wrong-type",
        "{\"body\":\"x\",\"capacity\":\"\"}                         | capacity       | invalid-value",
        "{\"body\":\"x\",\"language\":\"xx\"}                       | language       | not-a-language",
        "{\"body\":\"x\",\"organisationId\":\"\"}                   | organisationId | wrong-type",
        "{\"body\":\"x\",\"organisationId\":\"1\"}                  | organisationId | wrong-type"})
    void try27_extraDuplicateAndWronglyTypedFieldsOfAPostAreNamed(String body, String field, String code) {
        refused(body.strip(), NewPost.class, field, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"names\":{\"nl\":\"x\",\"xx\":\"y\"}}   | names      | not-a-language",
        "{\"names\":{\"nl\":\"x\",\"nl\":\"y\"}}   | nl         | duplicate-field",
        "{\"names\":{\"nl\":1}}                    | names.nl   | wrong-type",
        "{\"seq\":\"1\"}                           | seq        | wrong-type",
        "{\"seq\":1.5}                             | seq        | wrong-type",
        "{\"seq\":null}                            | seq        | wrong-type",
        "{\"seq\":99999999999999999999}            | seq        | wrong-type",
        "{\"at\":\"yesterday\"}                    | at         | invalid-date"})
    void try27_nestedTextsNumbersAndTimesAreHeldToTheirForm(String body, String field, String code) {
        refused(body.strip(), Names.class, field, code);
    }

    @Test
    void whatTheDomainFindsMissingIsNamed() {
        refused("{\"organisationId\":\"00000000-0000-4000-8000-000000000001\",\"from\":\"2026-01-01\"}", MandateGrant.class, "personId", "required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"theme\":\"DARK\"} x", "{\"theme\":\"DARK\"}{}", "{\"theme\"", "[]", "\"x\"", "{'theme':'DARK'}", "{theme:1}", "NaN"})
    void try27_whatIsNoObjectIsABadRequest(String body) {
        JsonProcessingException refusal = assertThrows(JsonProcessingException.class,
                () -> Json.read(body.getBytes(StandardCharsets.UTF_8), SettingsChange.class));
        assertTrue(JsonRefusalMapper.find(refusal).isEmpty());
    }

    @Test
    void timesAreWrittenAsTheContractSays() {
        assertEquals("{\"names\":null,\"seq\":0,\"at\":\"2026-11-22T09:30:00Z\"}",
                Json.write(new Names(null, 0, Instant.parse("2026-11-22T09:30:00Z"))));
    }

    private static void refused(String body, Class<?> type, String field, String code) {
        JsonProcessingException refusal = assertThrows(JsonProcessingException.class, () -> Json.read(body.getBytes(StandardCharsets.UTF_8), type));
        Optional<DomainException> found = JsonRefusalMapper.find(refusal);
        InvalidInput invalid = (InvalidInput) found.orElseThrow(() -> new AssertionError(refusal));
        assertEquals(new InvalidInput.Violation(field, code, null), invalid.violations().get(0));
    }
}
