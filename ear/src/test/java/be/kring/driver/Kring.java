package be.kring.driver;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A running Kring, as the world meets it.
 *
 * @param address      where people reach it
 * @param issuer       Keycloak's realm {@code kring}
 * @param clientSecret of the client {@code kring}, for programs that get a token by the code flow
 */
public record Kring(URI address, URI issuer, String clientSecret) {

    private static final String CLIENT = "kring";
    private static final Map<String, Colleague> SESSIONS = new ConcurrentHashMap<>();
    /** What comes later comes within this time, or never: of those who wait without saying how long. Other stacks may use the same two cores. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration TOKEN_RENEWED_AFTER = Duration.ofMinutes(2);

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    /** Somebody with a browser who has not signed in. */
    public Api stranger() {
        return new Api(browser(new CookieJar()), address, Map.of("Origin", origin(), "X-Kring", "1"));
    }

    /** Somebody in the session that an earlier test began, as long as it lasts: it saves the walk past Keycloak, of which there are hundreds otherwise. */
    public Colleague colleague(Employee employee) {
        return SESSIONS.compute(address + " " + employee.username(),
                (key, known) -> known != null && known.isSignedIn() ? known : signsIn(employee));
    }

    /** Signs in with the browser, through the pages of Keycloak and of the employer. */
    public Colleague signsIn(Employee employee) {
        return signsIn(employee, Map.of());
    }

    /** Signs in with a browser in which somebody has planted these cookies for Kring. */
    public Colleague signsIn(Employee employee, Map<String, String> planted) {
        CookieJar jar = new CookieJar();
        planted.forEach((name, value) -> jar.put(address, Map.of("Set-Cookie", List.of(name + "=" + value + "; Path=/"))));
        HttpClient browser = browser(jar);
        URI home = address.resolve("/");
        new SignIn(browser).walk(address.resolve("/sign-in?to=/"), employee, home::equals);
        return new Colleague(this, new Api(browser, address, Map.of("Origin", origin(), "X-Kring", "1")), jar::find);
    }

    /**
     * A sign-in at Keycloak that did not come back.
     *
     * @param back    the address to which the browser should have come back
     * @param cookies what that browser holds
     */
    public record Unreturned(URI back, Map<String, String> cookies) {
    }

    /** Signs in at Keycloak with a browser that never comes back. */
    public Unreturned leavesBeforeReturning(Employee employee) {
        CookieJar jar = new CookieJar();
        URI back = new SignIn(browser(jar)).walk(address.resolve("/sign-in?to=/"), employee,
                uri -> uri.getPath().equals("/sign-in/return") && String.valueOf(uri.getQuery()).contains("code="));
        return new Unreturned(back, jar.byName());
    }

    /** A program that acts for somebody with a bearer token. The person signs in by the same pages. */
    public Colleague integrator(Employee employee) {
        return bearing(accessToken(employee));
    }

    /** The same for as long as it takes: a token lasts five minutes, and a node may take longer to start on a busy machine. */
    public Supplier<Colleague> program(Employee employee) {
        return new Supplier<>() {
            private Colleague current = integrator(employee);
            private Instant begun = Instant.now();

            @Override
            public synchronized Colleague get() {
                if (begun.plus(TOKEN_RENEWED_AFTER).isBefore(Instant.now())) {
                    current = integrator(employee);
                    begun = Instant.now();
                }
                return current;
            }
        };
    }

    /** A program that has somebody's token already. */
    public Colleague bearing(String accessToken) {
        return new Colleague(this, new Api(browser(new CookieJar()), address, Map.of("Authorization", "Bearer " + accessToken)), name -> Optional.empty());
    }

    public String accessToken(Employee employee) {
        return tokens(employee).path("access_token").asText();
    }

    /** The answer of Keycloak at the end of the code flow with PKCE (RFC 7636), as a program of our own walks it. */
    public JsonNode tokens(Employee employee) {
        SignIn signIn = new SignIn(browser(new CookieJar()));
        String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
        URI back = address.resolve("/integrator-test");
        URI start = URI.create(issuer + "/protocol/openid-connect/auth?response_type=code&scope=openid&client_id=" + CLIENT
                + "&redirect_uri=" + encode(back.toString()) + "&state=" + UUID.randomUUID()
                + "&code_challenge_method=S256&code_challenge=" + sha256(verifier));
        URI arrived = signIn.walk(start, employee, uri -> uri.toString().startsWith(back.toString()));
        Answer answer = signIn.send(SignIn.form(URI.create(issuer + "/protocol/openid-connect/token"), Map.of(
                "grant_type", "authorization_code", "code", parameter(arrived, "code"), "redirect_uri", back.toString(),
                "client_id", CLIENT, "client_secret", clientSecret, "code_verifier", verifier)));
        return answer.expecting(200).json();
    }

    /** The value of the header {@code Origin} of our own pages. */
    public String origin() {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static HttpClient browser(CookieJar jar) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(jar)
                .connectTimeout(Duration.ofSeconds(30)).followRedirects(HttpClient.Redirect.NEVER).build();
    }

    private static String parameter(URI uri, String name) {
        return Arrays.stream(uri.getQuery().split("&")).filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1)).findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + uri));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
