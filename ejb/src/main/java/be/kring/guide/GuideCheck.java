package be.kring.guide;

import be.kring.shared.InvalidInput;
import be.kring.shared.InvalidInput.Violation;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at a whole guide and names all that is wrong with it at once: a field that stays away, an answer that leads nowhere, or in a circle. */
final class GuideCheck {

    private static final String ID = "[a-z0-9-]{1,40}";

    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, String> fieldsById = new HashMap<>();

    Guide check(Guide wanted) {
        if (wanted == null) {
            throw InvalidInput.of("questions", "required");
        }
        List<Guide.Question> questions = new ArrayList<>();
        List<Guide.Suggestion> suggestions = new ArrayList<>();
        if (within("questions", wanted.questions(), 1, Guide.MOST_QUESTIONS) & within("suggestions", wanted.suggestions(), 1, Guide.MOST_SUGGESTIONS)) {
            for (int i = 0; i < wanted.questions().size(); i++) {
                questions.add(question("questions." + i, wanted.questions().get(i)));
            }
            for (int i = 0; i < wanted.suggestions().size(); i++) {
                suggestions.add(suggestion("suggestions." + i, wanted.suggestions().get(i)));
            }
        }
        Guide clean = new Guide(List.copyOf(questions), List.copyOf(suggestions));
        if (!questions.isEmpty()) {
            ways(clean);
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return clean;
    }

    private Guide.Question question(String field, Guide.Question each) {
        if (each == null) {
            add(field, "required");
            return new Guide.Question("", LocalisedText.EMPTY, LocalisedText.EMPTY, List.of());
        }
        identify(field, each.id());
        List<Guide.Answer> answers = new ArrayList<>();
        if (within(field + ".answers", each.answers(), 2, Guide.MOST_ANSWERS)) {
            for (int i = 0; i < each.answers().size(); i++) {
                Guide.Answer answer = each.answers().get(i);
                String at = field + ".answers." + i;
                answers.add(new Guide.Answer(text(at + ".text", answer == null ? null : answer.text(), Guide.LONGEST_LINE, true), answer == null ? null : answer.to()));
            }
        }
        return new Guide.Question(each.id(), text(field + ".text", each.text(), Guide.LONGEST_LINE, true), optional(field + ".hint", each.hint(), Guide.LONGEST_TEXT),
                List.copyOf(answers));
    }

    private Guide.Suggestion suggestion(String field, Guide.Suggestion each) {
        if (each == null) {
            add(field, "required");
            return new Guide.Suggestion("", LocalisedText.EMPTY, LocalisedText.EMPTY, Voice.NONE, LocalisedText.EMPTY);
        }
        identify(field, each.id());
        if (each.voice() == null) {
            add(field + ".voice", "required");
        }
        boolean answers = each.voice() != null && each.voice() != Voice.NONE;
        return new Guide.Suggestion(each.id(), text(field + ".title", each.title(), Guide.LONGEST_LINE, true), text(field + ".text", each.text(), Guide.LONGEST_TEXT, false),
                each.voice(), answers ? text(field + ".draft", each.draft(), Guide.LONGEST_DRAFT, false) : LocalisedText.EMPTY);
    }

    /** Every answer leads somewhere, none back to where one was, and everything is reached from the first question. */
    private void ways(Guide guide) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < guide.questions().size(); i++) {
            places.putIfAbsent(guide.questions().get(i).id(), i);
            List<Guide.Answer> answers = guide.questions().get(i).answers();
            for (int j = 0; j < answers.size(); j++) {
                String to = answers.get(j).to();
                if (to == null || !fieldsById.containsKey(to)) {
                    add("questions." + i + ".answers." + j + ".to", to == null || to.isBlank() ? "required" : "unknown");
                }
            }
        }
        Set<String> seen = new HashSet<>();
        follow(guide, places, guide.questions().get(0).id(), new HashSet<>(), seen);
        fieldsById.forEach((id, field) -> {
            if (!seen.contains(id)) {
                add(field, "unreachable");
            }
        });
    }

    private void follow(Guide guide, Map<String, Integer> places, String id, Set<String> before, Set<String> seen) {
        if (!seen.add(id) || !places.containsKey(id)) {
            return;
        }
        int place = places.get(id);
        before.add(id);
        List<Guide.Answer> answers = guide.questions().get(place).answers();
        for (int j = 0; j < answers.size(); j++) {
            String to = answers.get(j).to();
            if (before.contains(to)) {
                add("questions." + place + ".answers." + j + ".to", "leads-back");
            } else if (fieldsById.containsKey(to)) {
                follow(guide, places, to, before, seen);
            }
        }
        before.remove(id);
    }

    private void identify(String field, String id) {
        if (id == null || !id.matches(ID)) {
            add(field + ".id", id == null ? "required" : "invalid-value");
        } else if (fieldsById.putIfAbsent(id, field) != null) {
            add(field + ".id", "used-twice");
        }
    }

    /** A text in all four languages, as whoever walks through it may read any. */
    private LocalisedText text(String field, LocalisedText text, int max, boolean line) {
        LocalisedText given = text == null ? LocalisedText.EMPTY : text;
        for (Language language : Language.values()) {
            if (!given.byLanguage().containsKey(language.tag())) {
                add(field + "." + language.tag(), "required");
            }
        }
        Map<String, String> clean = new HashMap<>();
        given.byLanguage().forEach((tag, value) -> {
            try {
                clean.putAll(new LocalisedText(Map.of(tag, value)).cleaned(field, max, line).byLanguage());
            } catch (InvalidInput wrong) {
                violations.addAll(wrong.violations());
            }
        });
        return new LocalisedText(clean);
    }

    private LocalisedText optional(String field, LocalisedText text, int max) {
        return text == null || text.isEmpty() ? LocalisedText.EMPTY : text(field, text, max, false);
    }

    private boolean within(String field, List<?> list, int least, int most) {
        if (list == null || list.size() < least) {
            add(field, "too-few", least);
            return false;
        }
        if (list.size() > most) {
            add(field, "too-many", most);
            return false;
        }
        return true;
    }

    private void add(String field, String code) {
        violations.add(new Violation(field, code, null));
    }

    private void add(String field, String code, long limit) {
        violations.add(new Violation(field, code, limit));
    }
}
