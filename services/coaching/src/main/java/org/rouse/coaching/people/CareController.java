package org.rouse.coaching.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Gate;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.access.Visit;
import org.rouse.contracts.v1.Person;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
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

/** Warning signs: raising them, and the record of the examination that ends them. */
@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "care")
class CareController {

    private final Gate gate;
    private final Profiles profiles;

    CareController(Gate gate, Profiles profiles) {
        this.gate = gate;
        this.profiles = profiles;
    }

    @PostMapping("/red-flags")
    @Operation(
            summary = "Raises a red flag, or the one that stands once more",
            description =
                    "The person is told at once, of every raising. Without a tier it is today; a lower tier never "
                            + "replaces a higher one that stands. Every tier but tell-provider stops prompts and makes the clearance void.")
    Mono<ResponseEntity<Profile>> raise(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable RedFlagRequest asked) {
        Profile.Tier tier = asked == null || asked.tier() == null ? Profile.Tier.TODAY : asked.tier();
        return gate.admit(token, id, "red-flag.raise")
                .flatMap(visit -> profiles.change(visit, (before, now) -> {
                    // A sign is taken from a person of whom nothing else is known yet.
                    Optional<Person> person = visit.role() == Role.SELF ? before : known(before);
                    Person.Builder next = ProfileChange.begin(id, person, now);
                    RaisedFlag.raise(next, tier, visit.role(), now);
                    return next.build();
                }))
                .map(person -> PeopleController.answer(HttpStatus.CREATED, person));
    }

    @PostMapping("/examinations")
    @Operation(
            summary = "Records the examination that ends the red flag; a coach or admin does",
            description =
                    "A result other than none is a new clearance. The date must not be before the day the flag was "
                            + "raised, nor in the future. 409 where no red flag stands.")
    Mono<ResponseEntity<Profile>> examine(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ExaminationRequest asked) {
        return gate.admit(token, id, "examination.record")
                .doOnNext(CareController::requireCoachOrAdmin)
                .flatMap(visit -> profiles.change(visit, (before, now) -> {
                    new Preconditions(ifMatch, null, false).check(before);
                    Person.Builder next = ProfileChange.begin(id, known(before), now);
                    Examined.end(next, asked, visit.caller().subject(), now);
                    return next.build();
                }))
                .map(person -> PeopleController.answer(HttpStatus.CREATED, person));
    }

    private static void requireCoachOrAdmin(Visit visit) {
        if (visit.role() == Role.SELF) {
            throw new ProblemException(Rule.ROLE, "examinations are recorded by a coach or an admin");
        }
    }

    private static Optional<Person> known(Optional<Person> before) {
        return before.or(() -> {
            throw Gate.unknown();
        });
    }
}
