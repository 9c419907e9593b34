package org.rouse.coaching.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.views.DecisionEntry;
import org.rouse.coaching.views.Decisions;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.ErasePerson;
import org.rouse.contracts.v1.Expected;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** People: their profiles, and their erasure. */
@RestController
@RequestMapping("/api/v1/people/{id}")
@Tag(name = "people")
class PeopleController {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final AccessPolicy access;
    private final Profiles profiles;
    private final ProfileJson json;
    private final Decisions decisions;

    PeopleController(AccessPolicy access, Profiles profiles, ProfileJson json, Decisions decisions) {
        this.access = access;
        this.profiles = profiles;
        this.json = json;
        this.decisions = decisions;
    }

    @GetMapping
    @Operation(summary = "A person's profile", description = "The ETag is the revision, for If-Match on a change.")
    Mono<ResponseEntity<Profile>> read(@AuthenticationPrincipal Jwt token, @PathVariable String id) {
        return access.admit(token, id, "person.read")
                .flatMap(grant -> Mono.justOrEmpty(grant.profile()))
                .switchIfEmpty(Mono.error(AccessPolicy::unknown))
                .map(person -> Decided.profile(HttpStatus.OK, person));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Creates a person, or replaces the whole profile",
            description =
                    "What the caller may set and leaves out is emptied; clearance and red flag are records and stay. "
                            + "A profile that is there is replaced only with If-Match and the ETag read before: 428 without, 412 where "
                            + "it was changed since. The answer waits until reading shows the change, and after a while is 202 with where to look. "
                            + "With an Idempotency-Key it is done once, however often it is sent within a day.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = Profile.class))))
    @CreatesOrChanges
    Mono<ResponseEntity<Profile>> replace(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        Asked asked = Asked.of(key, "put", ifMatch, ifNoneMatch, body);
        Expected expected = ExpectedRevisions.of(ifMatch, ifNoneMatch, true);
        return edit(
                token,
                id,
                asked,
                expected,
                grant -> ProfileEdit.put(json, grant.role(), grant.profile(), OwnPeople.put(grant, body)));
    }

    @PatchMapping(consumes = MERGE_PATCH)
    @Operation(
            summary = "Changes what it names and leaves the rest (JSON Merge Patch, RFC 7396)",
            description =
                    "null removes; a list is replaced whole. If-Match with the ETag read before refuses to overwrite "
                            + "another's change with 412. Naming a redFlag or a redFlagTier that does not stand raises a red flag; as it "
                            + "stands it is no change. Only an examination ends it. A person who is not known is created.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MERGE_PATCH,
                                            schema = @Schema(implementation = Profile.class))))
    @CreatesOrChanges
    Mono<ResponseEntity<Profile>> change(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @RequestBody ObjectNode body) {
        Asked asked = Asked.of(key, "patch", ifMatch, ifNoneMatch, body);
        Expected expected = ExpectedRevisions.of(ifMatch, ifNoneMatch, false);
        return edit(
                token,
                id,
                asked,
                expected,
                grant -> ProfileEdit.patch(json, grant.role(), grant.profile(), OwnPeople.patch(grant, body)));
    }

    private Mono<ResponseEntity<Profile>> edit(
            Jwt token, String id, Asked asked, Expected expected, Function<AccessGrant, EditProfile> edit) {
        return access.grantToMake(token, id)
                .flatMap(admitted -> access.act(
                        admitted,
                        "person.change",
                        grant -> profiles.ask(
                                        grant,
                                        asked,
                                        () -> Command.newBuilder()
                                                .setExpected(OwnPeople.expected(grant, expected))
                                                .setEditProfile(edit.apply(grant)))
                                .map(decided -> decided.profile(HttpStatus.CREATED, HttpStatus.OK))));
    }

    @DeleteMapping
    @Operation(summary = "Erases a person", description = "Profile, state and views; ends when the profile is gone.")
    @ApiResponse(responseCode = "204", description = "Erased")
    Mono<ResponseEntity<Void>> erase(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        Asked asked = Asked.of(key, "delete", ifMatch);
        return access.grant(token, id)
                .doOnNext(PeopleController::requireOwnOrAdmin)
                .flatMap(admitted -> access.act(
                        admitted,
                        "person.erase",
                        grant -> decisions(id)
                                .flatMap(known -> profiles.ask(
                                        grant,
                                        asked,
                                        () -> Command.newBuilder()
                                                .setExpected(ExpectedRevisions.of(ifMatch, null, false))
                                                .setErasePerson(
                                                        ErasePerson.newBuilder().addAllDecisionIds(known))))
                                .map(decided -> decided.answer(
                                        erased -> ResponseEntity.noContent().build()))));
    }

    /** The log deletes a decision only by its id, and the topology does not keep those of long ago. */
    private Mono<List<String>> decisions(String id) {
        return decisions.all(id).map(DecisionEntry::decisionId).distinct().collectList();
    }

    private static void requireOwnOrAdmin(AccessGrant grant) {
        if (grant.role() == Role.COACH) {
            throw new ProblemException(Rule.ROLE, "people are erased by themselves or an admin");
        }
    }
}
