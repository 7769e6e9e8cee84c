package be.kring.driver;

/** Somebody's account with the employer; {@link Account} has those of the demo. */
public interface Employee {

    String username();

    String password();

    /** The alias of the employer's realm. */
    String employer();
}
