package be.kring.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The name by which a person is mentioned: given name, dot, family name in plain ASCII, made unique with a number. */
final class Handle {

    /** Leaves room for a number within the 60 characters that a mention may have. */
    private static final int MAX = 56;

    private Handle() {
    }

    static String of(String name, Predicate<String> taken) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .replace("ß", "ss").replace("ø", "o").replace("Ø", "o").replace("ł", "l").toLowerCase(Locale.ROOT);
        String base = ascii.strip().replaceFirst("\\s+", ".").replaceAll("[^a-z0-9.]+", "").replaceAll("\\.{2,}", ".")
                .replaceAll("^\\.|\\.$", "");
        String plain = base.isEmpty() ? "collega" : base.substring(0, Math.min(MAX, base.length())).replaceAll("\\.$", "");
        String candidate = plain;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = plain + number;
        }
        return candidate;
    }
}
