package be.kring.web.security;

import jakarta.servlet.ServletContextAttributeEvent;
import jakarta.servlet.ServletContextAttributeListener;
import jakarta.servlet.annotation.WebListener;
import org.wildfly.security.http.oidc.OidcClientContext;

/**
 * Turns on PKCE (RFC 7636, S256) in WildFly's OIDC client: the client knows it, but the subsystem of WildFly 39 has no attribute for it.
 * It is set when the subsystem hands its client to the application, which is before the first request.
 */
@WebListener
public class ProofKey implements ServletContextAttributeListener {

    @Override
    public void attributeAdded(ServletContextAttributeEvent event) {
        if (event.getValue() instanceof OidcClientContext client) {
            client.resolveDeployment(null).setPkce(true);
        }
    }
}
