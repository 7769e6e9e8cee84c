package be.kring.shared;

import jakarta.ejb.ApplicationException;

import java.util.Map;

/**
 * Why Kring does not do what was asked. The code is the last part of the problem type in docs/api.md; texts for people
 * are made at the edge, in the caller's language. Every one of these rolls the transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    protected DomainException(String code) {
        super(code);
        this.code = code;
    }

    /** The problem type, for example {@code not-found}. */
    public String code() {
        return code;
    }

    /** What the detail of the problem names, by placeholder; empty when it is the same for all. */
    public Map<String, String> named() {
        return Map.of();
    }
}
