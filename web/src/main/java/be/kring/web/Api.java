package be.kring.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** The one HTTP interface of Kring; docs/api.md is its contract, {@code /openapi} its machine-readable form. */
@ApplicationPath(Api.BASE)
@OpenAPIDefinition(info = @Info(title = "Kring", version = "1",
        description = "Everything that the pages of Kring do goes through this interface. Rules that hold for all of it: docs/api.md.",
        license = @License(name = "EUPL-1.2", url = "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12")))
public class Api extends Application {

    public static final String BASE = "/api/v1";
}
