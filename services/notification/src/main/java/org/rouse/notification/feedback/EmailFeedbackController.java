package org.rouse.notification.feedback;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.webhook.SignedRequests;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Receives delivery reports from the sender of our mail, by signed requests. */
@RestController
@SecurityRequirements
@Tag(name = "feedback", description = "What providers tell about prompts they took; signed requests, no login")
class EmailFeedbackController {

    private static final int MOST = 1000;

    private final Optional<SignedRequests> signed;
    private final SeenRequests seen;
    private final MailEvents events;
    private final JsonMapper json;
    private final Clocks clocks;

    EmailFeedbackController(
            FeedbackConfiguration.Senders senders,
            SeenRequests seen,
            MailEvents events,
            JsonMapper json,
            Clocks clocks) {
        signed = senders.email();
        this.seen = seen;
        this.events = events;
        this.json = json;
        this.clocks = clocks;
    }

    /** The events of a request. */
    private record Batch(@Nullable List<JsonNode> events) {}

    /** The same request, as described in the interface. */
    @Schema(name = "MailFeedback")
    record Described(List<MailEvent> events) {}

    /** The result of a request. */
    @Schema(name = "MailFeedbackTaken")
    record Taken(
            @Schema(description = "Whether a request of this id was worked on before; nothing was done then")
            boolean replayed,

            @Schema(description = "Of each event, in order: noted, already, retired, ignored, unknown or refused")
            List<String> results) {}

    @PostMapping("/v1/feedback/email")
    @Operation(
            summary = "Tell what became of mail, as a Standard Webhook",
            description =
                    "400: not such a batch, or more than 1000 events. 401: not signed with the secret, or not within 5"
                            + " minutes of now. 404: no secret is set here.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = Described.class))))
    Mono<ResponseEntity<Taken>> take(
            @RequestHeader(name = "webhook-id", defaultValue = "") String id,
            @RequestHeader(name = "webhook-timestamp", defaultValue = "") String timestamp,
            @RequestHeader(name = "webhook-signature", defaultValue = "") String signatures,
            @RequestBody Mono<byte[]> body) {
        SignedRequests check =
                signed.orElseThrow(() -> new ProblemException(Rule.PATH_UNKNOWN, "email feedback is off here"));
        return body.defaultIfEmpty(new byte[0])
                .flatMap(bytes -> check.isGenuine(
                                id, timestamp, signatures, bytes, clocks.wall().instant())
                        ? once(id, bytes)
                        : forged());
    }

    private Mono<ResponseEntity<Taken>> once(String id, byte[] body) {
        return seen.contains(id)
                .flatMap(known -> known ? Mono.just(ResponseEntity.ok(new Taken(true, List.of()))) : work(id, body));
    }

    /** The id is stored last: a request cut short by a crash is sent again, and repeating a part of it is harmless. */
    private Mono<ResponseEntity<Taken>> work(String id, byte[] body) {
        Optional<List<JsonNode>> batch = read(body);
        if (batch.isEmpty()) {
            return Mono.error(
                    new ProblemException(Rule.BODY_MALFORMED, "the body is not a batch of at most 1000 events"));
        }
        return events.take(batch.get())
                .delayUntil(results -> seen.keep(id, clocks.wall().instant()))
                .map(results -> ResponseEntity.ok(new Taken(false, results)));
    }

    private Optional<List<JsonNode>> read(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, Batch.class).events())
                    .filter(all -> all.size() <= MOST);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Mono<ResponseEntity<Taken>> forged() {
        events.countForged();
        return Mono.error(new ProblemException(
                Rule.PUSH_SIGNATURE, "the signature is not that of our secret, or not within 5 minutes of now"));
    }
}
