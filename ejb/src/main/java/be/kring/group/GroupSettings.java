package be.kring.group;

import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;
import be.kring.shared.Names;

/**
 * What moderators set. In a command a null stays as it is.
 *
 * @param names        1 to 100 characters in each language
 * @param descriptions up to 500 characters: one or two sentences under the name
 * @param purposes     up to 5,000 characters: what the group is for
 * @param houseRules   up to 5,000 characters of Markdown
 */
public record GroupSettings(LocalisedText names, LocalisedText descriptions, LocalisedText purposes, LocalisedText houseRules,
                            Visibility visibility, JoinPolicy joinPolicy, Colour colour) {

    private static final int MAX_NAME = 100;
    private static final int MAX_DESCRIPTION = 500;
    private static final int MAX_TEXT = 5_000;

    /** These settings with what is null taken from others. */
    GroupSettings orElse(GroupSettings others) {
        return new GroupSettings(or(names, others.names), or(descriptions, others.descriptions), or(purposes, others.purposes),
                or(houseRules, others.houseRules), or(visibility, others.visibility), or(joinPolicy, others.joinPolicy),
                or(colour, others.colour));
    }

    /** @throws InvalidInput naming the first field that is missing or too long */
    GroupSettings valid() {
        requirePresent("names", names == null || names.isEmpty() ? null : names);
        requirePresent("descriptions", descriptions == null || descriptions.isEmpty() ? null : descriptions);
        requirePresent("visibility", visibility);
        requirePresent("joinPolicy", joinPolicy);
        requirePresent("colour", colour);
        return new GroupSettings(plain(names).cleaned("names", MAX_NAME, true), descriptions.cleaned("descriptions", MAX_DESCRIPTION, true),
                or(purposes, LocalisedText.EMPTY).cleaned("purposes", MAX_TEXT, false),
                or(houseRules, LocalisedText.EMPTY).cleaned("houseRules", MAX_TEXT, false), visibility, joinPolicy, colour);
    }

    /** A group may not look verified; a name of nothing but badges is none. */
    private static LocalisedText plain(LocalisedText names) {
        LocalisedText plain = names.map(Names::plain);
        requirePresent("names", plain.isEmpty() ? null : plain);
        return plain;
    }

    private static void requirePresent(String field, Object value) {
        if (value == null) {
            throw InvalidInput.of(field, "required");
        }
    }

    private static <T> T or(T mine, T other) {
        return mine != null ? mine : other;
    }
}
