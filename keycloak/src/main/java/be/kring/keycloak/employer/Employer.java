package be.kring.keycloak.employer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An employer that people can sign in with, as the page shows it.
 *
 * @param alias the identity provider's alias, unique in the realm
 * @param name  display name; may be a message key in the form <code>${key}</code>, which the page resolves
 * @param level one of Kring's levels of government, as the provider's mapper hard-codes it; empty when it has none
 */
public record Employer(String alias, String name, String level) {

    private static final List<String> LEVELS = List.of("FEDERAL", "FLEMISH", "WALLOON", "BRUSSELS", "FRENCH_COMMUNITY",
            "GERMAN_SPEAKING", "PROVINCIAL", "LOCAL");

    /** From the widest level of government to the nearest, then by alias; an employer without a level comes last. */
    static final Comparator<Employer> BY_LEVEL = Comparator
            .comparingInt((Employer employer) -> employer.rank())
            .thenComparing(Employer::alias);

    /** The employer of {@code all} that has this alias; none for null or an unknown one, so a stale cookie or a forged form is harmless. */
    static Optional<Employer> findByAlias(List<Employer> all, String alias) {
        return all.stream().filter(employer -> employer.alias.equals(alias)).findFirst();
    }

    private int rank() {
        int rank = LEVELS.indexOf(level);
        return rank < 0 ? LEVELS.size() : rank;
    }
}
