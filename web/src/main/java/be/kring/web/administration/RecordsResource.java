package be.kring.web.administration;

import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Page;
import be.kring.web.PageParameters;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who there is. */
@Path("admin")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class RecordsResource {

    @Inject
    Caller caller;

    @Inject
    PersonDirectory people;

    @GET
    @Path("people")
    @Operation(operationId = "searchPeople", summary = "People by name or organisation")
    public Page<PersonView> people(@QueryParam("q") String text, @BeanParam PageParameters page) {
        return people.search(caller.actor(), text, page.request());
    }
}
