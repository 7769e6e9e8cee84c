package be.kring.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Tells whom the names of a list mean: an address is compared without regard to case, an account may begin with {@code @}. */
@ApplicationScoped
class Names {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[^\\s@,;]+");
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    @Inject
    EnrolmentRepository imports;

    /** One person, and what they have to do with the group. */
    private record Known(UUID id, boolean active, String state) {
    }

    List<ImportLine> judge(UUID groupId, Map<Integer, String> byLine) {
        Map<String, Set<Known>> known = known(groupId, byLine.values().stream().map(Names::normal).filter(Names::isName).distinct().toList());
        Set<UUID> seen = new HashSet<>();
        Set<String> unknown = new HashSet<>();
        List<ImportLine> lines = new ArrayList<>(byLine.size());
        byLine.forEach((number, text) -> lines.add(judge(number, text, known.getOrDefault(normal(text), Set.of()), seen, unknown)));
        return lines;
    }

    private static ImportLine judge(int number, String text, Set<Known> meant, Set<UUID> seen, Set<String> unknown) {
        if (!isName(normal(text))) {
            return new ImportLine(number, text, Verdict.INVALID, null);
        }
        if (meant.size() != 1) {
            boolean again = !unknown.add(normal(text));
            return new ImportLine(number, text, again ? Verdict.TWICE : meant.isEmpty() ? Verdict.UNKNOWN : Verdict.SEVERAL, null);
        }
        Known person = meant.iterator().next();
        return new ImportLine(number, text, seen.add(person.id) ? verdict(person) : Verdict.TWICE, person.id);
    }

    private static Verdict verdict(Known person) {
        if (!person.active) {
            return Verdict.DISABLED;
        }
        return person.state == null ? Verdict.NEW : switch (person.state) {
            case "MEMBER" -> Verdict.MEMBER;
            case "REQUESTED" -> Verdict.ASKED;
            default -> Verdict.BANNED;
        };
    }

    private Map<String, Set<Known>> known(UUID groupId, Collection<String> names) {
        Map<String, Set<Known>> known = new HashMap<>();
        imports.named(groupId, names).forEach(row -> {
            Known person = new Known((UUID) row[2], row[3].equals("ACTIVE"), (String) row[4]);
            known.computeIfAbsent((String) row[0], address -> new HashSet<>()).add(person);
            known.computeIfAbsent((String) row[1], handle -> new HashSet<>()).add(person);
        });
        return known;
    }

    private static String normal(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("@") ? lower.substring(1) : lower;
    }

    private static boolean isName(String normal) {
        return ADDRESS.matcher(normal).matches() || ACCOUNT.matcher(normal).matches();
    }
}
