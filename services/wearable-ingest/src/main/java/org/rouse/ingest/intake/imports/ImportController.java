package org.rouse.ingest.intake.imports;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.http.TimedPage;
import org.rouse.ingest.intake.http.Admission;
import org.rouse.ingest.intake.http.BodyPace;
import org.rouse.ingest.intake.http.CallerScope;
import org.rouse.ingest.intake.http.Parameters;
import org.rouse.ingest.intake.http.SlowBodyException;
import org.rouse.ingest.intake.http.Waiting;
import org.rouse.ingest.intake.http.WireFormats;
import org.rouse.ingest.intake.imports.ImportBodies.Listed;
import org.rouse.ingest.intake.imports.ImportBodies.Status;
import org.rouse.ingest.intake.upload.Permission;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Resumable uploads of whole files by tus 1.0.0 (core, creation, termination), and their outcomes. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports", description = "Files with history; scope sync or person (oneself) or admin. Follows tus 1.0.0")
class ImportController {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String TUS = "Tus-Resumable";
    private static final String TUS_VERSION = "1.0.0";
    private static final String BYTES = "application/offset+octet-stream";
    private static final int LONGEST_TEXT = 255;
    private static final int BUFFERS = 4;
    private static final Duration TICK = Duration.ofMillis(250);

    private final Imports imports;
    private final WireFormats formats;
    private final ImportSettings settings;
    private final BodyPace pace;
    private final InstantSource clock;
    private final Permission permission;
    private final MeterRegistry meters;

    ImportController(
            Imports imports,
            WireFormats formats,
            ImportSettings settings,
            BodyPace pace,
            InstantSource clock,
            Permission permission,
            MeterRegistry meters) {
        this.imports = imports;
        this.formats = formats;
        this.settings = settings;
        this.pace = pace;
        this.clock = clock;
        this.permission = permission;
        this.meters = meters;
    }

    @PostMapping
    @Operation(summary = "Announce a file; its bytes then go to the address in Location")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    Mono<ResponseEntity<Status>> begin(
            Authentication who,
            @RequestParam Optional<String> person,
            @RequestParam String format,
            @RequestParam(defaultValue = "UTC") String zone,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") List<String> map,
            @RequestHeader(LENGTH) long length) {
        if (length < 0 || length > settings.largest()) {
            throw new ProblemException(Rule.IMPORT_TOO_LARGE, "a file has 0 to " + settings.largest() + " bytes");
        }
        String personId = CallerScope.person(who, person);
        Admission.requireAgreed(permission, personId);
        ImportState state = new ImportState(
                UUID.randomUUID().toString(),
                personId,
                formats.named(format).name(),
                Parameters.zone(zone).getId(),
                text("name", name),
                text("fingerprint", fingerprint),
                Parameters.columns(map),
                length,
                clock.instant(),
                Phase.RECEIVING,
                null,
                null,
                null);
        return Waiting.on(() -> begun(state));
    }

    private ResponseEntity<Status> begun(ImportState state) throws IOException {
        return switch (imports.begin(state)) {
            case Imports.Accepted(FileImport begun) -> {
                imports.completeIfEmpty(begun);
                yield ResponseEntity.created(URI.create("/api/v1/imports/" + state.id()))
                        .header(TUS, TUS_VERSION)
                        .header(OFFSET, "0")
                        .body(Status.of(begun));
            }
            case Imports.Another _ -> throw new ProblemException(Rule.IMPORT_IN_PROGRESS);
            case Imports.NoRoom _ -> throw new ProblemException(Rule.IMPORT_NO_ROOM);
        };
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Operation(summary = "How many bytes are there, to go on from")
    ResponseEntity<Void> offset(Authentication who, @RequestParam Optional<String> person, @PathVariable String id) {
        FileImport one = find(who, person, id);
        return ResponseEntity.ok()
                .header(TUS, TUS_VERSION)
                .header(OFFSET, Long.toString(one.received()))
                .header(LENGTH, Long.toString(one.state().length()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Send bytes, which follow those that are there; after a break, ask for the offset and go on")
    @ApiResponse(responseCode = "204", description = "Taken; Upload-Offset says how many bytes are there now")
    Mono<ResponseEntity<Void>> append(
            Authentication who,
            @RequestParam Optional<String> person,
            @PathVariable String id,
            @RequestHeader(OFFSET) long offset,
            ServerHttpRequest request) {
        FileImport one = find(who, person, id);
        Admission.requireAgreed(permission, one.state().personId());
        if (!BYTES.equals(request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))) {
            throw new ProblemException(Rule.MEDIA_TYPE, "bytes come as " + BYTES);
        }
        return Mono.using(
                        () -> DataBufferUtils.subscriberInputStream(pace.kept(request.getBody()), BUFFERS),
                        body -> Waiting.on(() -> appended(one, offset, body)),
                        ImportController::abandon)
                .doOnSuccess(_ -> counted("taken"))
                .doOnError(failure -> counted(
                        failure instanceof ProblemException known
                                ? known.problem().rule().word()
                                : "failed"))
                .doOnCancel(() -> counted("body.aborted"));
    }

    /** Counts each piece of a file once: as taken, or by the rule it broke. */
    private void counted(String outcome) {
        meters.counter("rouse.ingest.imports.pieces", "outcome", outcome).increment();
    }

    private ResponseEntity<Void> appended(FileImport one, long offset, InputStream body) throws IOException {
        return switch (take(one, offset, body)) {
            case Imports.Taken(long now) ->
                ResponseEntity.noContent()
                        .header(TUS, TUS_VERSION)
                        .header(OFFSET, Long.toString(now))
                        .build();
            case Imports.WrongOffset(long there) -> throw conflict(Rule.IMPORT_OFFSET, there);
            case Imports.TooMany(long there) -> throw conflict(Rule.IMPORT_BYTES, there);
            case Imports.NotNow _ -> throw new ProblemException(Rule.IMPORT_NOT_NOW);
        };
    }

    /** Bytes received before the connection broke stay; nobody is left to be answered. */
    private Imports.Appended take(FileImport one, long offset, InputStream body) throws IOException {
        try {
            return imports.append(one, offset, body);
        } catch (java.nio.file.FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (SlowBodyException.isBehind(e)) {
                throw new ProblemException(
                        Rule.BODY_TOO_SLOW, "the bytes came in too slowly; ask for the offset and go on");
            }
            if (e instanceof RuntimeException fault) {
                throw fault;
            }
            throw new ProblemException(Rule.BODY_ABORTED);
        }
    }

    private static void abandon(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new IllegalStateException("closing a body in memory does not fail", e);
        }
    }

    @GetMapping
    @Operation(summary = "The person's imports, the latest first")
    Listed list(
            Authentication who,
            @RequestParam Optional<String> person,
            @Schema(description = "From the page before") @RequestParam Optional<String> cursor,
            @Schema(description = "1-200") @RequestParam(defaultValue = "50") int limit) {
        TimedPage<FileImport> page = TimedPage.newestFirst(
                imports.of(CallerScope.person(who, person)),
                one -> new TimedPage.Place(
                        one.state().receivedAt().toEpochMilli(), one.state().id()),
                cursor.orElse(null),
                limit);
        return new Listed(page.shown().stream().map(Status::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import has come, and its receipt once it is over")
    Status status(Authentication who, @RequestParam Optional<String> person, @PathVariable String id) {
        return Status.of(find(who, person, id));
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "The same as server-sent events whenever it changes, until the import is over")
    Flux<ServerSentEvent<Status>> events(
            Authentication who, @RequestParam Optional<String> person, @PathVariable String id) {
        FileImport one = find(who, person, id);
        return Flux.interval(Duration.ZERO, TICK)
                .onBackpressureDrop()
                .map(_ -> Status.of(one))
                .distinctUntilChanged()
                .takeUntil(status -> status.ended() != null)
                .map(status -> ServerSentEvent.builder(status)
                        .event(status.phase().toLowerCase(Locale.ROOT))
                        .build());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Cancel an import; what it has already stored stays")
    Mono<Void> cancel(Authentication who, @RequestParam Optional<String> person, @PathVariable String id) {
        FileImport one = find(who, person, id);
        return Waiting.on(() -> {
                    imports.cancel(one);
                    return true;
                })
                .then();
    }

    private FileImport find(Authentication who, Optional<String> person, String id) {
        return imports.find(id, CallerScope.person(who, person))
                .orElseThrow(() -> new ProblemException(Rule.IMPORT_UNKNOWN));
    }

    private static String text(String field, String value) {
        if (value.length() > LONGEST_TEXT || value.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.field(
                    field, "has at most " + LONGEST_TEXT + " characters and no control characters");
        }
        return value;
    }

    private static ProblemException conflict(Rule rule, long offset) {
        return new ProblemException(Problem.of(rule).header(TUS, TUS_VERSION).header(OFFSET, Long.toString(offset)));
    }
}
