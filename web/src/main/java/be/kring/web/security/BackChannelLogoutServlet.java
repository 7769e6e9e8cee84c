package be.kring.web.security;

import be.kring.person.RevocationService;
import be.kring.person.Revocations;
import be.kring.shared.Actor;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * {@code POST /oidc/backchannel-logout}: Keycloak says that somebody signed out (OpenID Connect Back-Channel Logout 1.0, section
 * 2.5 to 2.8). Answers 200 when it was acted upon, 400 when the token is refused; why is in the log only. The provider's keys are
 * kept for ten minutes and fetched again for a key that is not known, at most twice in half a minute.
 */
@WebServlet("/oidc/backchannel-logout")
public class BackChannelLogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(BackChannelLogoutServlet.class);
    private static final int LONGEST = 16 * 1024;

    @Inject
    transient Provider provider;

    @Inject
    transient RevocationService revocations;

    @Inject
    transient Revocations ended;

    @Inject
    transient Clock clock;

    private transient volatile LogoutTokens tokens;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(accept(request) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    }

    private boolean accept(HttpServletRequest request) throws IOException {
        String[] sent = request.getContentLengthLong() > LONGEST ? null : request.getParameterValues("logout_token");
        if (sent == null || sent.length != 1 || request.getQueryString() != null) {
            return false;
        }
        try {
            LogoutToken token = tokens().check(sent[0]);
            boolean fresh = revocations.backChannelLogout(Actor.SYSTEM, token.id(), token.expires(), token.issuer(), token.subject(), token.sid());
            ended.learn();
            if (!fresh) {
                LOG.warnf("Logout token %s came again", token.id());
            }
            return fresh;
        } catch (LogoutTokens.Refused refused) {
            LOG.warnf("Logout token refused: %s", refused.getMessage());
            return false;
        } catch (JOSEException noKeys) {
            throw new IOException("The provider's keys cannot be had", noKeys);
        }
    }

    private LogoutTokens tokens() throws IOException {
        LogoutTokens known = tokens;
        if (known == null) {
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(provider.keys().toURL())
                    .cache(Duration.ofMinutes(10).toMillis(), Duration.ofSeconds(15).toMillis())
                    .rateLimited(Duration.ofSeconds(30).toMillis())
                    .retrying(true).build();
            known = new LogoutTokens(keys, provider.issuer(), provider.clientId(), clock);
            tokens = known;
        }
        return known;
    }
}
