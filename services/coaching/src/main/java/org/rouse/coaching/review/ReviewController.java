package org.rouse.coaching.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.http.Unchanged;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A person's movement: for the person, the assigned coach, or an admin. */
@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "review")
class ReviewController {

    private final AccessPolicy access;
    private final Review review;

    ReviewController(AccessPolicy access, Review review) {
        this.access = access;
        this.review = review;
    }

    @GetMapping("/days/{date}")
    @Operation(
            summary = "A local day, minute by minute",
            description =
                    "The strip is run-length coded and covers the day. A day without evidence is UNKNOWN throughout.")
    Mono<ResponseEntity<DayAnswer>> day(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String seen) {
        return access.admit(token, id, "day.read")
                .flatMap(grant -> review.day(grant, Calendar.within("date", date)))
                .map(day -> Unchanged.unlessSeen(day, seen));
    }

    @GetMapping("/stretches")
    @Operation(
            summary = "Long immobile stretches, oldest first",
            description = "from and to are local dates, both included, or instants with offset, the second excluded; "
                    + "the last seven local days when neither is given. minMinutes is at least the length from which a "
                    + "stretch of the person is a finding (20, or their own movement.longStretchMinutes), which it is when it is "
                    + "not given: shorter ones are not on record.")
    Mono<StretchPage> stretches(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer minMinutes,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        return access.admit(token, id, "stretches.read")
                .flatMap(grant -> review.stretches(grant, new StretchQuery(from, to, minMinutes, cursor, limit)));
    }

    @GetMapping("/aerobic")
    @Operation(
            summary = "Low-impact aerobic minutes against the plan, as of the end of a local day",
            description = "Rolling seven local days and the ISO week; today when no date is given.")
    Mono<AerobicAnswer> aerobic(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate date) {
        return access.admit(token, id, "aerobic.read")
                .flatMap((AccessGrant grant) ->
                        review.aerobic(grant, date == null ? null : Calendar.within("date", date)));
    }
}
