package org.rouse.coaching.study;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Caller;
import org.rouse.coaching.access.Callers;
import org.rouse.coaching.roster.RosterScope;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The effect of prompting on the people of a coach, or of an organisation for its admin, and the data that an analysis needs. */
@RestController
@RequestMapping("/api/v1/study")
@Tag(name = "effect")
class StudyController {

    private static final String OPERATOR =
            "Of the operator's admin, whose token names no organisation: which; people without one where it is not given";

    private final Callers callers;
    private final Studies studies;

    StudyController(Callers callers, Studies studies) {
        this.callers = callers;
        this.studies = studies;
    }

    @GetMapping
    @Operation(
            summary = "What is left to lots here, with which probability, and how its effect is estimated",
            description = "As the operator set it; the seed is not told.")
    Mono<StudySetUp> setUp(@AuthenticationPrincipal Jwt token) {
        return Mono.fromSupplier(() -> {
            RosterScope.of(Caller.of(token), null);
            return studies.setUp();
        });
    }

    @GetMapping("/effect")
    @Operation(
            summary = "By how much prompting makes a group move more, of each kind",
            description =
                    "From moments that were left to a lot alone: the ratio of chances to move within ten minutes (EMEE), and steps more in thirty "
                            + "(WCLS), with intervals corrected for few people. Nothing is told of fewer than ten people. Of the local days from and "
                            + "to, both included; twelve weeks up to today when none is given. It is on record whose moments took part.")
    Mono<GroupEffect> effect(
            @AuthenticationPrincipal Jwt token,
            @Parameter(description = OPERATOR) @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        return callers.of(token)
                .flatMap(caller -> studies.effect(RosterScope.of(caller, organisation), studies.period(from, to)));
    }

    @GetMapping("/allocation")
    @Operation(
            summary = "What the lots fell on, for each person of a group",
            description =
                    "Nobody is listed where fewer than ten people have a moment that was left to a lot. Days as with the effect.")
    Mono<Allocation> allocation(
            @AuthenticationPrincipal Jwt token,
            @Parameter(description = OPERATOR) @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Parameter(description = "From the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1-200") @RequestParam(defaultValue = "100") int limit) {
        return callers.of(token)
                .flatMap(caller -> studies.allocation(
                        RosterScope.of(caller, organisation), studies.period(from, to), cursor, limit));
    }

    @GetMapping(path = "/decisions.csv", produces = "text/csv")
    @Operation(
            summary =
                    "Decisions that were left to a lot as a table for an analysis, with probabilities and what followed",
            description =
                    "CSV (RFC 4180), by subject and time; subjects are named as in the allocation. 409 where fewer than ten people have any. Days "
                            + "as with the effect.")
    Mono<ResponseEntity<Flux<String>>> decisions(
            @AuthenticationPrincipal Jwt token,
            @Parameter(description = OPERATOR) @RequestParam(required = false) @Nullable String organisation,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        return callers.of(token)
                .flatMap(caller -> studies.table(RosterScope.of(caller, organisation), studies.period(from, to)))
                .map(rows -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("decisions.csv")
                                        .build()
                                        .toString())
                        .body(rows));
    }
}
