package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Node;

import java.util.Map;
import java.util.concurrent.Executor;

/** How to reach one node of several through the proxy: by its cookie, as a browser that was there before. */
final class TwoNodes {

    /** For what goes on beside a test: each on a thread of its own, since the common ones are as few as the processors and would wait for each other. */
    static final Executor BESIDE = task -> new Thread(task, "beside").start();

    private TwoNodes() {
    }

    /** Signs in with a browser that goes to this node as long as it is there. */
    static Colleague signsIn(Kring kring, Account account, Node node) {
        return kring.signsIn(account, Map.of(Colleague.NODE, node.name()));
    }

    /** Calls of a program, in somebody's name, to this node. */
    static Api at(Node node, Colleague integrator) {
        return integrator.api().with("Cookie", Colleague.NODE + "=" + node.name());
    }

    /** The session of a browser, used at this node. */
    static Api sessionAt(Node node, Colleague browser, Kring kring) {
        return kring.stranger().with("Cookie", Colleague.NODE + "=" + node.name() + "; KRING_SESSION=" + browser.cookie(Colleague.SESSION));
    }

    /** The node to which the proxy sends this browser. */
    static String nodeOf(Colleague colleague) {
        return colleague.cookie(Colleague.NODE);
    }

    /** The stream of a group. */
    static String streamOf(String slug, Colleague who) {
        return "group:" + who.group(slug).path("id").asText();
    }
}
