package be.kring.benchmark.bare;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.sql.SQLException;
import java.util.List;

/** Inserts one row; reads twenty. */
@Path("rows")
@Produces(MediaType.APPLICATION_JSON)
public class RowResource {

    @Inject
    Rows rows;

    @GET
    public List<Row> newest() throws SQLException {
        return rows.newest();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response insert(Row.Draft draft) throws SQLException {
        return Response.status(Response.Status.CREATED).entity(rows.insert(draft.body())).build();
    }
}
