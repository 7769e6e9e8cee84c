package be.kring.web.security;

import be.kring.person.RevocationService;
import be.kring.person.Revocations;
import be.kring.web.problem.ProblemType;
import be.kring.web.problem.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.wildfly.security.http.oidc.OidcPrincipal;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * {@code POST /sign-out}: ends this sign-in on all nodes, sockets included, then leads through Keycloak's own sign-out
 * (OpenID Connect RP-Initiated Logout 1.0), which ends it for the other applications, and back to {@code /}.
 */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient RevocationService revocations;

    @Inject
    transient Revocations ended;

    @Inject
    transient Provider provider;

    @Inject
    transient PublicAddress address;

    @Inject
    transient Problems problems;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!CrossSiteRule.permitsForm(address, request.getHeader("Origin"), request.getHeader("Sec-Fetch-Site"))) {
            Problems.send(response, problems.of(ProblemType.CSRF, caller.language(), request));
            return;
        }
        String next = caller.find().isPresent() ? end(request) : address.at("/");
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", next);
    }

    private String end(HttpServletRequest request) throws IOException {
        SignedIn signIn = caller.signIn();
        String idToken = ((OidcPrincipal<?>) request.getUserPrincipal()).getOidcSecurityContext().getIDTokenString();
        revocations.signOut(caller.actor(), signIn.issuer(), signIn.subject(), signIn.sid());
        ended.learn();
        Door.end(request);
        return provider.endSession() + "?client_id=" + encoded(provider.clientId())
                + (idToken == null ? "" : "&id_token_hint=" + encoded(idToken))
                + "&post_logout_redirect_uri=" + encoded(address.at("/"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
