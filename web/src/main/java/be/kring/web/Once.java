package be.kring.web;

import be.kring.shared.Actor;
import be.kring.shared.Idempotency;
import be.kring.shared.InvalidInput;
import be.kring.web.problem.Json;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries out a creating POST, or a change, once for each {@code Idempotency-Key} of a caller: a repeat gets the first answer again,
 * letter by letter. Without the header the request is simply carried out.
 */
@RequestScoped
public class Once {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");

    @Inject
    Idempotency idempotency;

    @Inject
    Body body;

    /**
     * @param place the path under {@code /api/v1} at which the new resource is found, for example {@code groups/{slug}}: what
     *              stands in braces is a field of the answer
     * @return 201 with the new resource and its {@code Location}, also for a repeat
     */
    public Response create(Actor actor, String place, Supplier<?> work) {
        String answer = answer(actor, work);
        Matcher field = FIELD.matcher(place);
        URI location = field.find()
                ? UriBuilder.fromPath(Api.BASE).path(place).build(Json.read(answer).path(field.group(1)).asText())
                : URI.create(Api.BASE + "/" + place);
        return Response.created(location).type(MediaType.APPLICATION_JSON_TYPE).entity(answer).build();
    }

    /** @return 201 with the new resource, which has no address of its own, also for a repeat */
    public Response create(Actor actor, Supplier<?> work) {
        return Response.status(Response.Status.CREATED).type(MediaType.APPLICATION_JSON_TYPE).entity(answer(actor, work)).build();
    }

    /** @return 200 with the resource and its {@code version} as {@code ETag}, also for a repeat, whose {@code If-Match} is not the current version any more */
    public Response change(Actor actor, Supplier<?> work) {
        String answer = answer(actor, work);
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).tag(Json.read(answer).path("version").asText()).build();
    }

    private String answer(Actor actor, Supplier<?> work) {
        return idempotency.once(actor, key(), body.fingerprint(), () -> Json.write(work.get()));
    }

    private UUID key() {
        String header = body.header("Idempotency-Key");
        if (header == null) {
            return null;
        }
        try {
            return UUID.fromString(header);
        } catch (IllegalArgumentException notAnId) {
            throw InvalidInput.of("Idempotency-Key", "invalid-value");
        }
    }
}
