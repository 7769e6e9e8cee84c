package be.kring.shared;

import com.ibm.icu.text.SpoofChecker;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names that people read and trust: without characters that look like a badge, and compared by how they look. Source: Unicode Technical Standard 39,
 * "Unicode Security Mechanisms", confusables; two names that a reader may take for each other have the same {@link #skeleton}.
 */
public final class Names {

    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    /** Check marks, stars, medals, shields, rosettes, locks, coloured discs and letters in circles, with the selectors that make pictures of them. */
    private static final Pattern BADGES = Pattern.compile("[\\x{2605}\\x{2606}\\x{2611}\\x{26E8}\\x{2705}\\x{2713}\\x{2714}\\x{2720}-\\x{274B}\\x{2B50}\\x{237B}\\x{221A}\\x{24B6}-\\x{24E9}"
            + "\\x{1F150}-\\x{1F189}\\x{1F197}\\x{1F31F}\\x{1F396}\\x{1F3C5}\\x{1F3F5}\\x{1F451}\\x{1F4AE}\\x{1F4AF}\\x{1F510}\\x{1F512}\\x{1F530}\\x{1F534}\\x{1F535}\\x{1F5F8}-\\x{1F5F9}"
            + "\\x{1F6E1}\\x{1F7E0}-\\x{1F7EB}\\x{1FAAA}\\x{1F947}-\\x{1F949}\\x{26AA}\\x{26AB}\\x{25C9}\\x{25CF}\\x{00AE}\\x{2122}\\x{FE0E}\\x{FE0F}\\x{20E0}-\\x{20E4}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\\p{Cc}]");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}]");
    /** What is put beside a name to look official; it makes no other name. */
    private static final Set<String> CLAIMS = Arrays.stream(("official officieel officiele officiel officielle offiziell offizielle verified geverifieerd verifie verifiee verifiziert"
            + " account compte konto").split(" ")).map(Names::shape).collect(Collectors.toUnmodifiableSet());

    private Names() {
    }

    /** The name without what looks like a badge; a name of nothing else is empty. */
    public static String plain(String name) {
        return name == null ? null : SPACES.matcher(BADGES.matcher(name).replaceAll(" ")).replaceAll(" ").strip();
    }

    /**
     * How a name looks: the same for all that a reader may take for it, with letters of other alphabets, full-width or invisible characters, accents,
     * other spaces, points or case, or with "official" beside it. Never shown.
     */
    public static String skeleton(String name) {
        String folded = Arrays.stream(MARKS.matcher(Normalizer.normalize(plain(name), Normalizer.Form.NFKC)).replaceAll("").split("[\\s\\p{Z}()\\[\\]]+"))
                .map(Names::shape).filter(word -> !CLAIMS.contains(word)).collect(Collectors.joining());
        return folded.isEmpty() ? shape(name) : folded;
    }

    /** Before and after the case is folded, as capitals have other doubles than small letters; i and l, and o and 0, are one. */
    private static String shape(String word) {
        String seen = CONFUSABLES.getSkeleton(Normalizer.normalize(word, Normalizer.Form.NFKC));
        String small = CONFUSABLES.getSkeleton(Normalizer.normalize(seen, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        String bare = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        return NO_NAME.matcher(bare).replaceAll("").replace('i', 'l').replace('1', 'l').replace('0', 'o').replace("rn", "m").replace("vv", "w");
    }
}
