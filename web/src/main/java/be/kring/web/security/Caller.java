package be.kring.web.security;

import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.web.problem.Refusal;
import be.kring.web.problem.Unauthenticated;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who asks, for resources, pages and the handshake of the socket: {@link SignInFilter} has looked before any of them runs. On
 * a socket there is no request: take the {@link Actor} and the {@link SignedIn} at the handshake and keep them.
 */
@RequestScoped
public class Caller {

    @Inject
    HttpServletRequest request;

    /** @throws Unauthenticated when nobody is signed in */
    public Actor actor() {
        return find().orElseThrow(Unauthenticated::new);
    }

    public Optional<Actor> find() {
        return visitor().map(Visitor::actor);
    }

    /** @throws Unauthenticated when nobody is signed in */
    public SignedIn signIn() {
        return visitor().map(Visitor::signIn).orElseThrow(Unauthenticated::new);
    }

    /** Whether the browser's session speaks, and not a bearer token: what a foreign page can make a browser do. */
    public boolean isByCookie() {
        return visitor().map(Visitor::byCookie).orElse(false);
    }

    /** The person's own language; before sign-in the first of ours that the browser asks for, else Dutch. */
    public Language language() {
        return (Language) request.getAttribute(Refusal.LANGUAGE);
    }

    private Optional<Visitor> visitor() {
        return Optional.ofNullable((Visitor) request.getAttribute(Visitor.ATTRIBUTE));
    }

    /** The first of our languages in a header {@code Accept-Language}, by its weights (RFC 9110, section 12.5.4). */
    static Language accepted(String header) {
        if (header == null || header.isBlank()) {
            return Language.NL;
        }
        try {
            return Locale.LanguageRange.parse(header).stream().map(range -> Language.find(range.getRange()))
                    .flatMap(Optional::stream).findFirst().orElse(Language.NL);
        } catch (IllegalArgumentException malformed) {
            return Arrays.stream(header.split("[,;]")).map(String::strip).map(Language::find)
                    .flatMap(Optional::stream).findFirst().orElse(Language.NL);
        }
    }
}
