package org.rouse.coaching.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Decisions about a person with reasons, words and outcomes: for the person, the assigned coach, or an admin. */
@RestController
@RequestMapping("/api/v1/people/{id}/decisions")
@Tag(name = "review")
class DecisionController {

    private final AccessPolicy access;
    private final DecisionReview review;

    DecisionController(AccessPolicy access, DecisionReview review) {
        this.access = access;
        this.review = review;
    }

    @GetMapping
    @Operation(
            summary = "Decisions to send, withhold or withdraw a prompt, oldest first",
            description = "Those of one local day (date), or of the local days from and to, both included; "
                    + "the last seven local days when none is given.")
    Mono<DecisionPage> decisions(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate date,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        return access.admit(token, id, "decisions.read")
                .flatMap(grant -> review.page(grant, new DecisionQuery(date, from, to, cursor, limit)));
    }

    @GetMapping("/{decisionId}")
    @Operation(
            summary = "One decision with all that is known of it",
            description = "What rests on it comes later: the words with the prompt, receipts as it is delivered and "
                    + "answered, the outcome about half an hour after it, revised when evidence is corrected.")
    Mono<DecisionAnswer> decision(
            @AuthenticationPrincipal Jwt token, @PathVariable String id, @PathVariable String decisionId) {
        return access.admit(token, id, "decision.read").flatMap(grant -> review.one(grant, decisionId));
    }
}
