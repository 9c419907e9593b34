package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.OrganisationAccess;
import org.rouse.coaching.access.OrganisationAccess.Entrance;
import org.rouse.coaching.access.OrganisationAccess.For;
import org.rouse.coaching.access.Subjects;
import org.rouse.coaching.people.Asked;
import org.rouse.contracts.v1.ChangeCoach;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Cover;
import org.rouse.contracts.v1.OrganisationCoach;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The coaches of an organisation, and those who stand in for an absent one. */
@RestController
@RequestMapping("/api/v1/organisations/{org}/coaches/{coach}")
@Tag(name = "organisations")
class CoachController {

    private final OrganisationAccess gate;
    private final Changing changing;
    private final InstantSource clock;

    CoachController(OrganisationAccess gate, Changing changing, InstantSource clock) {
        this.gate = gate;
        this.changing = changing;
        this.clock = clock;
    }

    /**
     * @param name     of the coach
     * @param language of messages about cases, BCP 47; the organisation's where absent
     * @param zone     of their days, IANA; likewise
     */
    record CoachRequest(
            @Nullable @Size(max = 200) @Schema(example = "Carl")
            String name,

            @Nullable @Size(max = 35) @Schema(example = "de")
            String language,

            @Nullable @Size(max = 64) @Schema(example = "Europe/Berlin")
            String zone) {}

    /**
     * @param by    another coach of the organisation, by their token's subject
     * @param from  now where absent
     * @param until the first instant after it; within 400 days of the begin
     */
    record CoverRequest(
            @NotBlank @Size(max = 128) @Schema(example = "cora")
            String by,

            @Nullable Instant from,
            @NotNull Instant until) {}

    @PutMapping
    @Operation(
            summary = "Makes somebody a coach of the organisation, by their token's subject; an admin does",
            description = "What they may see stays with the token: its claim org has to name the organisation.")
    Mono<ResponseEntity<OrganisationAnswer>> putCoach(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @PathVariable String coach,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody CoachRequest request) {
        OrganisationCoach.Builder known = of(coach)
                .setName(Objects.requireNonNullElse(request.name(), ""))
                .setLanguage(Objects.requireNonNullElse(request.language(), ""))
                .setZone(Objects.requireNonNullElse(request.zone(), ""));
        return change(
                gate.admit(token, org, For.ADMINS, "coach.change"),
                Asked.of(key, "coach", coach, ifMatch, request),
                ifMatch,
                ChangeCoach.newBuilder().setCoach(known));
    }

    @DeleteMapping
    @Operation(
            summary = "Takes a coach out of the organisation, off its rota and out of every cover; an admin does",
            description =
                    "Their people stay assigned until they are handed over. 409 where the rota would be empty and check-ins are on.")
    Mono<ResponseEntity<OrganisationAnswer>> removeCoach(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @PathVariable String coach,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        return change(
                gate.admit(token, org, For.ADMINS, "coach.remove"),
                Asked.of(key, "coach.remove", coach, ifMatch),
                ifMatch,
                ChangeCoach.newBuilder().setCoach(of(coach)).setRemoved(true));
    }

    @PutMapping("/cover")
    @Operation(
            summary = "Says who stands in for a coach who is away; the coach or an admin does",
            description =
                    "As long as it holds, the other sees the coach's people as their own, and is told of their urgent cases.")
    Mono<ResponseEntity<OrganisationAnswer>> putCover(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @PathVariable String coach,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key,
            @Valid @RequestBody CoverRequest request) {
        Instant from = request.from() == null ? clock.instant() : request.from();
        Cover cover = Cover.newBuilder()
                .setBy(request.by())
                .setFromMs(Times.milli("from", from))
                .setUntilMs(Times.milli("until", request.until()))
                .build();
        return change(
                gate.admitToCover(token, org, coach),
                Asked.of(key, "cover", coach, ifMatch, request),
                ifMatch,
                ChangeCoach.newBuilder().setCoach(of(coach).setCover(cover)).setAboutCover(true));
    }

    @DeleteMapping("/cover")
    @Operation(summary = "Ends a cover; the coach or an admin does")
    Mono<ResponseEntity<OrganisationAnswer>> endCover(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String org,
            @PathVariable String coach,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = Asked.KEY, required = false) @Nullable String key) {
        return change(
                gate.admitToCover(token, org, coach),
                Asked.of(key, "cover.end", coach, ifMatch),
                ifMatch,
                ChangeCoach.newBuilder().setCoach(of(coach)).setAboutCover(true));
    }

    private Mono<ResponseEntity<OrganisationAnswer>> change(
            Mono<Entrance> entrance, Asked asked, @Nullable String ifMatch, ChangeCoach.Builder change) {
        return entrance.flatMap(
                at -> changing.change(at, asked, ifMatch, Command.newBuilder().setChangeCoach(change)));
    }

    private static OrganisationCoach.Builder of(String subject) {
        return OrganisationCoach.newBuilder().setSubject(Subjects.checked("coach", subject));
    }
}
