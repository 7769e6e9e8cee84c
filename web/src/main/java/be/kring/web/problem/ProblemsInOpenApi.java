package be.kring.web.problem;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import java.util.List;

/** Says in the machine-readable contract, once and of every operation, what a refusal looks like. */
public class ProblemsInOpenApi implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().setDefaultValue(refusal());
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null) {
            contract.setComponents(OASFactory.createComponents());
        }
        contract.getComponents().addSchema("Problem", problem());
    }

    private static APIResponse refusal() {
        return OASFactory.createAPIResponse().description("Refused; `type` says why").content(OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    private static Schema problem() {
        Schema violation = object().addProperty("field", text()).addProperty("message", text());
        Schema type = text();
        for (ProblemType known : ProblemType.values()) {
            type.addEnumeration(known.uri());
        }
        return object().description("RFC 9457").addProperty("type", type).addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER)))
                .addProperty("detail", text()).addProperty("instance", text())
                .addProperty("requestId", text())
                .addProperty("violations", OASFactory.createSchema().type(List.of(Schema.SchemaType.ARRAY)).items(violation));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }
}
