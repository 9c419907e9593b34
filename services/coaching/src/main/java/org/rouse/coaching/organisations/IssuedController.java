package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.OrganisationAccess;
import org.rouse.coaching.access.OrganisationAccess.Entrance;
import org.rouse.coaching.access.OrganisationAccess.For;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.person.Invitations;
import org.rouse.coaching.views.Organisations;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.WithdrawInvitation;
import org.rouse.http.TimedPage;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Issued invitations: their state, and their withdrawal. Coaches see their own, admins all. */
@RestController
@RequestMapping("/api/v1/organisations/{org}/invitations")
@Tag(name = "organisations")
class IssuedController {

    private final OrganisationAccess gate;
    private final Organisations organisations;
    private final Changing changing;
    private final InstantSource clock;

    IssuedController(OrganisationAccess gate, Organisations organisations, Changing changing, InstantSource clock) {
        this.gate = gate;
        this.organisations = organisations;
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * A page of an organisation's invitations, the newest first.
     *
     * @param next cursor of the next page; absent on the last
     */
    @Schema(name = "IssuedInvitations")
    record Page(
            List<IssuedInvitation> invitations, @Nullable String next) {}

    @GetMapping
    @Operation(
            summary = "Invitations and what became of them, the newest first",
            description =
                    "A coach sees those they issued and those into their own care, an admin all. One is listed until 30 days after it "
                            + "expires; its code is told to nobody again.")
    Mono<Page> invitations(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @Schema(description = "From the page before") @RequestParam(required = false) @Nullable String cursor,
            @Schema(description = "1-200") @RequestParam(defaultValue = "50") int limit) {
        return gate.admit(token, org, For.STAFF, "invitations.read").flatMap(entrance -> page(entrance, cursor, limit));
    }

    @DeleteMapping("/{invitation}")
    @Operation(
            summary = "Withdraws an invitation: it lets nobody in any more",
            description =
                    "A coach withdraws those they issued and those into their own care, an admin any. One that was withdrawn stays as it "
                            + "is; 409 where it was used or has expired.")
    Mono<ResponseEntity<IssuedInvitation>> withdrawInvitation(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @PathVariable String invitation,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        return gate.admit(token, org, For.STAFF, "invitation.withdraw")
                .flatMap(entrance -> changing.ask(
                        entrance,
                        Asked.of(key, "invitation.withdraw", invitation),
                        Command.newBuilder()
                                .setWithdrawInvitation(
                                        WithdrawInvitation.newBuilder().setInvitationId(invitation)),
                        result -> ResponseEntity.ok(IssuedInvitation.of(
                                result.getOrganisationChanged().getInvitation(),
                                result.getOrganisationChanged().getOrganisation(),
                                clock.instant()))));
    }

    private Mono<Page> page(Entrance entrance, @Nullable String cursor, int limit) {
        Instant now = clock.instant();
        return organisations
                .invitationsOf(entrance.known().getOrganisationId())
                .filter(invitation -> isTheirs(entrance, invitation))
                .collectList()
                .map(found -> TimedPage.newestFirst(found, IssuedController::place, cursor, limit))
                .map(page -> new Page(
                        page.shown().stream()
                                .map(one -> IssuedInvitation.of(one, entrance.known(), now))
                                .toList(),
                        page.next()));
    }

    private static TimedPage.Place place(Invitation invitation) {
        return new TimedPage.Place(invitation.getIssuedAtMs(), invitation.getInvitationId());
    }

    private static boolean isTheirs(Entrance entrance, Invitation invitation) {
        return entrance.grant().role() == Role.ADMIN
                || Invitations.isOfCoach(invitation, entrance.grant().caller().subject());
    }
}
