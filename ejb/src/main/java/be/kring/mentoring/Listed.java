package be.kring.mentoring;

import be.kring.shared.Language;
import be.kring.shared.Region;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Lists of few values as the database keeps them: arrays of text. */
final class Listed {

    private Listed() {
    }

    static List<Language> languages(Object column) {
        return list(column, Language::of);
    }

    static List<Region> regions(Object column) {
        return list(column, Region::valueOf);
    }

    static List<UUID> ids(Object column) {
        return list(column, UUID::fromString);
    }

    static String[] tags(Collection<Language> languages) {
        return languages.stream().map(Language::tag).toArray(String[]::new);
    }

    static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static <T> List<T> list(Object column, Function<String, T> value) {
        return Arrays.stream((String[]) column).map(value).toList();
    }
}
