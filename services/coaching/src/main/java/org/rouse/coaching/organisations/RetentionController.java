package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.KeptFor;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.access.OrganisationAccess;
import org.rouse.coaching.access.OrganisationAccess.For;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.views.Organisations;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.SetRetention;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How long the data of people is kept: an organisation sets it, and people see the setting that holds for them. */
@RestController
class RetentionController {

    private final OrganisationAccess gate;
    private final AccessPolicy access;
    private final Organisations organisations;
    private final Changing changing;
    private final CoachingSettings settings;

    RetentionController(
            OrganisationAccess gate,
            AccessPolicy access,
            Organisations organisations,
            Changing changing,
            CoachingSettings settings) {
        this.gate = gate;
        this.access = access;
        this.organisations = organisations;
        this.changing = changing;
        this.settings = settings;
    }

    /**
     * For how many days the data of a person is kept, counted from the day that it is about.
     *
     * @param movementDays minutes, days, stretches and weeks
     * @param recordDays   check-ins, counted from their entry, and cases, counted from their closing
     * @param decisionDays decisions, counted by their local days, with their outcomes, prompts and answers
     * @param auditDays    audit of accesses and changes
     */
    @Schema(name = "Retention")
    record Answer(
            @Schema(example = "730") int movementDays,
            @Schema(example = "365") int recordDays,
            @Schema(example = "180") int decisionDays,
            @Schema(example = "400") int auditDays) {}

    @PutMapping("/api/v1/organisations/{org}/retention")
    @Tag(name = "organisations")
    @Operation(
            summary = "Says for how long what is of the organisation's people is kept; an admin does",
            description =
                    "Needs If-Match with the organisation's ETag. What is older goes within a day, from the log within 48 hours more, and does not "
                            + "come back where the time is made longer again. Nothing is kept longer than the deployment keeps it.")
    Mono<ResponseEntity<OrganisationAnswer>> setRetention(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody RetentionRequest request) {
        Asked asked = Asked.of(key, "retention", ifMatch, request);
        return gate.admit(token, org, For.ADMINS, "retention.change")
                .flatMap(entrance -> changing.change(
                        entrance,
                        asked,
                        ifMatch,
                        Command.newBuilder()
                                .setSetRetention(SetRetention.newBuilder().setRetention(request.message()))));
    }

    @GetMapping("/api/v1/people/{id}/retention")
    @Tag(name = "people")
    @Operation(
            summary = "For how long what is of the person is kept",
            description = "As their organisation says, else as the deployment keeps it.")
    Mono<Answer> retention(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return access.look(token, id, "retention.read", this::retention);
    }

    private Mono<Answer> retention(AccessGrant grant) {
        return organisations
                .find(grant.profile().map(Person::getOrganisationId).orElse(""))
                .map(organisation -> KeptFor.of(settings, organisation))
                .map(kept -> new Answer(kept.movementDays(), kept.recordDays(), kept.decisionDays(), kept.auditDays()));
    }
}
