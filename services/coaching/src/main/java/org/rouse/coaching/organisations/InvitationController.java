package org.rouse.coaching.organisations;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.access.OrganisationAccess;
import org.rouse.coaching.access.OrganisationAccess.Entrance;
import org.rouse.coaching.access.OrganisationAccess.For;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.people.Asked;
import org.rouse.coaching.people.Creates;
import org.rouse.coaching.person.Invitations;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Invitation;
import org.rouse.contracts.v1.InvitationKind;
import org.rouse.contracts.v1.Invite;
import org.rouse.contracts.v1.UseInvitation;
import org.rouse.http.ProblemException;
import org.rouse.http.QrSvg;
import org.rouse.http.Rule;
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

/** Invitations: a person's into the care of a coach, and a coach's into the organisation. */
@RestController
@RequestMapping("/api/v1/organisations/{org}")
@Tag(name = "organisations")
class InvitationController {

    private static final int DAYS = 14;

    private final OrganisationAccess gate;
    private final Changing changing;
    private final InstantSource clock;
    private final CoachingSettings settings;

    InvitationController(OrganisationAccess gate, Changing changing, InstantSource clock, CoachingSettings settings) {
        this.gate = gate;
        this.changing = changing;
        this.clock = clock;
        this.settings = settings;
    }

    /** Who is invited. */
    enum Kind {
        @JsonProperty("person")
        PERSON,
        @JsonProperty("coach")
        COACH
    }

    /**
     * @param coach   the person's future coach; the calling coach, where absent
     * @param address verified mail address that the token of its user must have; anybody with the code, where absent
     * @param days    until it expires; 14 where absent
     */
    record InvitationRequest(
            @NotNull @Schema(example = "person") Kind kind,

            @Nullable @Size(max = 128) @Schema(example = "carl")
            String coach,

            @Nullable @Email @Size(max = 254) @Schema(example = "anna@example.org")
            String address,

            @Nullable @Min(1) @Max(30) Integer days) {}

    /**
     * @param code shown this once: the log only has its hash
     * @param link opens the person's app; the code is behind {@code #}, which is never sent to a server
     */
    record InvitationAnswer(
            @Schema(example = "person") Kind kind,
            @Schema(example = "Vt7mVJ0b0hJm1bK5Ck2WJw") String code,

            @Schema(example = "https://rouse.example.org/open/me#/enrol/Vt7mVJ0b0hJm1bK5Ck2WJw")
            String link,

            @Schema(description = "The link as a QR code, SVG")
            String qr,

            @Nullable @Schema(example = "carl") String coach,
            Instant expires) {}

    /** @param name of the coach */
    record JoinRequest(
            @NotBlank @Size(max = 128) @Schema(example = "Vt7mVJ0b0hJm1bK5Ck2WJw")
            String code,

            @Nullable @Size(max = 200) @Schema(example = "Carl")
            String name) {}

    @PostMapping("/invitations")
    @Operation(
            summary = "Invites a person into a coach's care, or a coach into the organisation",
            description =
                    "A coach invites people, into their own care; an admin invites people and coaches. Lets one in, once. Whoever invites "
                            + "hands the link or the code over; nothing is sent.")
    @Creates
    @ApiResponse(
            responseCode = "202",
            description = "Stored, and not decided yet: the code lets nobody in before it is",
            useReturnTypeSchema = true)
    Mono<ResponseEntity<InvitationAnswer>> invite(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @Valid @RequestBody InvitationRequest request) {
        String code = InvitationCodes.secret();
        return gate.admit(token, org, request.kind() == Kind.COACH ? For.ADMINS : For.STAFF, "invitation.create")
                .flatMap(entrance -> invite(entrance, code, request));
    }

    /** A 202 answer has the code too: it could not be requested later. */
    private Mono<ResponseEntity<InvitationAnswer>> invite(Entrance entrance, String code, InvitationRequest request) {
        Invitation invitation = invitation(entrance, code, request);
        InvitationAnswer answer = answer(code, request.kind(), invitation);
        return changing.ask(
                        entrance,
                        Asked.of(null, "invitation", request),
                        Command.newBuilder().setInvite(Invite.newBuilder().setInvitation(invitation)),
                        result -> ResponseEntity.status(HttpStatus.CREATED).body(answer))
                .map(decided -> ResponseEntity.status(decided.getStatusCode())
                        .headers(decided.getHeaders())
                        .body(answer));
    }

    @PostMapping("/coaches")
    @Operation(
            summary = "Becomes a coach of the organisation, by an invitation's code",
            description = "The token has to name the organisation already.")
    Mono<ResponseEntity<OrganisationAnswer>> join(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody JoinRequest request) {
        return gate.admit(token, org, For.STAFF, "invitation.use")
                .doOnNext(InvitationController::requireCoach)
                .flatMap(entrance -> changing.ask(
                        entrance,
                        Asked.of(key, "coach.join", request),
                        Command.newBuilder()
                                .setUseInvitation(UseInvitation.newBuilder()
                                        .setInvitationId(Invitations.id(request.code()))
                                        .setAddress(entrance.grant()
                                                .caller()
                                                .address()
                                                .orElse(""))
                                        .setName(Objects.requireNonNullElse(request.name(), ""))),
                        result ->
                                Changing.answer(result.getOrganisationChanged().getOrganisation())));
    }

    private Invitation invitation(Entrance entrance, String code, InvitationRequest request) {
        Instant now = clock.instant();
        String caller = entrance.grant().caller().subject();
        boolean isCoach = entrance.grant().role() == Role.COACH;
        if (isCoach && request.coach() != null && !request.coach().equals(caller)) {
            throw ProblemException.field("coach", "a coach invites into their own care");
        }
        Invitation.Builder invitation = Invitation.newBuilder()
                .setInvitationId(Invitations.id(code))
                .setOrganisationId(entrance.grant().personId())
                .setIssuedBy(caller)
                .setIssuedAtMs(now.toEpochMilli())
                .setExpiresAtMs(now.plus(Duration.ofDays(Objects.requireNonNullElse(request.days(), DAYS)))
                        .toEpochMilli())
                .setAddress(Objects.requireNonNullElse(request.address(), "").toLowerCase(Locale.ROOT));
        return switch (request.kind()) {
            case PERSON ->
                invitation
                        .setKind(InvitationKind.INVITATION_KIND_PERSON)
                        .setCoachId(Objects.requireNonNullElse(request.coach(), isCoach ? caller : ""))
                        .build();
            case COACH ->
                invitation.setKind(InvitationKind.INVITATION_KIND_COACH).build();
        };
    }

    private InvitationAnswer answer(String code, Kind kind, Invitation invitation) {
        String link = settings.enrolmentLink() + code;
        return new InvitationAnswer(
                kind,
                code,
                link,
                QrSvg.of(link),
                OrganisationAnswer.presence(invitation.getCoachId()),
                Instant.ofEpochMilli(invitation.getExpiresAtMs()));
    }

    private static void requireCoach(Entrance entrance) {
        if (!entrance.grant().caller().scopes().contains("coach")) {
            throw new ProblemException(Rule.ROLE, "a coach joins with a token of the scope coach");
        }
    }
}
