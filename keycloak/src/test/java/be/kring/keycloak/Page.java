package be.kring.keycloak;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a visitor is: a page of Keycloak, or an address of the application, which is not fetched. */
record Page(URI address, int status, String html) {

    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    boolean shows(String text) {
        return html.contains(text);
    }

    /** The words on the page, without markup. */
    String text() {
        return html.replaceAll("(?s)<[^>]+>", " ").replace("&#64;", "@").replaceAll("\\s+", " ");
    }

    /** The address that the page's first form goes to. */
    URI action() {
        Matcher matcher = ACTION.matcher(html);
        if (!matcher.find()) {
            throw new AssertionError("No form on " + address + " (" + status + "): " + text());
        }
        return address.resolve(matcher.group(1).replace("&amp;", "&"));
    }

    /** A parameter of the address; null when it is not there. */
    String parameter(String name) {
        Map<String, String> parameters = Stream.of(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return parameters.get(name);
    }
}
