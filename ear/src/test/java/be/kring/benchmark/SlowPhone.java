package be.kring.benchmark;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/**
 * A phone of 412 px on a poor connection, as Lighthouse imagines it: 1.6 Mb/s down and 0.75 Mb/s up with 150 ms of latency, a processor four times
 * slower than that of this machine, and nothing kept from an earlier page.
 */
final class SlowPhone {

    static final int WIDTH = 412;
    static final int HEIGHT = 823;
    private static final int LATENCY_MILLIS = 150;
    private static final double DOWN_BYTES = 1_600_000 / 8.0;
    private static final double UP_BYTES = 750_000 / 8.0;
    private static final int SLOWER = 4;
    private static final int SETTLED_MILLIS = 1_500;

    private final Page page;
    private final CDPSession browser;

    /** Makes a phone of a page that is signed in. */
    SlowPhone(Page page) {
        this.page = page;
        this.browser = page.context().newCDPSession(page);
        page.setViewportSize(WIDTH, HEIGHT);
        page.addInitScript(PageSpeed.OBSERVER);
    }

    /** Opens an address with an empty cache, and waits until nothing moves any more. */
    PageSpeed open(String address) {
        browser.send("Network.enable");
        browser.send("Network.clearBrowserCache");
        limit(true);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(SETTLED_MILLIS);
        PageSpeed speed = PageSpeed.of(page);
        limit(false);
        return speed;
    }

    private void limit(boolean on) {
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", on ? LATENCY_MILLIS : 0);
        network.addProperty("downloadThroughput", on ? DOWN_BYTES : -1);
        network.addProperty("uploadThroughput", on ? UP_BYTES : -1);
        browser.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", on ? SLOWER : 1);
        browser.send("Emulation.setCPUThrottlingRate", processor);
    }
}
