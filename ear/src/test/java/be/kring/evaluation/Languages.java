package be.kring.evaluation;

import be.kring.discussion.LanguageRecogniser;
import be.kring.shared.Language;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * In which language each document is written, as Kring recognises it in a post. Where nine in ten of the first thousand are in one language, all are taken to be, as few
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
        int[] sampled = {0};
        data.documents((number, columns) -> {
            if (sampled[0] < SAMPLE && number % 7 == 1) {
                sampled[0]++;
                recogniser.recognise(beginning(columns[3])).ifPresent(found -> counts.merge(found, 1, Integer::sum));
            }
        });
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

    private static String beginning(String text) {
        return text.length() <= BEGINNING ? text : text.substring(0, text.offsetByCodePoints(0, Math.min(BEGINNING, text.codePointCount(0, text.length()))));
    }
}
