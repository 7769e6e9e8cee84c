package be.kring.benchmark;

import be.kring.browser.Chromium;
import be.kring.browser.Screens;
import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How the pages that people open most come to a {@link SlowPhone}, signed in, with the demo data: home, a group, a thread and the list of
 * groups, each {@code -Dkring.benchmark.loads} times (5) with an empty cache. Said are the medians. The browser runs on the same machine as the servers.
 */
final class PagesBenchmark implements Benchmark {

    private static final int LOADS = Integer.getInteger("kring.benchmark.loads", 5);
    private static final String GROUP = "personeel-organisatie";
    private static final double KILOBYTE = 1_000;

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        StackSettings settings = stack.settings();
        Kring kring = new Kring(URI.create(settings.publicUrl()), URI.create(settings.issuer()), StackSettings.DEMO_SECRET);
        Map<String, String> paths = paths(kring.signsIn(Account.MODERATOR));
        try (Chromium chromium = Chromium.start(); Screens screens = new Screens(chromium.browser(), kring)) {
            SlowPhone phone = new SlowPhone(screens.signedIn(Account.MODERATOR).page());
            paths.values().forEach(path -> phone.open(kring.address().resolve(path).toString()));
            figures.awaitQuiet();
            paths.forEach((page, path) -> {
                List<PageSpeed> loads = new ArrayList<>();
                for (int load = 0; load < LOADS; load++) {
                    loads.add(phone.open(kring.address().resolve(path).toString()));
                }
                say(figures, page, loads);
            });
        }
    }

    private static Map<String, String> paths(Colleague colleague) {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("home", "/home");
        paths.put("group", "/groups/" + GROUP);
        paths.put("thread", "/posts/" + colleague.feed(GROUP).path("items").get(0).path("id").asText());
        paths.put("directory", "/groups");
        return paths;
    }

    private static void say(Figures figures, String page, List<PageSpeed> loads) {
        figures.note(page + ", largest paint", median(loads, PageSpeed::largest), 1_500, "ms");
        figures.note(page + ", first paint", median(loads, PageSpeed::first), 1_000, "ms");
        figures.note(page + ", layout shift", median(loads, load -> load.shift() * 1_000), 20, "thousandths");
        figures.note(page + ", blocking time", median(loads, PageSpeed::blocking), 150, "ms");
        figures.note(page + ", requests before the largest paint", median(loads, PageSpeed::requests), 10, "requests");
        figures.note(page + ", requests to others", median(loads, PageSpeed::foreign), 0, "requests");
        figures.note(page + ", JavaScript as sent", median(loads, load -> load.script() / KILOBYTE), 45, "kB");
        figures.note(page + ", CSS as sent", median(loads, load -> load.style() / KILOBYTE), 15, "kB");
    }

    private static double median(List<PageSpeed> loads, ToDoubleFunction<PageSpeed> measure) {
        return new Sample(loads.stream().map(measure::applyAsDouble).toList()).median();
    }
}
