package be.kring.shared;

/** The caller sees it but may not do this with it. Status 403. */
public class Forbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        this("forbidden");
    }

    public Forbidden(String code) {
        super(code);
    }
}
