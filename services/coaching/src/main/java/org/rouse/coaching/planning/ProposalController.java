package org.rouse.coaching.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.ExpectedRevisions;
import org.rouse.coaching.person.PlanWriting;
import org.rouse.coaching.plan.Terms;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.PersonPlan;
import org.rouse.contracts.v1.ProposePlan;
import org.rouse.contracts.v1.WithdrawProposal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** The plan proposed to a person: a coach composes it, previews its consequences, and withdraws it. */
@RestController
@RequestMapping("/api/v1/people/{id}/plan")
@Tag(name = "plan")
class ProposalController {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String PROPOSE = "plan.propose";

    private final AccessPolicy access;
    private final Planning planning;

    ProposalController(AccessPolicy access, Planning planning) {
        this.access = access;
        this.planning = planning;
    }

    @PutMapping(value = "/proposal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Proposes a plan, or a change of the one in force; a coach or admin does",
            description =
                    "Terms with the start of the plan in force change it, from the week in which they are agreed to. A dose that is an empty object "
                            + "is the usual one. If-Match with the plan's ETag is needed where there is one: 428 without, 412 where it was changed since. "
                            + "What breaks a rule is 400, what limits, clearance or the record stand against 409, each with its field.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TermsBody.class))))
    Mono<ResponseEntity<PlanAnswer>> propose(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        Asked asked = Asked.of(key, "plan-put", ifMatch, body);
        return access.act(
                token,
                id,
                PROPOSE,
                grant -> planning.find(grant)
                        .flatMap(record -> ask(
                                grant, asked, ExpectedRevisions.of(ifMatch, null, true), planning.whole(grant, body))));
    }

    @PatchMapping(value = "/proposal", consumes = MERGE_PATCH)
    @Operation(
            summary =
                    "Changes what is proposed, or proposes a change of the plan in force (JSON Merge Patch, RFC 7396)",
            description =
                    "Without If-Match it rests on what is there as it arrives: 412 where that was changed meanwhile.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = TermsBody.class))))
    Mono<ResponseEntity<PlanAnswer>> change(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        Asked asked = Asked.of(key, "plan-patch", ifMatch, body);
        return access.act(
                token,
                id,
                PROPOSE,
                grant -> planning.find(grant)
                        .flatMap(record -> ask(
                                grant,
                                asked,
                                ifMatch == null ? asRead(record) : ExpectedRevisions.of(ifMatch, null, false),
                                planning.patched(grant, record, body))));
    }

    @DeleteMapping("/proposal")
    @Operation(summary = "Takes back what is proposed", description = "The person turns it down so, too.")
    Mono<ResponseEntity<PlanAnswer>> withdraw(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        return access.act(
                token,
                id,
                "plan.withdraw",
                grant -> planning.ask(
                        grant,
                        Asked.of(key, "plan-withdraw", ifMatch),
                        Command.newBuilder()
                                .setExpected(ExpectedRevisions.of(ifMatch, null, false))
                                .setWithdrawProposal(WithdrawProposal.getDefaultInstance())));
    }

    @PostMapping("/preview")
    @Operation(
            summary = "What a proposal would do; nothing is written",
            description =
                    "The body changes what is proposed, or the plan in force, as a merge patch does; it is whole where there is neither.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TermsBody.class))))
    Mono<PlanPreview> preview(
            @AuthenticationPrincipal Jwt token, @PathVariable String id, @RequestBody ObjectNode body) {
        return access.admit(token, id, "plan.preview")
                .flatMap(grant -> planning.find(grant)
                        .flatMap(record -> planning.preview(grant, record, planning.patched(grant, record, body))));
    }

    /** Expects that nothing has changed since the record was read. */
    private static Expected asRead(PersonPlan record) {
        return record.getRevision() == 0
                ? Expected.newBuilder().setNothing(true).build()
                : Expected.newBuilder().addRevisions(record.getRevision()).build();
    }

    private Mono<ResponseEntity<PlanAnswer>> ask(AccessGrant grant, Asked asked, Expected expected, Terms terms) {
        return planning.ask(
                grant,
                asked,
                Command.newBuilder()
                        .setExpected(expected)
                        .setProposePlan(ProposePlan.newBuilder().setTerms(PlanWriting.write(terms))));
    }
}
