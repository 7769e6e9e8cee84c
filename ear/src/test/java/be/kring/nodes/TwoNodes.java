package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Node;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.UUID;

/** How to reach one node of several through the proxy: by its cookie, as a browser that was there before. */
final class TwoNodes {

    private static final String COOKIE = "KRING_NODE";

    private TwoNodes() {
    }

    /** Signs in with a browser that goes to this node as long as it is there. */
    static Colleague signsIn(Kring kring, Account account, Node node) {
        return kring.signsIn(account, Map.of(COOKIE, node.name()));
    }

    /** Calls of a program, in somebody's name, to this node. */
    static Api at(Node node, Colleague integrator) {
        return integrator.api().with("Cookie", COOKIE + "=" + node.name());
    }

    /** The session of a browser, used at this node. */
    static Api sessionAt(Node node, Colleague browser, Kring kring) {
        return kring.stranger().with("Cookie", COOKIE + "=" + node.name() + "; KRING_SESSION=" + browser.cookie("KRING_SESSION"));
    }

    /** The node to which the proxy sends this browser. */
    static String nodeOf(Colleague colleague) {
        return colleague.cookie(COOKIE);
    }

    /** Founds a group that everybody may join. @return its slug */
    static String found(Colleague who, String visibility) {
        String slug = "knoop-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode group = Api.object().put("slug", slug).put("visibility", visibility).put("joinPolicy", "OPEN").put("colour", "slate");
        group.putObject("names").put("nl", "Knoop");
        group.putObject("descriptions").put("nl", "Wie op welke knoop ook is");
        who.api().post("groups", group).expecting(201);
        return slug;
    }

    /** The stream of a group. */
    static String streamOf(String slug, Colleague who) {
        return "group:" + who.group(slug).path("id").asText();
    }
}
