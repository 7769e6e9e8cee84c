package be.kring.keycloak.employer;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.IdentityProviderAuthenticator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/**
 * Asks for the employer and sends the browser on to it.
 *
 * <p>The rule: an employer is followed only when the realm offers it; whatever else a form or a cookie says shows the page again.
 * The e-mail address goes to the employer as {@code login_hint} and is kept nowhere else.
 */
final class EmployerChoice extends IdentityProviderAuthenticator {

    static final String COOKIE = "KRING_EMPLOYER";
    private static final int REMEMBERED_FOR_SECONDS = 365 * 24 * 3600;
    private static final String PAGE = "employer-choice.ftl";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        context.challenge(page(context, "").createForm(PAGE));
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        var form = context.getHttpRequest().getDecodedFormParameters();
        var directory = new EmployerDirectory(context.getSession());
        Optional<Employer> chosen = Employer.findByAlias(directory.listEmployers(), form.getFirst("employer"));
        if (chosen.isPresent()) {
            follow(context, chosen.get().alias(), context.getAuthenticationSession().getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM));
            return;
        }
        String email = Optional.ofNullable(form.getFirst("email")).map(String::strip).orElse("");
        Optional<String> domain = EmailDomain.find(email);
        if (domain.isEmpty()) {
            refuse(context, email, "employerEmailInvalid");
            return;
        }
        directory.findAliasByDomain(domain.get()).ifPresentOrElse(
                alias -> follow(context, alias, email),
                () -> refuse(context, email, "employerEmailUnknown", domain.get()));
    }

    private void follow(AuthenticationFlowContext context, String alias, String loginHint) {
        remember(context, alias);
        redirect(context, alias, loginHint);
    }

    private void refuse(AuthenticationFlowContext context, String email, String message, Object... parameters) {
        Response answer = page(context, email)
                .addError(new FormMessage("email", message, parameters))
                .createForm(PAGE);
        context.challenge(answer);
    }

    private LoginFormsProvider page(AuthenticationFlowContext context, String email) {
        List<Employer> employers = new EmployerDirectory(context.getSession()).listEmployers();
        Cookie remembered = context.getHttpRequest().getHttpHeaders().getCookies().get(COOKIE);
        Optional<Employer> last = Optional.ofNullable(remembered)
                .flatMap(cookie -> Employer.findByAlias(employers, cookie.getValue()));
        LoginFormsProvider page = context.form()
                .setAttribute("employers", employers.stream().filter(employer -> last.filter(employer::equals).isEmpty()).toList())
                .setAttribute("email", email);
        last.ifPresent(employer -> page.setAttribute("lastEmployer", employer));
        return page;
    }

    private void remember(AuthenticationFlowContext context, String alias) {
        var base = context.getUriInfo().getBaseUri();
        context.getSession().getContext().getHttpResponse().setCookieIfAbsent(new NewCookie.Builder(COOKIE)
                .value(alias)
                .path(base.getPath() + "realms/" + context.getRealm().getName() + "/")
                .maxAge(REMEMBERED_FOR_SECONDS)
                .httpOnly(true)
                .secure("https".equals(base.getScheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build());
    }
}
