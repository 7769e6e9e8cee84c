package be.kring.web.page;

import java.util.Map;
import java.util.Optional;

/**
 * One file of the front end, with its compressed forms where it has them.
 *
 * @param encodings the content by content coding; {@code identity} is always there
 */
record Asset(String type, Map<String, byte[]> encodings) {

    private static final Map<String, String> TYPES = Map.of("js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8", "svg", "image/svg+xml", "woff2", "font/woff2");

    static Asset of(String name, byte[] plain, byte[] gzip, byte[] brotli) {
        String type = Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1))).orElseThrow();
        return new Asset(type, gzip == null ? Map.of("identity", plain) : Map.of("identity", plain, "gzip", gzip, "br", brotli));
    }

    /** The best coding for an {@code Accept-Encoding} (RFC 9110, 12.5.3): brotli, then gzip, then none. */
    String coding(String accepted) {
        if (accepted != null) {
            for (String coding : new String[] {"br", "gzip"}) {
                if (encodings.containsKey(coding) && accepts(accepted, coding)) {
                    return coding;
                }
            }
        }
        return "identity";
    }

    private static boolean accepts(String accepted, String coding) {
        for (String part : accepted.split(",")) {
            String[] nameAndWeight = part.trim().split("\\s*;\\s*", 2);
            if (nameAndWeight[0].equalsIgnoreCase(coding)) {
                return nameAndWeight.length == 1 || !nameAndWeight[1].matches("q=0(\\.0{0,3})?");
            }
        }
        return false;
    }
}
