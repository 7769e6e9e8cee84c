package be.kring.browser;

import be.kring.system.WholeSystem;
import org.junit.jupiter.api.extension.ExtendWith;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test in a real browser; see the package. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeSystem
@ExtendWith(SharedChromium.class)
public @interface InBrowser {
}
