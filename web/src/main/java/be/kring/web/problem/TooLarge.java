package be.kring.web.problem;

import be.kring.shared.DomainException;

/** The body is longer than 64 KiB, or a list than 1 MiB. Status 413. */
public class TooLarge extends DomainException {

    private static final long serialVersionUID = 1L;

    public TooLarge() {
        super("too-large");
    }
}
