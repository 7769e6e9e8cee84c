package be.kring.system;

import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against Kring whole; see the package. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedStack.class)
public @interface WholeSystem {

    /** The number of nodes; more than one need HAProxy, and without it such a test is left out, except where {@code CI=true}. */
    int nodes() default 1;
}
