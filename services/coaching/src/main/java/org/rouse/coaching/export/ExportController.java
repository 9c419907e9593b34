package org.rouse.coaching.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.export.fhir.FhirBundle;
import org.rouse.coaching.views.Days;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Exports all data about a person: for themselves, or an admin for them. It is written while it is read. */
@RestController
@RequestMapping("/api/v1/people/{id}/export")
@Tag(name = "export")
class ExportController {

    static final String LINES = "application/x-ndjson";
    static final String FHIR = "application/fhir+json";

    private final AccessPolicy access;
    private final WholeExport whole;
    private final FhirBundle fhir;
    private final Days days;
    private final NativeDays minutes;

    ExportController(AccessPolicy access, WholeExport whole, FhirBundle fhir, Days days, JsonMapper json) {
        this.access = access;
        this.whole = whole;
        this.fhir = fhir;
        this.days = days;
        this.minutes = new NativeDays(json);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Everything that is known of a person, as JSON",
            description =
                    "Each part is a list, oldest first, of what the API shows one by one: audit, cases, checkIns, days, decisions (with words, receipts "
                            + "and outcomes) and stretches; profile and plan are one object each, absent where there is none. elsewhere names "
                            + "what the other services keep.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            additionalProperties =
                                                                    Schema.AdditionalPropertiesValue.TRUE),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"person\":\"ada\",\"at\":\"2026-11-20T09:00:00Z\",\"elsewhere\":[],\"days\":[]}"))))
    Mono<ResponseEntity<Flux<String>>> everything(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return export(token, id, "person.export", "rouse.json", whole::of);
    }

    @GetMapping(path = "/native", produces = LINES)
    @Operation(
            summary = "A person's days as uploads in the native format, one a line",
            description =
                    "Each line is the body of a POST /v1/sync/native; sent in again they give the same days. Of which device a minute came is "
                            + "not known any more.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(mediaType = LINES, schema = @Schema(type = "string"))))
    Mono<ResponseEntity<Flux<String>>> uploads(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return export(
                token,
                id,
                "days.export",
                "rouse.ndjson",
                grant -> days.all(grant.personId())
                        .flatMapIterable(minutes::uploads)
                        .map(line -> line + '\n'));
    }

    @GetMapping(path = "/fhir", produces = FHIR)
    @Operation(
            summary = "A person's activity, reports and plan as a FHIR R4 bundle",
            description =
                    "A collection: profiles of the HL7 Physical Activity guide 1.0.1 where they fit, sitting under a code system of its own, which is in "
                            + "the bundle. Nothing in it was looked at by a clinician.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content =
                                    @Content(
                                            mediaType = FHIR,
                                            schema =
                                                    @Schema(
                                                            type = "object",
                                                            additionalProperties =
                                                                    Schema.AdditionalPropertiesValue.TRUE),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[]}"))))
    Mono<ResponseEntity<Flux<String>>> bundle(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return export(token, id, "person.export", "rouse-fhir.json", fhir::of);
    }

    private Mono<ResponseEntity<Flux<String>>> export(
            Jwt token, String id, String action, String name, Function<AccessGrant, Flux<String>> body) {
        return access.grant(token, id)
                .doOnNext(ExportController::requireSelfOrAdmin)
                .filter(grant -> grant.profile().isPresent())
                .switchIfEmpty(Mono.error(AccessPolicy::unknown))
                .flatMap(grant -> access.record(grant, action).thenReturn(grant))
                .map(grant -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(body.apply(grant)));
    }

    private static void requireSelfOrAdmin(AccessGrant grant) {
        if (grant.role() == Role.COACH) {
            throw new ProblemException(Rule.ROLE, "what is known of people is taken along by themselves or an admin");
        }
    }
}
