package be.kring.web.problem;

import be.kring.shared.DomainException;

/** A change that would overwrite without having looked: {@code If-Match} is missing. Status 428 (RFC 6585). */
public class IfMatchRequired extends DomainException {

    private static final long serialVersionUID = 1L;

    public IfMatchRequired() {
        super("if-match-required");
    }
}
