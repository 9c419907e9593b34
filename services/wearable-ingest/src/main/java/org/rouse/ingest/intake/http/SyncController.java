package org.rouse.ingest.intake.http;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.rouse.http.ProblemException;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Uploads of one person, by that person's device or an administrator. */
@RestController
@Tag(
        name = "uploads",
        description = "What was measured; scope sync (the device's own person) or admin, pushes by their secret path")
class SyncController {

    static final String KEY_HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final WireFormats formats;
    private final UploadFlow flow;
    private final Admission admission;

    SyncController(WireFormats formats, UploadFlow flow, Admission admission) {
        this.formats = formats;
        this.flow = flow;
        this.admission = admission;
    }

    @PostMapping(path = "/v1/sync", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> sync(
            Authentication token,
            ServerHttpRequest request,
            @RequestParam Optional<String> person,
            @RequestParam Optional<String> lane) {
        return syncAs(WireFormats.DEFAULT, token, request, person, lane, Optional.empty(), Optional.empty(), List.of());
    }

    @PostMapping(path = "/v1/sync/{format}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> syncAs(
            @PathVariable String format,
            Authentication token,
            ServerHttpRequest request,
            @RequestParam Optional<String> person,
            @RequestParam Optional<String> lane,
            @RequestParam Optional<String> zone,
            @RequestParam Optional<String> file,
            @RequestParam(defaultValue = "") List<String> map) {
        String personId = admission.person(token, person);
        FormatParser parser = formats.named(format);
        formats.checkMediaType(parser, request.getHeaders());
        Admission.Told told = new Admission.Told(
                zone.map(Parameters::zone).orElse(ZoneOffset.UTC),
                new FileHints(file.orElse(""), Optional.empty(), Parameters.columns(map)),
                lane.map(Parameters::lane));
        return flow.take(
                request,
                Sender.of(token, personId),
                admission.intake(
                        token,
                        personId,
                        parser,
                        told,
                        Parameters.coding(request.getHeaders()),
                        key(personId, request),
                        () -> Parameters.date(request.getHeaders())));
    }

    private static Optional<ReceiptCache.Key> key(String personId, ServerHttpRequest request) {
        String key = request.getHeaders().getFirst(KEY_HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.field(KEY_HEADER, "has 1 to " + LONGEST_KEY + " characters");
        }
        return Optional.of(new ReceiptCache.Key(personId, key));
    }
}
