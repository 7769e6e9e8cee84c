package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.driver.RawRequest;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.proto.trace.v1.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an operator sees of a running Kring, and what others must not see; and the limits and switches that docs/operations.md names. */
@WholeSystem
class WatchingIT {

    private static final Path OPERATIONS = Path.of(System.getProperty("kring.target")).resolve("../../docs/operations.md").normalize();

    private static WatchedNode watched;
    private Colleague joren;
    private Colleague mira;

    @BeforeAll
    static void start(Kring kring, Stack stack) {
        watched = new WatchedNode(stack, kring);
    }

    /** A token lasts five minutes. */
    @BeforeEach
    void twoPrograms(Kring kring) {
        joren = watched.kring().bearing(kring.accessToken(Account.MODERATOR));
        mira = watched.kring().bearing(kring.accessToken(Account.LOKAAL));
    }

    @AfterAll
    static void stop() {
        watched.close();
    }

    @Test
    void everything_that_the_dashboard_asks_for_is_exported_with_the_labels_that_it_names() throws IOException {
        Dashboard dashboard = Dashboard.read();
        assertTrue(dashboard.metrics().size() > 10, dashboard::toString);
        await().untilAsserted(() -> assertEquals(Set.of(), dashboard.missing(watched.metrics())));
    }

    @Test
    void no_metric_of_ours_has_a_label_that_prometheus_gives_itself() {
        List<String> taken = watched.metrics().lines().filter(line -> line.matches("kring_[^{]*\\{(.*,)?(instance|job)=.*")).toList();
        assertEquals(List.of(), taken);
    }

    @Test
    void every_metric_of_ours_is_on_the_dashboard_and_explained() throws IOException {
        Set<String> shown = Dashboard.read().metrics().stream().map(WatchingIT::familyOf).collect(Collectors.toSet());
        String explained = Files.readString(OPERATIONS);
        Set<String> ours = watched.namesOfMetrics().stream().filter(name -> name.startsWith("kring_")).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(ours.size() > 10, ours::toString);
        for (String name : ours) {
            assertTrue(shown.contains(familyOf(name)), () -> name + " is on no panel");
            assertTrue(explained.contains(familyOf(name)), () -> name + " is not in docs/operations.md");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/metrics", "/prometheus", "/api/v1/metrics"})
    void the_public_port_shows_no_metrics(String path) {
        Answer answer = watched.kring().stranger().get(path);
        assertTrue(answer.status() != 200, answer::toString);
        assertFalse(answer.body().contains("kring_sockets"), answer::toString);
    }

    @Test
    void sockets_and_deliveries_are_counted() {
        String slug = joren.founds("Waarnemen", "OPEN");
        double before = watched.metric("kring_delivery_seconds_count");
        try (Live live = joren.goesLive()) {
            await().until(() -> watched.metric("kring_sockets") >= 1);
            joren.posts(slug, "Zo volgt de socket de groep, en krijgt hij het volgende niet als iets van vroeger");
            live.event("post.created");
            joren.posts(slug, "Tel mee");
            await().until(() -> watched.metric("kring_delivery_seconds_count") > before);
        }
        assertEquals(1, watched.metric("kring_listener_connected"));
    }

    @Test
    void jobs_are_counted() {
        await().untilAsserted(() -> assertTrue(watched.metric("kring_job_seconds_count", "name=\"account-reconciliation\"") >= 1));
    }

    @Test
    void a_trace_leads_from_the_request_to_the_delivery() {
        String slug = joren.founds("Waarnemen", "OPEN");
        try (Live live = joren.goesLive()) {
            joren.posts(slug, "Zo volgt de socket de groep, en krijgt hij het volgende niet als iets van vroeger");
            live.event("post.created");
            Answer stored = joren.api().post("groups/" + slug + "/posts",
                    Api.object().put("body", "Volg mij").put("capacity", "PERSONAL").put("language", "nl")).expecting(201);
            await().until(() -> live.events("post.created").size() == 2);
            String id = stored.header("X-Request-Id").orElseThrow();
            Span request = await().until(() -> span(span -> attribute(span, "kring.request.id").equals(id)), span -> span != null);
            assertEquals("POST /api/v1/groups/{slug}/posts", request.getName());
            Span delivery = await().until(() -> span(span -> span.getParentSpanId().equals(request.getSpanId())), span -> span != null);
            assertEquals("deliver post.created", delivery.getName());
            assertEquals(request.getTraceId(), delivery.getTraceId());
        }
    }

    @Test
    void the_number_of_a_refusal_is_the_number_in_the_log() {
        Answer refused = mira.api().get("groups/bestaat-niet?q=geheim").expecting(404);
        String id = refused.json().path("requestId").asText();
        assertEquals(id, refused.header("X-Request-Id").orElse(""));
        JsonNode line = await().until(() -> watched.log().stream().filter(each -> each.path("X-Request-Id").asText().equals(id)).findFirst().orElse(null),
                each -> each != null);
        assertEquals("/api/v1/groups/bestaat-niet", line.path("requestPath").asText());
        assertEquals(404, line.path("responseCode").asInt());
        assertFalse(line.toString().contains("geheim") || line.toString().contains("127.0.0.1"), line::toString);
    }

    @Test
    void what_the_application_says_of_a_request_bears_its_number() {
        Answer refused = watched.kring().stranger().with("X-Request-Id", "proxy-0123456789").with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/oidc/backchannel-logout", "logout_token=none");
        assertEquals("proxy-0123456789", refused.header("X-Request-Id").orElse(""));
        await().until(() -> watched.log().stream().anyMatch(line -> line.at("/mdc/requestId").asText().equals("proxy-0123456789")
                && line.path("message").asText().startsWith("Logout token refused")));
    }

    @Test
    void who_asks_too_often_is_told_when_to_come_back() {
        double before = watched.metric("kring_limit_refused_total", "kind=\"searches\"");
        Answer last = null;
        for (int search = 0; search <= WatchedNode.SEARCHES; search++) {
            last = mira.api().get("groups?q=water");
        }
        last.expecting(429);
        assertEquals("/problems/too-many-requests", last.json().path("type").asText());
        assertTrue(Integer.parseInt(last.header("Retry-After").orElseThrow()) >= 1, last::toString);
        assertTrue(watched.metric("kring_limit_refused_total", "kind=\"searches\"") > before);
    }

    @Test
    void pages_and_handshakes_count_as_calls_do_and_are_refused_in_the_language_of_the_reader(Kring kring) {
        Colleague sophie = watched.kring().bearing(kring.accessToken(Account.FEDERAAL));
        String language = sophie.me().path("language").asText();
        Answer page = refused(() -> sophie.api().with("Accept", "text/html").get("/accessibility"));
        Answer call = refused(() -> sophie.api().get("me"));
        assertTrue(page.body().contains("<html lang=\"" + language) && page.body().contains(call.json().path("title").asText()), page::body);
        for (Answer refusal : List.of(page, call)) {
            assertTrue(Integer.parseInt(refusal.header("Retry-After").orElseThrow()) >= 1, refusal::toString);
        }
        assertEquals(429, refusedHandshake(sophie));
        assertEquals(200, mira.api().get("/accessibility").status(), "others go on");
    }

    private static Answer refused(Supplier<Answer> ask) {
        return Stream.generate(ask).limit(2 * WatchedNode.REQUESTS).filter(answer -> answer.status() == 429).findFirst().orElseThrow();
    }

    private static int refusedHandshake(Colleague who) {
        CompletionException refused = assertThrows(CompletionException.class, () -> {
            for (int tries = 0; tries < 2 * WatchedNode.REQUESTS; tries++) {
                Live.open(who.api(), watched.kring()).close();
            }
        });
        return assertInstanceOf(WebSocketHandshakeException.class, refused.getCause()).getResponse().statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/api/v1/groups", "/api/v1/nothing-here", "/groups"})
    void text_is_compressed(String path) {
        Answer answer = joren.api().with("Accept-Encoding", "gzip").get(path);
        assertEquals("gzip", answer.header("Content-Encoding").orElse("none"), answer.headers()::toString);
    }

    @Test
    void a_proxy_is_believed_only_where_that_is_switched_on(Kring unbelieving) {
        for (Kring kring : List.of(watched.kring(), unbelieving)) {
            String answer = RawRequest.get("/", "Host: 10.0.0.11:8080", "X-Forwarded-Host: " + kring.address().getAuthority(), "X-Forwarded-For: 192.0.2.7",
                    "X-Forwarded-Proto: http", "Accept: text/html").to(kring.address());
            assertEquals(kring == unbelieving ? "400" : "200", answer.substring("HTTP/1.1 ".length()).substring(0, 3), answer);
        }
    }

    /** A timer is several metrics: how often, how long in all, how long at most. */
    private static String familyOf(String metric) {
        return metric.replaceFirst("_seconds_(count|sum|max)$", "_seconds");
    }

    private static Span span(Predicate<Span> wanted) {
        return watched.receiver().spans().stream().filter(wanted).findFirst().orElse(null);
    }

    private static String attribute(Span span, String key) {
        return span.getAttributesList().stream().filter(attribute -> attribute.getKey().equals(key))
                .map(attribute -> attribute.getValue().getStringValue()).findFirst().orElse("");
    }
}
