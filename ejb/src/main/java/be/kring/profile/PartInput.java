package be.kring.profile;

import be.kring.expertise.Audience;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Region;
import be.kring.shared.Text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of one's own profile.
 *
 * @param text    Markdown, 1 to {@value #MAX} characters, of a part that is written
 * @param choices of a part that is chosen: at least one tag of a language, or code of a region
 */
public record PartInput(String text, List<String> choices, Audience audience) {

    static final int MAX = 2_000;

    /** A part that is written. */
    public PartInput(String text, Audience audience) {
        this(text, null, audience);
    }

    /** Each choice once and in the order of the list. @throws InvalidInput naming what is missing, unknown or too long */
    PartInput valid(ProfilePart part) {
        if (audience == null) {
            throw InvalidInput.of("audience", "required");
        }
        return switch (part.form) {
            case TEXT -> new PartInput(Text.block("text", text, MAX), null, audience);
            case CHOICES -> new PartInput("", chosen(part), audience);
            case TOLD -> new PartInput("", List.of(), audience);
        };
    }

    private List<String> chosen(ProfilePart part) {
        if (choices == null || choices.isEmpty()) {
            throw InvalidInput.of("choices", "required");
        }
        List<String> known = known(part);
        if (!known.containsAll(choices)) {
            throw InvalidInput.of("choices", "invalid-value");
        }
        return known.stream().filter(choices::contains).toList();
    }

    private static List<String> known(ProfilePart part) {
        Stream<String> all = part == ProfilePart.LANGUAGES ? Arrays.stream(Language.values()).map(Language::tag) : Arrays.stream(Region.values()).map(Region::code);
        return all.toList();
    }
}
