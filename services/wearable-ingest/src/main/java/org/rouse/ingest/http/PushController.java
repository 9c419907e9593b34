package org.rouse.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.rouse.ingest.evidence.FormatParser;
import org.rouse.ingest.evidence.UploadContext;
import org.rouse.ingest.evidence.UploadContext.Accounts;
import org.rouse.ingest.upload.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Pushes of a provider for many people. Providers such as Garmin sign nothing, so what proves a push is that its sender knows the
 * secret path; who its records are about is told by the accounts that were linked.
 */
@RestController
class PushController {

    private final WireFormats formats;
    private final HttpSettings settings;
    private final Accounts accounts;
    private final UploadFlow flow;
    private final InstantSource clock;

    PushController(
            WireFormats formats, HttpSettings settings, Accounts accounts, UploadFlow flow, InstantSource clock) {
        this.formats = formats;
        this.settings = settings;
        this.accounts = accounts;
        this.flow = flow;
        this.clock = clock;
    }

    @PostMapping(path = "/v1/push/{format}/{secret}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> push(
            @PathVariable String format, @PathVariable String secret, ServerHttpRequest request) {
        if (!isSecretOf(format, secret)) {
            return Mono.error(new ProblemException(HttpStatus.NOT_FOUND, "", "there is nothing here"));
        }
        FormatParser parser = formats.named(format);
        formats.checkMediaType(parser, request.getHeaders());
        UploadContext context = new UploadContext(Optional.empty(), accounts, clock.instant(), ZoneOffset.UTC);
        Upload upload = new Upload(UUID.randomUUID().toString(), context, Optional.empty());
        return flow.take(
                request, new Intake(parser, upload, Parameters.coding(request.getHeaders()), Optional.empty()));
    }

    /** Compares with every secret, each in a time that does not depend on where they differ. */
    private boolean isSecretOf(String format, String given) {
        byte[] bytes = given.getBytes(UTF_8);
        boolean known = false;
        for (String secret : settings.secretsOf(format)) {
            known |= MessageDigest.isEqual(secret.getBytes(UTF_8), bytes);
        }
        return known;
    }
}
