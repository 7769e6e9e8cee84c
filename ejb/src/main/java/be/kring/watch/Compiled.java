package be.kring.watch;

import be.kring.shared.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Expressions that were compiled, since every text is held against them. */
@ApplicationScoped
class Compiled {

    private static final int MOST = 2_000;

    private final Map<String, Optional<Expression>> known = new ConcurrentHashMap<>();

    /** Empty for one that a later version of the library does not take any more: no text is refused because of that. */
    Optional<Expression> find(String text) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(text, Compiled::compile);
    }

    private static Optional<Expression> compile(String text) {
        try {
            return Optional.of(Expression.compile("expression", text));
        } catch (InvalidInput wrong) {
            return Optional.empty();
        }
    }
}
