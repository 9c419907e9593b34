package org.rouse.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribedDialectTest {

    private static final String PROFILE = "#/components/schemas/Profile";

    @Test
    void shouldAskForNothingInAMergePatchAndForTheWholeInAPut() {
        OpenAPI api = new OpenAPI()
                .components(new Components()
                        .addSchemas(
                                "Profile",
                                new ObjectSchema()
                                        .addProperty("zone", new StringSchema())
                                        .addProperty("name", new StringSchema())
                                        .required(List.of("zone"))))
                .paths(new Paths()
                        .addPathItem(
                                "/api/v1/people/{id}",
                                new PathItem()
                                        .put(taking("application/json"))
                                        .patch(taking("application/merge-patch+json"))));

        DescribedDialect.complete(api);

        PathItem person = requireNonNull(api.getPaths().get("/api/v1/people/{id}"));
        assertThat(body(person.getPut(), "application/json").get$ref()).isEqualTo(PROFILE);
        assertThat(body(person.getPatch(), "application/merge-patch+json").get$ref())
                .isEqualTo(PROFILE + "Patch");
        Schema<?> patch = schema(api, "ProfilePatch");
        assertThat(patch.getProperties()).containsOnlyKeys("zone", "name");
        assertThat(patch.getRequired()).isNull();
        assertThat(schema(api, "Profile").getRequired()).containsExactly("zone");
    }

    private static Operation taking(String type) {
        return new Operation()
                .requestBody(new RequestBody()
                        .content(
                                new Content().addMediaType(type, new MediaType().schema(new Schema<>().$ref(PROFILE)))))
                .responses(new ApiResponses());
    }

    private static Schema<?> body(Operation operation, String type) {
        return requireNonNull(operation.getRequestBody().getContent().get(type)).getSchema();
    }

    private static Schema<?> schema(OpenAPI api, String name) {
        return requireNonNull(api.getComponents().getSchemas().get(name));
    }
}
