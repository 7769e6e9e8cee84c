package be.kring.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code GET /sign-in?to=/path}: remembers where to, and goes on to {@code /sign-in/return}, the one address that web.xml
 * protects, so that WildFly's OIDC client leads to Keycloak. It comes back there, signed in, without the query it was given
 * (the client drops it), which is why the place is kept in a cookie of ten minutes.
 */
@WebServlet(urlPatterns = {"/sign-in", "/sign-in/return"})
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String COOKIE = "kring_to";
    private static final int TEN_MINUTES = 600;

    @Inject
    transient Caller caller;

    @Inject
    transient PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        boolean returning = request.getServletPath().endsWith("/return");
        String to = Optional.ofNullable(returning ? remembered(request) : request.getParameter("to"))
                .filter(Places::isOnThisSite).orElse("/");
        if (caller.find().isPresent()) {
            remember(response, "", 0);
            response.sendRedirect(address.at(to));
        } else if (returning) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            remember(response, URLEncoder.encode(to, StandardCharsets.UTF_8), TEN_MINUTES);
            response.sendRedirect(address.at("/sign-in/return"));
        }
    }

    private static String remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).map(Arrays::stream).orElseGet(Stream::empty)
                .filter(cookie -> cookie.getName().equals(COOKIE)).findFirst()
                .map(cookie -> URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8)).orElse(null);
    }

    private void remember(HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/sign-in");
        cookie.setHttpOnly(true);
        cookie.setSecure(address.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
