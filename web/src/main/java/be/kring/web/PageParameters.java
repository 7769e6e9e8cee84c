package be.kring.web;

import be.kring.shared.InvalidInput;
import be.kring.shared.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** {@code limit} and {@code cursor} of every list. */
public class PageParameters {

    @QueryParam("limit")
    @Parameter(description = "How many items, 1 to 100", schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
            defaultValue = "20", minimum = "1", maximum = "100"))
    String limit;

    @QueryParam("cursor")
    @Parameter(description = "`next` of the former page")
    String cursor;

    /** @throws InvalidInput when the limit is no number from 1 to 100 */
    public PageRequest request() {
        return new PageRequest(limit == null ? PageRequest.DEFAULT : number(), cursor);
    }

    private int number() {
        if (!limit.matches("[0-9]{1,4}")) {
            throw InvalidInput.of("limit", "out-of-range", PageRequest.MAX);
        }
        return Integer.parseInt(limit);
    }
}
