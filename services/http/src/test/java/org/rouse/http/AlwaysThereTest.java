package org.rouse.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlwaysThereTest {

    private final OpenAPI api = new OpenAPI().components(new Components());

    record Page(List<Entry> entries, @Nullable String next) {}

    record Entry(
            @JsonProperty("case") String theCase,
            int minutes,
            @Nullable Integer steps,
            Inside.@Nullable Part part) {}

    record Inside() {
        record Part(String said) {}
    }

    record Asked(
            String note,
            Inside.@NotNull Part part,
            @Nullable String more) {}

    @Test
    void shouldRequireOfAnswersWhatIsNeverNullHoweverDeep() {
        api.paths(new Paths()
                .addPathItem(
                        "/api/v1/entries",
                        new PathItem()
                                .get(new Operation().responses(answering(Page.class)))
                                .post(new Operation()
                                        .requestBody(new RequestBody().content(content(Asked.class)))
                                        .responses(new ApiResponses()))));

        AlwaysThere.require(api);

        assertThat(schema("Page").getRequired()).containsExactly("entries");
        assertThat(schema("Entry").getRequired()).containsExactlyInAnyOrder("case", "minutes");
        assertThat(schema("Part").getRequired()).containsExactly("said");
        assertThat(schema("Asked").getRequired()).as("what comes in").containsExactly("part");
        assertThat(api.getComponents().getSchemas().values())
                .allSatisfy(schema -> assertThat(schema.getExtensions()).isNull());
    }

    private ApiResponses answering(Class<?> type) {
        return new ApiResponses().addApiResponse("200", new ApiResponse().content(content(type)));
    }

    private Content content(Class<?> type) {
        ModelConverters converters = new ModelConverters(true);
        converters.addConverter(new AlwaysThere());
        var resolved = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(api::schema);
        return new Content().addMediaType("application/json", new MediaType().schema(resolved.schema));
    }

    private Schema<?> schema(String name) {
        return Objects.requireNonNull(api.getComponents().getSchemas().get(name));
    }
}
