package org.rouse.coaching.study;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The effect of prompting on one person: for the person, the assigned coach, or an admin. */
@RestController
@Tag(name = "effect")
class EffectController {

    private final AccessPolicy access;
    private final Studies studies;

    EffectController(AccessPolicy access, Studies studies) {
        this.access = access;
        this.studies = studies;
    }

    @GetMapping("/api/v1/people/{id}/effect")
    @Operation(
            summary = "By how much prompting raises the share of moments after which the person moves, of each kind",
            description =
                    "From moments that were left to a lot alone; with Newcombe's 95 % interval from ten moments in each arm on, before that not "
                            + "measured yet. Of the local days from and to, both included; twelve weeks up to today when none is given.")
    Mono<PersonEffect> effect(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
        return access.look(token, id, "effect.read", grant -> studies.of(grant, from, to));
    }
}
