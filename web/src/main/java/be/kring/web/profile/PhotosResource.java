package be.kring.web.profile;

import be.kring.profile.PhotoService;
import be.kring.profile.PhotoView;
import be.kring.web.Items;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** The photos of people. */
@Path("photos")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class PhotosResource {

    @Inject
    Caller caller;

    @Inject
    PhotoService photos;

    @GET
    @Operation(operationId = "listPhotos", summary = "Where the photos of these people are, of those that I may see; up to 100 at once")
    public Items<PhotoView> list(@QueryParam("id") List<UUID> ids) {
        return new Items<>(photos.list(caller.actor(), ids));
    }
}
