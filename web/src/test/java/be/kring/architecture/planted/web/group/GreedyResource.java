package be.kring.architecture.planted.web.group;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A resource that reads roles, asks the database and answers errors itself. */
class GreedyResource implements ExceptionMapper<IllegalStateException> {

    EntityManager em;

    boolean may(HttpServletRequest request) {
        return request.isUserInRole("administrator");
    }

    @Override
    public Response toResponse(IllegalStateException failure) {
        return Response.serverError().build();
    }
}
