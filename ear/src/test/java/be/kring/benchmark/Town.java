package be.kring.benchmark;

import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Crowd;
import be.kring.driver.Kring;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** A measured Kring and its {@link Crowd}: person 0 founds the groups, persons 1, 2, 3 … live in them. */
record Town(Kring kring, Crowd crowd) {

    static Town in(Stack stack) {
        StackSettings settings = stack.settings();
        Kring kring = new Kring(URI.create(settings.publicUrl()), URI.create(settings.issuer()), StackSettings.DEMO_SECRET);
        return new Town(kring, Crowd.of(kring));
    }

    Colleague founder() {
        return crowd.person(0);
    }

    /** The address of a path below {@code /api/v1/}. */
    URI address(String path) {
        return kring.address().resolve("/api/v1/" + path);
    }

    /** Founds open groups, named by number, and lets persons 1 up to this number join each of them. @return the slugs */
    List<String> found(int groups, int people) {
        List<String> slugs = IntStream.range(0, groups).mapToObj("meting-%03d"::formatted).toList();
        slugs.forEach(slug -> found(slug, people));
        return slugs;
    }

    /** Founds an open group, and lets persons 1 up to this number join it. @return its stream */
    String found(String slug, int people) {
        return found(slug, IntStream.rangeClosed(1, people));
    }

    /** Founds an open group, and lets these persons join it. @return its stream */
    String found(String slug, IntStream people) {
        found(slug);
        people.parallel().forEach(number -> crowd.person(number).joins(slug));
        return "group:" + founder().group(slug).path("id").asText();
    }

    private void found(String slug) {
        ObjectNode group = Api.object().put("slug", slug).put("visibility", "OPEN").put("joinPolicy", "OPEN").put("colour", "teal");
        group.putObject("names").put("nl", "Groep " + slug);
        group.putObject("descriptions").put("nl", "Een groep om in te meten");
        founder().api().post("groups", group).expecting(201);
    }
}
