package be.kring.web.live;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Methods;

/**
 * The HTTP exchange from which a socket is made. Undertow's connection keeps the listener that made the socket for as long as the socket is open, and
 * with it the exchange: request and answer, their headers, the token with its claims and the web session, 10 kB for each idle socket.
 */
final class Handshake {

    private HttpServerExchange exchange;

    private Handshake(HttpServerExchange exchange) {
        this.exchange = exchange;
    }

    /** Of the request that is being served. */
    static Handshake current() {
        return new Handshake(ServletRequestContext.requireCurrent().getExchange());
    }

    /**
     * Lets go of all that, once the socket is open. The connection has one place for the listener of either way to leave HTTP. An exchange that is over
     * empties it only for {@code CONNECT}; nothing reads the method of such an exchange any more, and nothing calls the listener a second time.
     */
    void forget() {
        if (exchange != null) {
            exchange.setRequestMethod(Methods.CONNECT).acceptConnectRequest(null);
            exchange = null;
        }
    }
}
