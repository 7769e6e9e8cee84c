package be.kring.system;

import be.kring.benchmark.Histogram;
import be.kring.benchmark.Jcmd;
import be.kring.driver.Account;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What an open socket keeps in memory; {@code -Dkring.benchmark=sockets} measures how much that is. */
@WholeSystem
class IdleSocketIT {

    /** Undertow's view of the request from which it makes a socket. Through it all else of that request is kept: headers, token, claims, web session. */
    private static final String REQUEST = "io.undertow.servlet.websockets.ServletWebSocketHttpExchange";
    private static final String SOCKET = "io.undertow.websockets.jsr.UndertowSession";

    @Test
    void an_open_socket_lets_go_of_the_request_that_opened_it(Kring kring, Stack stack) throws Exception {
        ProcessHandle node = stack.node(1).process();
        try (Live browser = kring.colleague(Account.LOKAAL).goesLive(); Live program = kring.integrator(Account.MODERATOR).goesLive()) {
            assertTrue(Histogram.of(node).instances(SOCKET) >= 2, "both are open");
            assertTrue(Jcmd.run(node, "VM.class_hierarchy", REQUEST).contains(REQUEST), "it is still called so");
            await("no request is kept, but those that are on their way").until(() -> Histogram.of(node).instances(REQUEST) == 0);
            assertTrue(browser.isOpen() && program.isOpen());
        }
    }
}
