package org.rouse.coaching.diary;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.CreatesOrChanges;
import org.rouse.coaching.people.ExpectedRevisions;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** Risk facts, which are asked once and when they change. None of them alone is a sign of anything. */
@RestController
@RequestMapping("/api/v1/people/{id}/risk-facts")
@Tag(name = "check-ins")
class RiskFactsController {

    private final AccessPolicy access;
    private final Reporting reporting;
    private final ReportedHistory reported;

    RiskFactsController(AccessPolicy access, Reporting reporting, ReportedHistory reported) {
        this.access = access;
        this.reporting = reporting;
        this.reported = reported;
    }

    @GetMapping
    @Operation(summary = "Risk facts as they were last stated, by whom and when")
    Mono<ResponseEntity<RiskFactsAnswer>> riskFacts(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return access.admit(token, id, "risk-facts.read")
                .flatMap(reported::stated)
                .map(standing -> answer(HttpStatus.OK, RiskFactsAnswer.of(standing)));
    }

    @PutMapping
    @Operation(
            summary = "States the risk facts, in the place of those stated before",
            description =
                    "What is there is replaced only with If-Match and the ETag read before: 428 without, 412 where it was changed "
                            + "since. A pregnancy or a spinal operation that was not stated before, a disease that an earlier statement was "
                            + "without, and everything under news make the clearance void.")
    @CreatesOrChanges
    Mono<ResponseEntity<RiskFactsAnswer>> stateRiskFacts(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody RiskFactsRequest request) {
        Command.Builder command = Command.newBuilder()
                .setExpected(ExpectedRevisions.of(ifMatch, ifNoneMatch, true))
                .setCheckIn(CheckIn.newBuilder().setRiskFacts(request.message()));
        return reporting.ask(
                token,
                id,
                "risk-facts.state",
                Asked.of(key, "risk-facts.state", Reporting.print(command)),
                command,
                checkIn -> answer(
                        checkIn.getRiskFacts().getRevision() == 1 ? HttpStatus.CREATED : HttpStatus.OK,
                        RiskFactsAnswer.of(checkIn.getStanding())));
    }

    private static ResponseEntity<RiskFactsAnswer> answer(HttpStatus status, RiskFactsAnswer stated) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        return stated.revision() == 0
                ? answer.body(stated)
                : answer.eTag(Expectation.tag(stated.revision())).body(stated);
    }
}
