package be.kring.shared;

/** The state of things does not allow it: somebody was first, or a rule about the whole would break. Status 409. */
public class Conflict extends DomainException {

    private static final long serialVersionUID = 1L;

    public Conflict(String code) {
        super(code);
    }
}
