package org.rouse.coaching.planning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.ExpectedRevisions;
import org.rouse.coaching.person.PlanReading;
import org.rouse.coaching.plan.Allowed;
import org.rouse.contracts.v1.ApprovePlan;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.EndPlan;
import org.rouse.contracts.v1.ReviewTechnique;
import org.rouse.contracts.v1.TickSet;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
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

/** The plan agreed with a person: reading it, agreeing to it, ending it, ticking it off, and its adherence. */
@RestController
@RequestMapping("/api/v1/people/{id}/plan")
@Tag(name = "plan")
class PlanController {

    private final AccessPolicy access;
    private final Planning planning;

    PlanController(AccessPolicy access, Planning planning) {
        this.access = access;
        this.planning = planning;
    }

    /**
     * @param set  its number
     * @param on   one of its days that has come
     * @param done false takes it back
     */
    record TickRequest(
            @NotNull Integer set,
            @NotNull LocalDate on,
            @Nullable Boolean done) {}

    /**
     * @param by the reviewer, a trainer or coach
     * @param on local date, not in the future
     */
    record TechniqueRequest(
            @NotBlank @Size(max = 200) String by, @NotNull LocalDate on) {}

    @GetMapping
    @Operation(
            summary = "The plan in force and the one proposed",
            description = "The ETag is the revision of what is agreed and proposed, for If-Match on a change of it.")
    Mono<ResponseEntity<PlanAnswer>> read(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return access.admit(token, id, "plan.read")
                .flatMap(grant -> planning.find(grant).map(record -> planning.tagged(grant, record)));
    }

    @PostMapping("/approval")
    @Operation(
            summary = "Agrees to what is proposed",
            description =
                    "The person, their coach or an admin does, with If-Match and the ETag of what they read: 428 without. "
                            + "It is held against clearance and limits once more. From then on it is in force; a plan of the same start is changed from "
                            + "this week on, and weeks that are over keep what they had; a plan of another start is superseded.")
    Mono<ResponseEntity<PlanAnswer>> approve(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        Command.Builder command = Command.newBuilder()
                .setExpected(ExpectedRevisions.of(ifMatch, null, true))
                .setApprovePlan(ApprovePlan.getDefaultInstance());
        Asked asked = Asked.of(key, "plan-approval", ifMatch);
        return access.act(token, id, "plan.approve", grant -> planning.approve(grant, asked, command));
    }

    @PostMapping("/end")
    @Operation(
            summary = "Ends the plan in force",
            description = "The person, their coach or an admin does. What was done stays on record.")
    Mono<ResponseEntity<PlanAnswer>> end(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        Command.Builder command = Command.newBuilder()
                .setExpected(ExpectedRevisions.of(ifMatch, null, false))
                .setEndPlan(EndPlan.getDefaultInstance());
        return ask(token, id, "plan.end", Asked.of(key, "plan-end", ifMatch), command);
    }

    @PostMapping("/ticks")
    @Operation(
            summary = "Ticks a prescribed set off on one of its days, or takes the tick back",
            description = "Leaves the plan's revision as it is.")
    Mono<ResponseEntity<PlanAnswer>> tick(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody TickRequest request) {
        Command.Builder command = Command.newBuilder()
                .setTickSet(TickSet.newBuilder()
                        .setSet(request.set())
                        .setDate(request.on().toString())
                        .setDone(!Boolean.FALSE.equals(request.done())));
        return ask(token, id, "plan.tick", Asked.of(key, "plan-tick", request), command);
    }

    @PostMapping("/technique-reviews")
    @Operation(
            summary = "Records that somebody looked at how the person lifts; a coach or admin does",
            description = "Before one is on record, weights are no part of a plan.")
    Mono<ResponseEntity<PlanAnswer>> technique(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody TechniqueRequest request) {
        Command.Builder command = Command.newBuilder()
                .setReviewTechnique(ReviewTechnique.newBuilder()
                        .setBy(request.by())
                        .setDate(request.on().toString()));
        return ask(token, id, "plan.technique", Asked.of(key, "technique", request), command);
    }

    @GetMapping("/sets")
    @Operation(
            summary = "What is prescribed on a day, and what of it was ticked off",
            description = "Today when no date is given.")
    Mono<SetsAnswer> sets(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate date) {
        return access.admit(token, id, "plan.sets").flatMap(grant -> {
            Allowed allowed = planning.allowed(grant);
            return planning.find(grant)
                    .map(record -> SetsAnswer.of(
                            grant.personId(),
                            PlanReading.plans(record),
                            date == null ? allowed.today() : TermsReading.calendar("date", date),
                            allowed.limits()));
        });
    }

    @GetMapping("/adherence")
    @Operation(
            summary = "How far the plan was kept, by week and component",
            description =
                    "min(done, planned) of planned. Weeks with a day from from to to, both included; all when neither is given.")
    Mono<AdherenceAnswer> adherence(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        return access.admit(token, id, "plan.adherence")
                .flatMap(grant -> planning.find(grant).flatMap(record -> planning.adherence(grant, record, from, to)));
    }

    private Mono<ResponseEntity<PlanAnswer>> ask(
            Jwt token, String id, String action, Asked asked, Command.Builder command) {
        return access.act(token, id, action, grant -> planning.ask(grant, asked, command));
    }
}
