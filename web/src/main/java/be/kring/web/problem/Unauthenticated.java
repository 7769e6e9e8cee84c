package be.kring.web.problem;

import be.kring.shared.DomainException;

/** Nobody is signed in, or no longer. Status 401. */
public class Unauthenticated extends DomainException {

    private static final long serialVersionUID = 1L;

    public Unauthenticated() {
        super("unauthenticated");
    }
}
