package be.kring.web.security;

import be.kring.person.AccountEvent;
import be.kring.person.RevocationService;
import be.kring.person.Revocations;
import be.kring.shared.Actor;
import be.kring.shared.DomainException;
import be.kring.web.problem.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * {@code POST /oidc/account-events}: Kring's listener in Keycloak says that an account was disabled, enabled or deleted, one event a
 * request, signed as {@link Signature} says. Answers 204 when it is noted, also for an event that came before; 401 for a
 * wrong signature; 400 for what is no event.
 */
@WebServlet("/oidc/account-events")
public class AccountEventsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(AccountEventsServlet.class);
    private static final int LONGEST = 8 * 1024;

    @Inject
    transient Config config;

    @Inject
    transient Clock clock;

    @Inject
    transient RevocationService revocations;

    @Inject
    transient Revocations ended;

    private transient Optional<Signature> signature = Optional.empty();

    @Override
    public void init() {
        signature = config.getOptionalValue("kring.account.events.secret", String.class).filter(secret -> !secret.isBlank())
                .map(secret -> new Signature(secret, clock));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(accept(request));
    }

    private int accept(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        String timestamp = request.getHeader("X-Kring-Timestamp");
        String sent = request.getHeader("X-Kring-Signature");
        if (body.length > LONGEST || signature.filter(ours -> ours.isOf(timestamp, body, sent)).isEmpty()) {
            LOG.warn("An account event came without a valid signature");
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        try {
            revocations.accountEvent(Actor.SYSTEM, Json.read(body, AccountEvent.class));
            ended.learn();
            return HttpServletResponse.SC_NO_CONTENT;
        } catch (JsonProcessingException | DomainException noEvent) {
            LOG.warnf("An account event could not be read: %s", noEvent.getClass().getSimpleName());
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }
}
