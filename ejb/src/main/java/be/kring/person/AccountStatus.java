package be.kring.person;

/** Whether the account at the employer's side still stands. Only an {@code ACTIVE} person comes in. */
public enum AccountStatus {
    ACTIVE, DISABLED, DELETED
}
