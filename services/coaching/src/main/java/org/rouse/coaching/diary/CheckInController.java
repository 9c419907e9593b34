package org.rouse.coaching.diary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.Creates;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.http.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Check-ins and ratings: by people themselves, or by a coach or an admin for them. */
@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "check-ins")
class CheckInController {

    private static final Set<String> KINDS = Set.of("report", "safety-list", "session", "rating", "risk-facts", "hurt");

    private final AccessPolicy access;
    private final CheckInsOn on;
    private final Reporting reporting;
    private final ReportedHistory reported;
    private final KnownActivities known;

    CheckInController(
            AccessPolicy access, CheckInsOn on, Reporting reporting, ReportedHistory reported, KnownActivities known) {
        this.access = access;
        this.on = on;
        this.reporting = reporting;
        this.reported = reported;
        this.known = known;
    }

    @PostMapping("/check-ins")
    @Operation(
            summary = "Reports how somebody is: pain, flare, sleep, the Roland-Morris questionnaire",
            description =
                    "A flare that is said, or pain up by 2 or more since the day before, stops catch-up prompts and whatever of "
                            + "them is under way. listDue says when the safety list is to be asked now. With an Idempotency-Key it is "
                            + "written down once; 202 where that takes too long. 409 where the person's organisation has check-ins switched off; the "
                            + "safety list is taken all the same.")
    @Creates
    Mono<ResponseEntity<Reported>> report(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody CheckInRequest request) {
        CheckIn.Builder said =
                CheckIn.newBuilder().setAtMs(Reporting.milli(request.at())).setReport(request.message());
        return on.require(token, id).then(Mono.defer(() -> reporting.report(token, id, "check-in.report", key, said)));
    }

    @GetMapping("/check-ins")
    @Operation(
            summary = "What was reported of a person, the latest first",
            description =
                    "kind is report, safety-list, session, rating, risk-facts or hurt; all of them where it is not given.")
    Mono<DiaryPage> checkIns(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (kind != null && !KINDS.contains(kind)) {
            throw ProblemException.field(
                    "kind", "must be one of report, safety-list, session, rating, risk-facts, hurt");
        }
        return access.admit(token, id, "check-ins.read")
                .flatMap(grant -> reported.page(
                        grant, one -> kind == null || DiaryReading.kind(one).equals(kind), cursor, limit));
    }

    @PostMapping("/ratings")
    @Operation(
            summary = "Rates an activity or an exercise",
            description =
                    "What is liked is suggested more often, what hurts no more until it is said that it does not, or a session of "
                            + "it goes well. The latest counts.")
    @Creates
    Mono<ResponseEntity<Reported>> rate(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody RatingRequest request) {
        CheckIn.Builder said =
                CheckIn.newBuilder().setAtMs(Reporting.milli(request.at())).setRating(request.message(known));
        return reporting.report(token, id, "rating.report", key, said);
    }
}
