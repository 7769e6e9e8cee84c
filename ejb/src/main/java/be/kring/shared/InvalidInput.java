package be.kring.shared;

import java.util.List;

/** One or more fields are not acceptable; nothing was changed. Status 400 with {@code violations}. */
public class InvalidInput extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super("invalid");
        this.violations = List.copyOf(violations);
    }

    public static InvalidInput of(String field, String code) {
        return new InvalidInput(List.of(new Violation(field, code, null)));
    }

    public static InvalidInput of(String field, String code, long limit) {
        return new InvalidInput(List.of(new Violation(field, code, limit)));
    }

    public List<Violation> violations() {
        return violations;
    }

    /**
     * One thing that is wrong with one field.
     *
     * @param field the name in the request, with a dot for a part of it: {@code names.nl}
     * @param code  the message is {@code violation.<code>} in the bundles
     * @param limit the number that the message names, or null
     */
    public record Violation(String field, String code, Long limit) {
    }
}
