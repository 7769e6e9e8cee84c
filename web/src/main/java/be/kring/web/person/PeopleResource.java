package be.kring.web.person;

import be.kring.group.GroupService;
import be.kring.person.PersonService;
import be.kring.person.ProfileView;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Others. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PeopleResource {

    @Inject
    Caller caller;

    @Inject
    PersonService persons;

    @Inject
    GroupService groups;

    @GET
    @Path("{handle}")
    @Operation(operationId = "getPerson", summary = "Who somebody is, and what we share")
    public Profile get(@PathParam("handle") String handle) {
        ProfileView profile = persons.getProfile(caller.actor(), handle);
        return new Profile(profile, groups.listInCommon(caller.actor(), profile.id()));
    }
}
