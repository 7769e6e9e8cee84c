package be.kring.benchmark.bare;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Sends what it is given to every socket. */
@Path("broadcast")
public class BroadcastResource {

    /** @return to how many sockets */
    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public String broadcast(String text) {
        return String.valueOf(BareSocket.broadcast(text));
    }
}
