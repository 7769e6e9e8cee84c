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
     * Lets go of all that, once the socket is open. The connection has one place for the listeners of both ways to leave HTTP, and the exchange takes
     * another listener after its end only for {@code CONNECT}; nothing reads the method of an exchange that is over. The new listener is never called.
     */
    void forget() {
        if (exchange != null) {
            exchange.setRequestMethod(Methods.CONNECT).acceptConnectRequest((connection, over) -> {
            });
            exchange = null;
        }
    }
}
