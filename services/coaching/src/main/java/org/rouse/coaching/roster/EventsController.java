package org.rouse.coaching.roster;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessPolicy;
import org.rouse.coaching.access.Caller;
import org.rouse.coaching.access.Callers;
import org.rouse.coaching.access.Looks;
import org.rouse.coaching.access.Role;
import org.rouse.coaching.feed.Feed;
import org.rouse.coaching.feed.FeedEvent;
import org.rouse.coaching.feed.Tidings;
import org.rouse.contracts.v1.Person;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Changes of what a caller looks at, as server-sent events. */
@RestController
@Tag(name = "events")
class EventsController {

    private static final String LAST = "Last-Event-ID";
    private static final String HOW =
            "Each event carries an id: sent again as Last-Event-ID, what happened since is told, nothing left out and nothing twice. open says "
                    + "that the stream is there; changed names the person and what changed, to be read from its own place; reset that "
                    + "all that is shown is to be read again, after a long absence. Between them the id alone comes every 15 seconds. "
                    + "The stream ends when the token does, after five minutes for who stands in for another coach, or when it is read too slowly; come back with the last id.";

    /** For a caller who stands in for another: that may end any time, so it is checked again when they reconnect. */
    private static final Duration STANDING_IN = Duration.ofMinutes(5);

    private final AccessPolicy access;
    private final Callers callers;
    private final Feed feed;
    private final Looks looks;
    private final InstantSource clock;

    EventsController(AccessPolicy access, Callers callers, Feed feed, Looks looks, InstantSource clock) {
        this.access = access;
        this.callers = callers;
        this.feed = feed;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * A change, whose content is read from its own URL.
     *
     * @param what person, day, finding, decision, receipt, outcome, link, channel or review
     */
    @Schema(name = "ChangedEvent")
    record Changed(
            @Schema(example = "ada") @Nullable String person,
            @Schema(example = "day") @Nullable String what) {}

    @GetMapping(path = "/api/v1/roster/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Changes of the caller's people as they are projected",
            description = HOW,
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(implementation = Changed.class))))
    Flux<ServerSentEvent<Changed>> roster(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(required = false) @Nullable String organisation,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        return callers.of(token).flatMapMany(caller -> {
            RosterScope scope = RosterScope.of(caller, organisation);
            return feed.follow(event -> has(scope, event), Optional.ofNullable(last))
                    .concatMap(told -> looked(scope, told).thenReturn(EventsController.event(told)))
                    .takeUntilOther(end(token, caller));
        });
    }

    @GetMapping(path = "/api/v1/people/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Changes of one person as they are projected",
            description = HOW,
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                                            schema = @Schema(implementation = Changed.class))))
    Flux<ServerSentEvent<Changed>> person(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String id,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        return access.admit(token, id, "events.follow")
                .flatMapMany(grant -> feed.follow(
                                event -> event.personId().equals(id) && may(grant.caller(), grant.role(), event),
                                Optional.ofNullable(last))
                        .map(EventsController::event)
                        .takeUntilOther(end(token, grant.caller())));
    }

    private static boolean has(RosterScope scope, FeedEvent event) {
        return event.person()
                .filter(person -> scope.has(event.personId(), person))
                .isPresent();
    }

    /** The caller may have been taken off the person since, or the person may have ended sharing. */
    private static boolean may(Caller caller, Role role, FeedEvent event) {
        return Role.of(caller, event.personId(), event.person())
                .filter(role::equals)
                .filter(still -> !Role.isShutOut(caller, still, event.person()))
                .isPresent();
    }

    private Mono<Void> looked(RosterScope scope, Tidings told) {
        return told instanceof Tidings.Changed changed
                ? looks.record(
                        scope.caller(),
                        scope.role(),
                        "roster.followed",
                        List.of(new Looks.At(
                                changed.personId(),
                                changed.person().map(Person::getOrganisationId).orElse(""))))
                : Mono.empty();
    }

    private static ServerSentEvent<Changed> event(Tidings told) {
        ServerSentEvent.Builder<Changed> event =
                ServerSentEvent.<Changed>builder().id(told.place());
        return switch (told) {
            case Tidings.Open open ->
                event.event("open").data(new Changed(null, null)).build();
            case Tidings.Changed changed ->
                event.event("changed")
                        .data(new Changed(changed.personId(), changed.what()))
                        .build();
            case Tidings.Reset reset ->
                event.event("reset").data(new Changed(null, null)).build();
            case Tidings.Beat beat -> event.comment("").build();
        };
    }

    private Mono<Long> end(Jwt token, Caller caller) {
        Mono<Long> standsIn = caller.standsInFor().isEmpty() ? Mono.never() : Mono.delay(STANDING_IN);
        Instant expires = token.getExpiresAt();
        if (expires == null) {
            return standsIn;
        }
        Duration left = Duration.between(clock.instant(), expires);
        return Mono.firstWithSignal(standsIn, Mono.delay(left.isNegative() ? Duration.ZERO : left));
    }
}
