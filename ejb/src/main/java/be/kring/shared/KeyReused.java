package be.kring.shared;

/** The idempotency key was used before with another request. Status 422. */
public class KeyReused extends DomainException {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("key-reused");
    }
}
