package be.kring.keycloak;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The realms and our provider in a real Keycloak. One server for all tests; each test uses accounts of its own. */
class KringInKeycloakIT {

    private static final KringStandIn KRING = new KringStandIn();
    private static final String EVENTS = "/oidc/account-events";
    /** The promise is a second. */
    private static final Duration ON_A_BUSY_MACHINE = Duration.ofSeconds(20);
    private static KeycloakServer keycloak;
    private static Administrator administrator;

    @BeforeAll
    static void start() throws IOException {
        KRING.open();
        keycloak = new KeycloakServer(KRING.address());
        keycloak.start();
        administrator = new Administrator(keycloak);
    }

    @AfterAll
    static void stop() throws IOException {
        keycloak.close();
        KRING.close();
    }

    private static Visitor visitor() {
        return new Visitor(keycloak, KRING.address());
    }

    /** The logout token for this session, as soon as it comes. */
    private static JsonNode awaitLogout(String session) {
        return await("logout of " + session).atMost(Duration.ofMinutes(1)).until(() -> KRING.requests("/oidc/backchannel-logout", "logout_token=")
                .stream().map(request -> Visitor.payload(request.body())).filter(token -> token.path("sid").asText().equals(session)).findFirst(),
                Optional::isPresent).orElseThrow();
    }

    /** The id of a demo account in realm {@code kring}, the subject of its tokens. */
    private static String person(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    /** The id of a demo account at its employer. */
    private static String employee(int number) {
        return "00000000-0000-4000-8001-%012d".formatted(number);
    }

    @Nested
    class SignIn {

        @Test
        void bringsEveryClaimOfTheEmployer() {
            Visitor lieve = visitor();
            JsonNode claims = lieve.claims(lieve.signIn("vlaanderen", "vlaams"));
            assertAll(
                    () -> assertEquals(person(1), claims.path("sub").asText()),
                    () -> assertEquals(keycloak.realm("kring").toString(), claims.path("iss").asText()),
                    () -> assertEquals("kring", claims.path("aud").asText()),
                    () -> assertFalse(claims.path("sid").asText().isEmpty()),
                    () -> assertEquals("Lieve Vermeulen", claims.path("name").asText()),
                    () -> assertEquals("lieve.vermeulen@vlaanderen.example", claims.path("email").asText()),
                    () -> assertEquals("nl", claims.path("locale").asText()),
                    () -> assertEquals("Agentschap Ruimte en Water", claims.path("organisation").asText()),
                    () -> assertEquals("0900000011", claims.path("organisation_code").asText()),
                    () -> assertEquals("beleidsmedewerker", claims.path("function").asText()),
                    () -> assertEquals("FLEMISH", claims.path("level").asText()),
                    () -> assertTrue(claims.path("roles").isMissingNode()));
        }

        @Test
        void givesTheAdministratorTheRole() {
            Visitor aicha = visitor();
            JsonNode claims = aicha.claims(aicha.signIn("federaal", "beheerder"));
            assertEquals("[\"administrator\"]", claims.path("roles").toString());
        }

        @Test
        void followsTheEmailDomainAndAsksNothingTheFirstTime() {
            Visitor jonas = visitor();
            Page password = jonas.submit(jonas.visit(), Map.of("email", "Jonas.Weber@Federaal.example"));
            assertTrue(password.shows("value=\"Jonas.Weber@Federaal.example\""), "the employer knows who comes");
            Page callback = jonas.submit(password, Map.of("username", "nieuw-federaal", "password", "nieuw-federaal"));
            JsonNode claims = jonas.claims(callback);
            assertEquals("Sachbearbeiter", claims.path("function").asText());
            assertEquals("de", claims.path("locale").asText());
            assertEquals("FEDERAL", claims.path("level").asText());
        }

        @Test
        void refusesADomainThatNobodyHas() {
            Visitor stranger = visitor();
            Page page = stranger.submit(stranger.visit(), Map.of("email", "iemand@nergens.example"));
            assertTrue(page.text().contains("Geen werkgever op Kring gebruikt nergens.example"), page.text());
            assertTrue(page.shows("value=\"iemand@nergens.example\""), "what was typed stays");
        }

        @Test
        void remembersTheLastEmployer() {
            Visitor mira = visitor();
            mira.submit(mira.visit(), Map.of("employer", "lokaal"));
            assertTrue(mira.visit().text().contains("Verder met Lokale besturen"));
            assertFalse(visitor().visit().text().contains("Verder met"));
        }

        @Test
        void takesWhatTheEmployerChangedButNeverItsLevel() {
            administrator.change("vlaanderen", employee(5), user -> user.withObject("/attributes").putArray("function").add("afdelingshoofd"));
            Visitor joren = visitor();
            JsonNode claims = joren.claims(joren.signIn("vlaanderen", "moderator"));
            assertEquals("afdelingshoofd", claims.path("function").asText());
            administrator.change("kring", person(5), user -> user.withObject("/attributes").putArray("level").add("FEDERAL"));
            Visitor again = visitor();
            assertEquals("FLEMISH", again.claims(again.signIn("vlaanderen", "moderator")).path("level").asText());
        }

        @Test
        void refusesAnEmailAddressOfSomebodyElse() {
            administrator.change("lokaal", employee(9), user -> user.put("email", "lieve.vermeulen@vlaanderen.example"));
            Page refusal = visitor().signIn("lokaal", "nieuw-lokaal");
            assertEquals(409, refusal.status());
            assertTrue(refusal.text().contains("hoort op Kring al bij iemand anders"), refusal.text());
            JsonNode links = administrator.get("kring/users/" + person(1) + "/federated-identity");
            assertEquals(1, links.size(), "no link was made to the account that has the address");
        }

        @Test
        void refusesAnEmailAddressOfSomebodyElseAlsoLater() {
            Visitor wout = visitor();
            String subject = wout.claims(wout.signIn("vlaanderen", "nieuw-vlaams")).path("sub").asText();
            administrator.change("vlaanderen", employee(7), user -> user.put("email", "aicha.kaddour@federaal.example"));
            Page refusal = visitor().signIn("vlaanderen", "nieuw-vlaams");
            assertTrue(refusal.text().contains("Dat is niet gelukt"), refusal.text());
            assertEquals("wout.aerts@vlaanderen.example", administrator.get("kring/users/" + subject).path("email").asText());
        }
    }

    /** Try "dates of birth": no token, table or log of Kring's side holds one, and nobody makes themselves younger. */
    @Nested
    class Age {

        private static final int YEAR = java.time.LocalDate.now(java.time.ZoneId.of("Europe/Brussels")).getYear();

        @Test
        void isOneAnswerForTheYearAndNeverADate() {
            Visitor noor = visitor();
            JsonNode young = noor.claims(noor.signIn("lokaal", "jong"));
            assertTrue(young.path("under35").isBoolean() && young.path("under35").asBoolean(), young.toString());
            assertEquals(YEAR, young.path("under35_year").asInt());
            assertEquals(java.time.LocalDate.now(java.time.ZoneId.of("Europe/Brussels")).getMonthValue() == 12, young.has("under35_next"));
            Visitor lieve = visitor();
            JsonNode older = lieve.claims(lieve.signIn("vlaanderen", "vlaams"));
            assertTrue(older.path("under35").isBoolean() && !older.path("under35").asBoolean(), older.toString());
            assertFalse(young.has("birthdate") || older.has("birthdate"));
        }

        @Test
        void isNowhereADateButAtTheEmployer() throws IOException {
            Visitor aicha = visitor();
            Page callback = aicha.signIn("federaal", "beheerder");
            JsonNode tokens = aicha.tokens(callback);
            for (String token : List.of("access_token", "id_token")) {
                assertFalse(Visitor.payload(tokens.path(token).asText()).toString().contains("1970-01-25"), token);
            }
            assertFalse(tokens.toString().contains("1970-01-25"));
            assertEquals(List.of("user_attribute"), keycloak.tablesWith("1970-01-25"));
            assertEquals(List.of("federaal"), keycloak.realmsWithAttribute("1970-01-25"));
            assertFalse(keycloak.log().contains("1970-01-25"), "the log");
        }

        @Test
        void isNotMadeUpByAnAttributeOrAClaimOfThePerson() {
            administrator.send("PUT", "kring/users/" + person(1), "{\"attributes\":{\"under35\":[\"true\"],\"kring.under35\":[\"" + YEAR + ":true\"]}}");
            String client = administrator.get("vlaanderen/clients?clientId=kring-broker").path(0).path("id").asText();
            for (String claim : List.of("under35", "kring.under35")) {
                assertEquals(201, administrator.send("POST", "vlaanderen/clients/" + client + "/protocol-mappers/models", """
                        {"name":"forged %1$s","protocol":"openid-connect","protocolMapper":"oidc-hardcoded-claim-mapper","config":{"claim.name":"%1$s",
                         "claim.value":"true","jsonType.label":"boolean","id.token.claim":"true","access.token.claim":"true","userinfo.token.claim":"true"}}"""
                        .formatted(claim)));
            }
            Visitor lieve = visitor();
            JsonNode claims = lieve.claims(lieve.signIn("vlaanderen", "vlaams"));
            assertTrue(claims.path("under35").isBoolean() && !claims.path("under35").asBoolean(), claims.toString());
        }

        @Test
        void isLeftOutWithoutABirthDateAndNobodyEditsTheirOwn() {
            administrator.change("vlaanderen", employee(5), user -> user.withObject("/attributes").remove("birthdate"));
            Visitor joren = visitor();
            JsonNode claims = joren.claims(joren.signIn("vlaanderen", "moderator"));
            assertFalse(claims.has("under35") || claims.has("under35_year") || claims.has("under35_next"), claims.toString());
            for (String employer : List.of("vlaanderen", "federaal", "lokaal")) {
                JsonNode attributes = administrator.get(employer + "/users/profile").path("attributes");
                attributes.forEach(attribute -> assertEquals("[\"admin\"]", attribute.path("permissions").path("edit").toString(), employer));
            }
        }
    }

    @Nested
    class Closed {

        @Test
        void nobodyHasAPasswordInRealmKring() {
            Page choice = visitor().visit();
            assertFalse(choice.shows("type=\"password\""));
            JsonNode answer = visitor().token(Map.of("grant_type", "password", "username", "vlaams@vlaanderen", "password", "vlaams"));
            assertEquals("unauthorized_client", answer.path("error").asText());
        }

        @Test
        void aRequestWithoutPkceIsRefused() {
            assertTrue(visitor().visit(Map.of()).address().toString().contains("error=invalid_request"));
        }

        @Test
        void theReconciliationReadsAccountsAndNothingElse() {
            String token = visitor().token(Map.of("grant_type", "client_credentials")).path("access_token").asText();
            Administrator reconciliation = new Administrator(keycloak, token);
            assertEquals(person(2), reconciliation.get("kring/users/" + person(2)).path("id").asText());
            assertEquals(403, reconciliation.send("PUT", "kring/users/" + person(2), "{\"enabled\":false}"));
            assertEquals(403, reconciliation.send("GET", "kring/clients", ""));
            assertEquals(403, reconciliation.send("GET", "kring/events", ""));
        }
    }

    @Nested
    class AccountEvents {

        @Test
        void tellsOfEachChangeWithinASecond() {
            Visitor noor = visitor();
            String subject = noor.claims(noor.signIn("lokaal", "jong")).path("sub").asText();
            Instant before = Instant.now();
            administrator.send("PUT", "kring/users/" + subject, "{\"enabled\":false}");
            var told = KRING.awaitRequests(EVENTS, subject, 1).get(0);
            assertTrue(told.isGenuine());
            assertEquals("DISABLED", told.json().path("event").asText());
            assertEquals(keycloak.realm("kring").toString(), told.json().path("issuer").asText());
            assertTrue(Duration.between(before, told.at()).compareTo(ON_A_BUSY_MACHINE) < 0, "told at " + told.at() + ", asked at " + before);

            assertEquals(400, visitor().signIn("lokaal", "jong").status(), "a disabled account does not come in");
            administrator.send("PUT", "kring/users/" + subject, "{\"enabled\":true}");
            administrator.send("PUT", "kring/users/" + subject, "{\"firstName\":\"Noor\"}");
            administrator.send("DELETE", "kring/users/" + subject, "");
            assertEquals(List.of("DISABLED", "ENABLED", "DELETED"), KRING.awaitRequests(EVENTS, subject, 3).stream()
                    .map(request -> request.json().path("event").asText()).toList());
            await().until(() -> keycloak.attemptsInOutbox().isEmpty());
        }

        @Test
        void endsTheSessionsByBackChannelLogout() {
            Visitor sophie = visitor();
            JsonNode claims = sophie.claims(sophie.signIn("federaal", "federaal"));
            administrator.send("POST", "kring/users/" + person(2) + "/logout", "");
            JsonNode token = awaitLogout(claims.path("sid").asText());
            assertEquals(person(2), token.path("sub").asText());
        }

        @Test
        void endsTheSessionsWhenTheEmployerEndsIts() {
            Visitor joren = visitor();
            String session = joren.claims(joren.signIn("vlaanderen", "moderator")).path("sid").asText();
            administrator.send("POST", "vlaanderen/users/" + employee(5) + "/logout", "");
            assertEquals(person(5), awaitLogout(session).path("sub").asText());
        }

        @Test
        void surviveARestartOfEitherSide() throws IOException {
            KRING.close();
            administrator.send("PUT", "kring/users/" + person(3), "{\"enabled\":false}");
            await("a first attempt").until(() -> keycloak.attemptsInOutbox().stream().anyMatch(attempts -> attempts > 0));
            administrator.send("DELETE", "kring/users/" + person(3), "");
            keycloak.stop();
            keycloak.start();
            administrator = new Administrator(keycloak);
            KRING.open();
            var told = KRING.awaitRequests(EVENTS, person(3), 2);
            assertEquals(List.of("DISABLED", "DELETED"), told.stream().map(request -> request.json().path("event").asText()).toList());
            assertTrue(told.stream().allMatch(KringStandIn.Request::isGenuine));
            await().until(() -> keycloak.attemptsInOutbox().isEmpty());
        }
    }
}
