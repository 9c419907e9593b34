package org.rouse.coaching.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.Gate;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.access.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** People: who they are, what is agreed with them, and forgetting them. */
@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "people")
class PeopleController {

    private final Gate gate;
    private final Profiles profiles;

    PeopleController(Gate gate, Profiles profiles) {
        this.gate = gate;
        this.profiles = profiles;
    }

    @GetMapping
    @Operation(summary = "A person's profile", description = "The ETag is the revision, for If-Match on a change.")
    Mono<ResponseEntity<Profile>> read(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return gate.admit(token, id, "person.read")
                .flatMap(visit -> Mono.justOrEmpty(visit.profile()))
                .switchIfEmpty(Mono.error(Gate::unknown))
                .map(person -> answer(HttpStatus.OK, ProfileReading.of(person)));
    }

    @PutMapping
    @Operation(
            summary = "Creates or changes a person's profile",
            description = "If-Match with the ETag read before refuses to overwrite another's change. "
                    + "The answer waits until reading shows the change, within a limit.")
    Mono<ResponseEntity<Profile>> change(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @Valid @RequestBody Profile asked) {
        return gate.admit(token, id, "person.change").flatMap(visit -> {
            requireAsRead(visit, ifMatch, ifNoneMatch);
            Optional<Profile> before = visit.profile().map(ProfileReading::of);
            Protected.check(visit.role(), before, asked);
            HttpStatus status = before.isPresent() ? HttpStatus.OK : HttpStatus.CREATED;
            return profiles.change(visit, asked).map(person -> answer(status, ProfileReading.of(person)));
        });
    }

    @DeleteMapping
    @Operation(summary = "Erases a person", description = "Profile, state and views; ends when the profile is gone.")
    Mono<ResponseEntity<Void>> erase(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return gate.admit(token, id, "person.erase")
                .doOnNext(PeopleController::requireOwnOrAdmin)
                .flatMap(profiles::erase)
                .thenReturn(ResponseEntity.noContent().build());
    }

    private static void requireOwnOrAdmin(Visit visit) {
        if (visit.role() == Role.COACH) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "people are erased by themselves or an admin");
        }
    }

    private static void requireAsRead(Visit visit, @Nullable String ifMatch, @Nullable String ifNoneMatch) {
        Optional<String> current = visit.profile().map(person -> tag(person.getRevision()));
        boolean changedMeanwhile = ifMatch != null
                && current.filter(tag -> ifMatch.equals("*") || ifMatch.equals(tag))
                        .isEmpty();
        boolean alreadyThere = ifNoneMatch != null && ifNoneMatch.equals("*") && current.isPresent();
        if (changedMeanwhile || alreadyThere) {
            throw new ResponseStatusException(HttpStatus.PRECONDITION_FAILED, "the profile is not as expected");
        }
    }

    private static ResponseEntity<Profile> answer(HttpStatus status, Profile profile) {
        long revision = profile.revision() == null ? 0 : profile.revision();
        return ResponseEntity.status(status).eTag(tag(revision)).body(profile);
    }

    private static String tag(long revision) {
        return "\"" + revision + "\"";
    }
}
