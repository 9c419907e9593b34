package org.rouse.notification;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rouse.notification.delivery.webhook.WebhookBody;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds to the description of the interface what the endpoints do not show: the requests that webhooks receive. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenApiCustomizer webhookDescription() {
        return api -> {
            ResolvedSchema body =
                    ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(WebhookBody.class));
            body.referencedSchemas.forEach(api::schema);
            api.schema("WebhookBody", body.schema);
            api.addWebhooks("prompt", new PathItem().post(delivery()));
        };
    }

    /** Describes each kind of channel as a schema of its own with its type: as part of the union of channels it would refer to itself. */
    @Bean
    OpenApiCustomizer channelDescription() {
        return api -> {
            Map<String, Schema> all = api.getComponents().getSchemas();
            Schema<?> request = Objects.requireNonNull(all.get("ChannelRequest"));
            request.getDiscriminator().getMapping().forEach((type, reference) -> {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                Schema<?> part = Objects.requireNonNull(all.get(name));
                Schema<?> own = part.getAllOf().getLast();
                own.addProperty("type", new StringSchema()._enum(List.of(type)));
                own.addRequiredItem("type");
                all.put(name, own);
            });
            request.properties(null).required(null);
        };
    }

    private static Operation delivery() {
        Schema<?> body = new Schema<>().$ref("#/components/schemas/WebhookBody");
        return new Operation()
                .summary("A prompt, signed after the Standard Webhooks specification")
                .description(
                        "2xx takes it. 410 takes the channel off the person's list. 408, 425, 429 and 5xx are tried"
                                + " again until the prompt expires, no earlier than Retry-After says. Everything else refuses it.")
                .addParametersItem(header("webhook-id", "Identity of the prompt; a repeated delivery has the same"))
                .addParametersItem(header("webhook-timestamp", "Seconds since 1970"))
                .addParametersItem(header("webhook-signature", "v1, and base64 of HMAC-SHA256 over id.timestamp.body"))
                .requestBody(new RequestBody()
                        .content(new Content().addMediaType("application/json", new MediaType().schema(body))))
                .responses(new ApiResponses().addApiResponse("2XX", new ApiResponse().description("Taken")));
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(description).required(true).schema(new Schema<String>().type("string"));
        return header;
    }
}
