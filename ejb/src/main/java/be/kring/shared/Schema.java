package be.kring.shared;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether {@link SchemaMigration} has ended on this node: timers tick from the moment at which their bean is deployed, which may be before. */
@ApplicationScoped
class Schema {

    private volatile boolean current;

    boolean isCurrent() {
        return current;
    }

    void isNowCurrent() {
        current = true;
    }
}
