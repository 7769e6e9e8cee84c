package be.kring.keycloak.account;

/** What happened to an account. The names go over the wire. */
enum AccountChange {
    DISABLED, ENABLED, DELETED;

    static AccountChange of(boolean enabled) {
        return enabled ? ENABLED : DISABLED;
    }
}
