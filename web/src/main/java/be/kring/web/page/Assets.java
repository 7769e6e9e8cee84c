package be.kring.web.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The built front end (see {@code src/main/frontend/build.mjs}), read once from the class path: what its manifest names
 * and nothing else can be asked for.
 */
@ApplicationScoped
public class Assets {

    private static final String ROOT = "/frontend/";

    private final JsonNode manifest;
    private final Map<String, Asset> files = new HashMap<>();

    public Assets() {
        try (InputStream in = Assets.class.getResourceAsStream(ROOT + "manifest.json")) {
            manifest = new ObjectMapper().readTree(in);
            for (JsonNode name : manifest.get("files")) {
                files.put(name.asText(), Asset.of(name.asText(), bytes(name.asText()), bytes(name.asText() + ".gz"), bytes(name.asText() + ".br")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The front end cannot be read", e);
        }
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The address of the style sheet. */
    public String style() {
        return address(manifest.get("style").asText());
    }

    /** The address of the icon in the browser's tab. */
    public String icon() {
        return address(manifest.get("icon").asText());
    }

    /** The fonts that the first picture needs. */
    public List<String> fonts() {
        return addresses(manifest.get("fonts"));
    }

    /** The messages that a page needs, in one language. */
    public String messages(String page, String language) {
        return address(page(page).get("messages").get(language).asText());
    }

    /** The script of a page: {@code src/pages/<page>.ts}. */
    public String script(String page) {
        return address(page(page).get("script").asText());
    }

    /** What that script imports at once, to be fetched in parallel with it. */
    public List<String> imports(String page) {
        return addresses(page(page).get("imports"));
    }

    /** The icons, as an SVG of symbols to stand in the page. */
    public String sprite() {
        return manifest.get("sprite").asText();
    }

    private JsonNode page(String name) {
        return manifest.get("pages").get(name);
    }

    private static String address(String name) {
        return "/assets/" + name;
    }

    private static List<String> addresses(JsonNode names) {
        List<String> addresses = new ArrayList<>();
        names.forEach(name -> addresses.add(address(name.asText())));
        return addresses;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(ROOT + "assets/" + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
