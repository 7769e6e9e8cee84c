package be.kring.benchmark.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Serves the resources at the root of {@code bare.war}. */
@ApplicationPath("/")
public class BareApplication extends Application {
}
