package be.kring.web.profile;

import be.kring.expertise.Audience;
import be.kring.profile.PhotoService;
import be.kring.profile.PhotoView;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** My photo. */
@Path("me/photo")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class PhotoResource {

    @Inject
    Caller caller;

    @Inject
    PhotoService photos;

    /** Who sees a photo. */
    public record Shown(Audience audience) {
    }

    @PUT
    @Consumes({"image/jpeg", "image/png", "image/gif"})
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "putPhoto", summary = "Put my photo, up to 1 MiB; Kring makes it anew, without anything but its pixels")
    public PhotoView put(@QueryParam("audience") Audience audience, byte[] sent) {
        return photos.put(caller.actor(), sent, audience);
    }

    @PUT
    @Path("audience")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "showPhoto", summary = "Choose who sees my photo")
    public PhotoView show(Shown shown) {
        return photos.show(caller.actor(), shown.audience());
    }

    @DELETE
    @Operation(operationId = "removePhoto", summary = "Take my photo away")
    public void remove() {
        photos.remove(caller.actor());
    }
}
