package org.rouse.ingest.intake.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rouse.http.ProblemException;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.upload.Receipt;
import org.rouse.ingest.intake.upload.Upload;
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
class SyncController {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final WireFormats formats;
    private final Accounts accounts;
    private final UploadFlow flow;
    private final DeviceTokens devices;
    private final InstantSource clock;

    SyncController(WireFormats formats, Accounts accounts, UploadFlow flow, DeviceTokens devices, InstantSource clock) {
        this.formats = formats;
        this.accounts = accounts;
        this.flow = flow;
        this.devices = devices;
        this.clock = clock;
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
        String personId = Callers.person(token, person);
        FormatParser parser = formats.named(format);
        formats.checkMediaType(parser, request.getHeaders());
        UploadContext context = new UploadContext(
                Optional.of(personId),
                accounts.ownedBy(personId),
                clock.instant(),
                zone.map(Parameters::zone).orElse(ZoneOffset.UTC),
                new FileHints(file.orElse(""), Optional.empty(), Parameters.columns(map)));
        Upload upload = new Upload(UUID.randomUUID().toString(), context, lane.map(Parameters::lane));
        return flow.take(
                request,
                Sender.of(token, personId),
                new Intake(
                        parser,
                        upload,
                        Parameters.coding(request.getHeaders()),
                        key(personId, request),
                        token instanceof DeviceAuthentication device
                                ? receipt -> synced(device.device(), receipt, sentAt(request))
                                : _ -> {}));
    }

    private void synced(DeviceTokens.Device device, Receipt receipt, Optional<Instant> sentAt) {
        devices.synced(device, receipt.received(), sentAt, receipt.lastMinute());
    }

    /** The sender's clock, where it tells it by {@code Date}. */
    private static Optional<Instant> sentAt(ServerHttpRequest request) {
        try {
            long millis = request.getHeaders().getDate();
            return millis < 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not a date
        }
    }

    private static Optional<Receipts.Key> key(String personId, ServerHttpRequest request) {
        String key = request.getHeaders().getFirst(KEY_HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.field(KEY_HEADER, "has 1 to " + LONGEST_KEY + " characters");
        }
        return Optional.of(new Receipts.Key(personId, key));
    }
}
