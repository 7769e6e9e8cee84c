package be.kring.evaluation;

import be.kring.discussion.LanguageRecogniser;
import be.kring.shared.Language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * In which language each document is written, as Kring recognises it in a post. Where nine in ten of a thousand from everywhere in the file are in one language, all are taken to be, as few
 * words are easily mistaken; documents that are too short to tell have the language of most.
 */
final class Languages {

    private static final int SAMPLE = 1_000;
    private static final double NEARLY_ALL = 0.9;
    private static final int BEGINNING = 600;

    private final LanguageRecogniser recogniser = LanguageRecogniser.loaded();
    private final Language most;
    private final boolean all;

    Languages(DataSet data) throws IOException {
        Map<Language, Integer> counts = new EnumMap<>(Language.class);
        sample(data).forEach(text -> recogniser.recognise(text).ifPresent(found -> counts.merge(found, 1, Integer::sum)));
        int told = counts.values().stream().mapToInt(Integer::intValue).sum();
        most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(Language.EN);
        all = counts.getOrDefault(most, 0) >= NEARLY_ALL * told;
    }

    Language of(String text) {
        return all ? most : recogniser.recognise(beginning(text)).orElse(most);
    }

    @Override
    public String toString() {
        return all ? "all in " + most : "most in " + most;
    }

    /** Each document is in it with the same chance (reservoir sampling: Vitter 1985, algorithm R), and at every run the same are. */
    static List<String> sample(DataSet data) throws IOException {
        List<String> sample = new ArrayList<>();
        Random random = new Random(1);
        int[] seen = {0};
        data.documents((number, columns) -> {
            int place = random.nextInt(++seen[0]);
            if (sample.size() < SAMPLE) {
                sample.add(beginning(columns[3]));
            } else if (place < SAMPLE) {
                sample.set(place, beginning(columns[3]));
            }
        });
        return sample;
    }

    private static String beginning(String text) {
        return text.length() <= BEGINNING ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(BEGINNING, text.codePointCount(0, text.length()))));
    }
}
