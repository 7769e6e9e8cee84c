package be.kring.web.security;

import be.kring.shared.Language;
import be.kring.web.problem.Json;
import be.kring.web.problem.Problem;
import be.kring.web.problem.ProblemType;
import be.kring.web.problem.Problems;
import be.kring.web.problem.RequestId;
import be.kring.web.text.Messages;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.ThreadSetupHandler;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import jakarta.servlet.ServletContext;
import org.jboss.logging.MDC;

import java.util.Deque;
import java.util.List;

/**
 * What is settled before anybody looks at who is asking, the OIDC client included, which builds its redirects from the request:
 * only the host of {@link PublicAddress} is served (and not named again in the request line), its scheme is the scheme, what a proxy or a forger says of host and
 * scheme is dropped, and a token in the address is refused, since addresses end up in logs and histories (RFC 9700,
 * section 4.3.2). An address with NUL is refused. Before all that the request gets its number, see {@link RequestId}. {@code /health} answers under any host: those who probe a node know it by its number; so does
 * {@code /oidc/account-events}, which Keycloak may call at an internal address, and which believes nothing but a signature.
 */
public class Frontier implements ServletExtension {

    private static final List<HttpString> HEARSAY = List.of(Headers.X_FORWARDED_HOST, Headers.X_FORWARDED_PORT,
            Headers.X_FORWARDED_PROTO, Headers.X_FORWARDED_SERVER, new HttpString("X-Forwarded-Prefix"), new HttpString("Forwarded"));

    private static final HttpString NUMBER = new HttpString(RequestId.HEADER);

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        PublicAddress address = PublicAddress.configured();
        Problems problems = new Problems(new Messages());
        deployment.addThreadSetupAction((ThreadSetupHandler) Frontier::logging);
        deployment.addInitialHandlerChainWrapper(next -> exchange -> handle(exchange, next, address, problems));
    }

    private static void handle(HttpServerExchange exchange, HttpHandler next, PublicAddress address, Problems problems)
            throws Exception {
        HeaderMap headers = exchange.getRequestHeaders();
        number(exchange);
        HEARSAY.forEach(headers::remove);
        boolean anyHost = exchange.getRequestPath().startsWith("/health/") || exchange.getRequestPath().equals("/oidc/account-events");
        boolean known = headers.count(Headers.HOST) == 1 && address.isHost(headers.getFirst(Headers.HOST))
                && !exchange.isHostIncludedInRequestURI();
        if (!anyHost && !known || hasNul(exchange)) {
            refuse(exchange, problems, ProblemType.BAD_REQUEST);
        } else if (exchange.getQueryParameters().containsKey("access_token")) {
            refuse(exchange, problems, ProblemType.UNAUTHENTICATED);
        } else {
            exchange.setRequestScheme(address.uri().getScheme());
            next.handleRequest(exchange);
        }
    }

    /** Whatever writes to the log while it works on a request writes the number of the request too. */
    private static <T, C> ThreadSetupHandler.Action<T, C> logging(ThreadSetupHandler.Action<T, C> work) {
        return (exchange, context) -> {
            if (exchange == null) {
                return work.call(null, context);
            }
            MDC.put(RequestId.LOGGED, exchange.getRequestHeaders().getFirst(RequestId.HEADER));
            try {
                return work.call(exchange, context);
            } finally {
                MDC.remove(RequestId.LOGGED);
            }
        };
    }

    /** At the very last moment, because what answers with an error may begin its headers anew. */
    private static void number(HttpServerExchange exchange) {
        HeaderMap headers = exchange.getRequestHeaders();
        String id = RequestId.settle(headers.count(NUMBER) == 1 ? headers.getFirst(NUMBER) : null);
        headers.put(NUMBER, id);
        exchange.addResponseCommitListener(answered -> answered.getResponseHeaders().put(NUMBER, id));
    }

    /** No text of PostgreSQL holds it, so nothing that is asked for with it can be there. */
    private static boolean hasNul(HttpServerExchange exchange) {
        return exchange.getRequestPath().indexOf('\0') >= 0
                || exchange.getQueryParameters().values().stream().flatMap(Deque::stream).anyMatch(value -> value.indexOf('\0') >= 0);
    }

    private static void refuse(HttpServerExchange exchange, Problems problems, ProblemType type) {
        Language language = Caller.accepted(exchange.getRequestHeaders().getFirst(Headers.ACCEPT_LANGUAGE));
        Problem problem = problems.of(type, language, exchange.getRequestURI(), exchange.getRequestHeaders().getFirst(NUMBER));
        exchange.setStatusCode(problem.status());
        exchange.setPersistent(false);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, Problem.MEDIA_TYPE).put(Headers.CACHE_CONTROL, "no-store");
        exchange.getResponseSender().send(Json.write(problem));
    }
}
