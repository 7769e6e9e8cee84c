package be.kring.shared;

/** It does not exist, or the caller may not see that it exists: to the caller these are the same. Status 404. */
public class NotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not-found");
    }
}
