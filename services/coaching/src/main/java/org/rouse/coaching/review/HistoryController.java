package org.rouse.coaching.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A person's weeks, and their days as tables: for the person, the assigned coach, or an admin. */
@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "review")
class HistoryController {

    private static final String CSV = "text/csv";

    private final AccessPolicy access;
    private final TrendReview trends;
    private final History history;

    HistoryController(AccessPolicy access, TrendReview trends, History history) {
        this.access = access;
        this.trends = trends;
        this.history = history;
    }

    @GetMapping("/trends")
    @Operation(
            summary = "ISO weeks: sitting by hour, aerobic minutes against the target, prompts and what followed",
            description =
                    "Twelve weeks up to the one under way, or up to the one that has the date to. Prompts are counted for 92 days.")
    Mono<Trends> trends(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @Parameter(description = "1-53") @RequestParam(defaultValue = "12") int weeks,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        return access.look(token, id, "trends.read", grant -> trends.trends(grant, weeks, to));
    }

    @GetMapping("/breaks")
    @Operation(
            summary = "Credited breaks, prompted or not, oldest first",
            description = "Of the local days from and to, both included; the last seven local days when none is given.")
    Mono<BreakPage> breaks(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        return access.look(
                token,
                id,
                "breaks.read",
                grant -> history.breaks(grant, new DecisionQuery(null, from, to, cursor, limit)));
    }

    @GetMapping(path = "/days.csv", produces = CSV)
    @Operation(
            summary = "Local days as a table, oldest first",
            description =
                    "CSV (RFC 4180), minutes by state and aerobic minutes; days of which nothing is known have no row. Of the local days from and "
                            + "to, both included; the last seven when none is given.")
    Mono<ResponseEntity<String>> days(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        return access.look(
                        token,
                        id,
                        "days.export",
                        grant -> history.days(grant, new DecisionQuery(null, from, to, null, 1)))
                .map(table -> table("days.csv", table));
    }

    @GetMapping(path = "/stretches.csv", produces = CSV)
    @Operation(
            summary = "Long stretches as a table, oldest first",
            description =
                    "CSV (RFC 4180); those that begin in the local days from and to, both included; the last seven when none is given.")
    Mono<ResponseEntity<String>> stretches(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        return access.look(
                        token,
                        id,
                        "stretches.export",
                        grant -> history.stretches(grant, new DecisionQuery(null, from, to, null, 1)))
                .map(table -> table("stretches.csv", table));
    }

    private static ResponseEntity<String> table(String name, String table) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(table);
    }
}
