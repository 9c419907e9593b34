package org.rouse.coaching.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.RecordExamination;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Warning signs: raises them, and records the examination that ends them. */
@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "care")
class CareController {

    private final AccessPolicy access;
    private final Profiles profiles;

    CareController(AccessPolicy access, Profiles profiles) {
        this.access = access;
        this.profiles = profiles;
    }

    @PostMapping("/red-flags")
    @Operation(
            summary = "Raises a red flag, or the one that stands once more",
            description =
                    "The person is told at once, of every raising. Without a tier it is today; a lower tier never "
                            + "replaces a higher one that stands. Every tier but tell-provider stops prompts and makes the clearance void.")
    @Creates
    Mono<ResponseEntity<Profile>> raise(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable RedFlagRequest request) {
        Profile.Tier tier = request == null || request.tier() == null ? Profile.Tier.TODAY : request.tier();
        Asked asked = Asked.of(key, "red-flag", tier);
        return access.act(
                token,
                id,
                "red-flag.raise",
                grant -> profiles.ask(
                                grant,
                                asked,
                                () -> Command.newBuilder()
                                        .setRaiseRedFlag(
                                                RaiseRedFlag.newBuilder().setTier(RaisedFlag.tier(tier))))
                        .map(decided -> decided.profile(HttpStatus.CREATED, HttpStatus.CREATED)));
    }

    @PostMapping("/examinations")
    @Operation(
            summary = "Records the examination that ends the red flag; a coach or admin does",
            description =
                    "A result other than none is a new clearance. The date must not be before the day the flag was "
                            + "raised, nor in the future. 409 where no red flag stands.")
    @Creates
    Mono<ResponseEntity<Profile>> examine(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody ExaminationRequest request) {
        Asked asked = Asked.of(key, "examination", ifMatch, request);
        return access.grant(token, id)
                .doOnNext(grant -> grant.requireCoachOrAdmin("examinations are recorded by a coach or an admin"))
                .flatMap(admitted -> access.act(
                        admitted,
                        "examination.record",
                        grant -> profiles.ask(
                                        grant,
                                        asked,
                                        () -> Command.newBuilder()
                                                .setExpected(ExpectedRevisions.of(ifMatch, null, false))
                                                .setRecordExamination(RecordExamination.newBuilder()
                                                        .setExamination(Examined.message(request))))
                                .map(decided -> decided.profile(HttpStatus.CREATED, HttpStatus.CREATED))));
    }
}
