package be.kring.web.security;

import be.kring.person.PersonService;
import be.kring.person.Revocations;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import io.undertow.servlet.spec.HttpSessionImpl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jboss.logging.Logger;
import org.wildfly.security.http.oidc.OidcPrincipal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets people in, at every request: who Keycloak says they are, unless that sign-in was revoked or the account was disabled since.
 * A person is created at the first sign-in and follows the employer's claims at each later one, and whenever a renewed
 * token says something else.
 */
@ApplicationScoped
public class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final String SIGNED_IN = SignedIn.class.getName();
    /** Of {@code JsrWebSocketFilter}. */
    private static final String SOCKETS = "io.undertow.websocket.current-connections";

    @Inject
    PersonService persons;

    @Inject
    Revocations revocations;

    @Inject
    BearerSignIns bearers;

    @Inject
    Clock clock;

    /** Who is behind this request; empty for nobody. A session that no longer holds is ended. */
    Optional<Visitor> open(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof OidcPrincipal<?> principal)) {
            return Optional.empty();
        }
        Claims claims = Claims.of(principal.getOidcSecurityContext());
        Optional<Visitor> visitor = noted(request, claims)
                .filter(signIn -> !revocations.isRevoked(signIn.issuer(), signIn.subject(), signIn.sid(), signIn.since()))
                .flatMap(signIn -> persons.findActor(signIn.personId())
                        .map(actor -> new Visitor(actor.at(request.getRemoteAddr()), signIn, claims.byCookie())));
        if (visitor.isEmpty()) {
            end(request);
        }
        return visitor;
    }

    /** Ends the web session, on all nodes. Undertow, which closes the sockets of a session that ends, is not to cut in while ours tell theirs why. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session instanceof HttpSessionImpl undertows) {
            undertows.getSession().removeAttribute(SOCKETS);
        }
        if (session != null) {
            session.invalidate();
        }
    }

    private Optional<SignedIn> noted(HttpServletRequest request, Claims claims) {
        String digest = claims.person().digest();
        Optional<SignedIn> known = claims.byCookie()
                ? Optional.ofNullable((SignedIn) request.getSession().getAttribute(SIGNED_IN))
                : bearers.find(claims);
        if (known.filter(signIn -> signIn.claims().equals(digest)).isPresent()) {
            return known;
        }
        Instant since = known.map(SignedIn::since).orElseGet(() -> since(claims));
        Optional<SignedIn> noted = signIn(claims).map(person -> new SignedIn(person,
                claims.person().issuer(), claims.person().subject(), claims.sid(), since, digest));
        noted.ifPresent(signIn -> {
            if (claims.byCookie()) {
                request.getSession().setAttribute(SIGNED_IN, signIn);
            } else {
                bearers.note(claims, signIn);
            }
        });
        return noted;
    }

    /** Somebody of whom the employer does not say enough (no organisation) does not come in. A token that another node knows is not signed in again. */
    private Optional<UUID> signIn(Claims claims) {
        Optional<UUID> known = claims.byCookie() ? Optional.empty() : persons.findSignedIn(claims.person(), since(claims));
        try {
            return known.isPresent() ? known : persons.signIn(claims.person()).map(Actor::personId);
        } catch (InvalidInput incomplete) {
            LOG.warnf("The claims of subject %s lack something: %s", claims.person().subject(), incomplete.violations());
            return Optional.empty();
        }
    }

    private Instant since(Claims claims) {
        return claims.byCookie() ? clock.instant() : Instant.ofEpochSecond(claims.issuedAt());
    }
}
