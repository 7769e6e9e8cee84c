package be.kring.search;

import be.kring.shared.DomainException;

/** So much is found that the search was stopped before its end. Status 422: the same question again takes as long. */
public class TooBroad extends DomainException {

    private static final long serialVersionUID = 1L;

    public TooBroad() {
        super("search-too-broad");
    }
}
