package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.OrganisationAccess;
import org.rouse.coaching.access.OrganisationAccess.Entrance;
import org.rouse.coaching.access.OrganisationAccess.For;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.CreatesOrChanges;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.ChangeCode;
import org.rouse.contracts.v1.ChangeOrganisation;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Organisation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Organisations: name, defaults, rota, and the code by which people enrol by themselves. */
@RestController
@RequestMapping("/api/v1/organisations/{org}")
@Tag(name = "organisations")
class OrganisationController {

    private final OrganisationAccess gate;
    private final Changing changing;

    OrganisationController(OrganisationAccess gate, Changing changing) {
        this.gate = gate;
        this.changing = changing;
    }

    @GetMapping
    @Operation(
            summary = "An organisation, for its coaches and admins",
            description = "The ETag is the revision, for If-Match on a change.")
    Mono<ResponseEntity<OrganisationAnswer>> organisation(
            @AuthenticationPrincipal Jwt token, @PathVariable String org) {
        return gate.admit(token, org, For.STAFF, "").map(Entrance::known).map(OrganisationController::read);
    }

    @PutMapping
    @Operation(
            summary = "Creates an organisation, or replaces its settings; an admin does",
            description =
                    "Its id is what the claim org of its coaches' and admins' tokens says. Coaches, invitations and the code stay. "
                            + "One that is there is replaced only with If-Match and the ETag read before. Check-ins can be switched on only where "
                            + "a rota says who answers.")
    @CreatesOrChanges
    Mono<ResponseEntity<OrganisationAnswer>> replaceOrganisation(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody OrganisationRequest request) {
        Asked asked = Asked.of(key, "organisation", ifMatch, request);
        Organisation values = request.message();
        return gate.admit(token, org, For.ADMINS, "organisation.change")
                .flatMap(entrance -> changing.change(
                        entrance,
                        asked,
                        ifMatch,
                        Command.newBuilder()
                                .setChangeOrganisation(
                                        ChangeOrganisation.newBuilder().setValues(values))));
    }

    @PostMapping("/code")
    @Operation(
            summary = "Makes a new code by which people enrol by themselves; the one of before is void",
            description = "Who enrols with it gets plain breaks only, until a coach accepts them.")
    Mono<ResponseEntity<OrganisationAnswer>> renewCode(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        return code(token, org, ifMatch, Asked.of(key, "code", ifMatch), InvitationCodes.spoken());
    }

    @DeleteMapping("/code")
    @Operation(summary = "Takes the code back: nobody enrols by themselves any more")
    Mono<ResponseEntity<OrganisationAnswer>> withdrawCode(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        return code(token, org, ifMatch, Asked.of(key, "code.withdraw", ifMatch), "");
    }

    private Mono<ResponseEntity<OrganisationAnswer>> code(
            Jwt token, String org, @Nullable String ifMatch, Asked asked, String code) {
        return gate.admit(token, org, For.ADMINS, "organisation.change")
                .flatMap(entrance -> changing.change(
                        entrance,
                        asked,
                        ifMatch,
                        Command.newBuilder()
                                .setChangeCode(ChangeCode.newBuilder().setCode(code))));
    }

    private static ResponseEntity<OrganisationAnswer> read(Organisation one) {
        return ResponseEntity.ok().eTag(Expectation.tag(one.getRevision())).body(OrganisationAnswer.of(one));
    }
}
