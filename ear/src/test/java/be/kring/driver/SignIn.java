package be.kring.driver;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Walks through the sign-in pages as a person does: choose the employer, fill in the employer's form, come back. Redirects
 * are followed one by one, so that the walk can stop where a program would take over.
 */
final class SignIn {

    private static final int LONGEST_WALK = 25;

    private final HttpClient client;

    SignIn(HttpClient client) {
        this.client = client;
    }

    /** @return the first address for which {@code arrived} holds; it is not visited */
    URI walk(URI start, Employee employee, Predicate<URI> arrived) {
        HttpRequest next = get(start);
        for (int step = 0; step < LONGEST_WALK; step++) {
            if (arrived.test(next.uri())) {
                return next.uri();
            }
            Answer answer = send(next);
            next = answer.header("Location")
                    .map(location -> get(answer.uri().resolve(location)))
                    .orElseGet(() -> fillIn(answer, employee));
        }
        throw new AssertionError("The sign-in of " + employee.username() + " does not end; now at " + next.uri());
    }

    Answer send(HttpRequest request) {
        try {
            return Answer.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static HttpRequest get(URI uri) {
        return HttpRequest.newBuilder(uri).header("Accept", "text/html").timeout(Duration.ofMinutes(1)).build();
    }

    static HttpRequest form(URI uri, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri).header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded").timeout(Duration.ofMinutes(1))
                .POST(BodyPublishers.ofString(body)).build();
    }

    private HttpRequest fillIn(Answer answer, Employee employee) {
        Document page = Jsoup.parse(answer.body(), answer.uri().toString());
        Element employer = page.selectFirst("button[name=employer][value=" + employee.employer() + "]");
        if (employer != null) {
            return form(URI.create(employer.closest("form").absUrl("action")), Map.of("employer", employee.employer()));
        }
        Element password = page.selectFirst("form input[name=password]");
        if (answer.status() != 200 || password == null) {
            throw new AssertionError("Not a page of the sign-in of " + employee.username() + ": " + answer);
        }
        if (!page.select("[role=alert], .alert-error").isEmpty()) {
            throw new AssertionError("The sign-in of " + employee.username() + " was refused: " + page.select("[role=alert], .alert-error").text());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        password.closest("form").select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.val()));
        fields.put("username", employee.username());
        fields.put("password", employee.password());
        return form(URI.create(password.closest("form").absUrl("action")), fields);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
