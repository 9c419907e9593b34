package org.rouse.coaching.diary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.ExpectedRevisions;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CorrectCheckIn;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Corrections of earlier reports; the earlier content is kept. Each report is replaced as a whole, by the body of its POST. */
@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "check-ins")
class CorrectionController {

    private static final String FOLLOWS =
            "Needs If-Match with the ETag read before, 428 without, and keeps what it said until then under corrections. 409 for one that was "
                    + "entered more than 14 days ago, is not among the last 64, or is of another kind. ";

    private static final String ACTION = "check-in.correct";

    private final AccessPolicy access;
    private final CheckInsOn on;
    private final Reporting reporting;
    private final ReportedHistory reported;
    private final KnownActivities known;

    CorrectionController(
            AccessPolicy access, CheckInsOn on, Reporting reporting, ReportedHistory reported, KnownActivities known) {
        this.access = access;
        this.on = on;
        this.reporting = reporting;
        this.reported = reported;
        this.known = known;
    }

    @GetMapping("/check-ins/{checkIn}")
    @Operation(
            summary = "A check-in of any kind, with what it said before it was corrected",
            description = "Its ETag is what a correction expects to find.")
    Mono<ResponseEntity<DiaryEntry>> checkIn(
            @AuthenticationPrincipal Jwt token, @PathVariable String id, @PathVariable int checkIn) {
        return access.admit(token, id, "check-ins.read")
                .flatMap(grant -> reported.one(grant, checkIn))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Rule.CHECK_IN_UNKNOWN)))
                .map(one -> ResponseEntity.ok()
                        .eTag(Expectation.tag(one.getRevision()))
                        .body(DiaryReading.of(one)));
    }

    @PutMapping("/check-ins/{checkIn}")
    @Operation(
            summary = "Corrects how somebody was",
            description =
                    FOLLOWS
                            + "What is worse by it asks for the safety list now; a flare that proves to be none is over after its 48 hours.")
    Mono<ResponseEntity<Reported>> correctReport(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable int checkIn,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody CheckInRequest request) {
        CheckIn.Builder said =
                CheckIn.newBuilder().setAtMs(Reporting.milli(request.at())).setReport(request.message());
        return on.require(token, id).then(Mono.defer(() -> correct(token, id, checkIn, ifMatch, key, said)));
    }

    @PutMapping("/safety-list-answers/{checkIn}")
    @Operation(
            summary = "Corrects answers to the safety list",
            description =
                    FOLLOWS
                            + "Every question that was answered has to be again. A sign that is new by it, or a higher tier, raises the red flag and "
                            + "has the person advised as if it were said now; a flag that stands is lowered by none, as only an examination ends it.")
    Mono<ResponseEntity<Reported>> correctAnswers(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable int checkIn,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody SafetyAnswersRequest request) {
        CheckIn.Builder said =
                CheckIn.newBuilder().setAtMs(Reporting.milli(request.at())).setSafetyList(request.message());
        return correct(token, id, checkIn, ifMatch, key, said);
    }

    @PutMapping("/sessions/{session}")
    @Operation(
            summary = "Corrects a session that was logged",
            description =
                    FOLLOWS
                            + "nextTime is what its pain means now; how the activity went before is told by the sessions before it.")
    Mono<ResponseEntity<Reported>> correctSession(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable int session,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody SessionRequest request) {
        return correct(token, id, session, ifMatch, key, CheckIn.newBuilder().setSession(request.message(known)));
    }

    @PutMapping("/ratings/{checkIn}")
    @Operation(
            summary = "Corrects a rating",
            description =
                    FOLLOWS
                            + "It stays one of that activity. What it leaves out stays as it stands; where a later rating was given, that holds.")
    Mono<ResponseEntity<Reported>> correctRating(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @PathVariable int checkIn,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody RatingRequest request) {
        CheckIn.Builder said =
                CheckIn.newBuilder().setAtMs(Reporting.milli(request.at())).setRating(request.message(known));
        return correct(token, id, checkIn, ifMatch, key, said);
    }

    private Mono<ResponseEntity<Reported>> correct(
            Jwt token, String id, int number, @Nullable String ifMatch, @Nullable String key, CheckIn.Builder said) {
        Command.Builder command = Command.newBuilder()
                .setExpected(ExpectedRevisions.of(ifMatch, null, true))
                .setCorrectCheckIn(CorrectCheckIn.newBuilder()
                        .setCheckInId(Integer.toString(number))
                        .setValues(said));
        return reporting.correct(token, id, ACTION, Asked.of(key, ACTION, Reporting.print(command)), command, number);
    }
}
