package org.rouse.notification.channels;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Channels;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.http.Oneself;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Registers the channels by which a person can be reached. */
@RestController
@RequestMapping("/api/v1/people/{personId}")
@Tag(name = "channels", description = "Where somebody can be reached; scope person, coach or admin, oneself alone")
class ChannelController {

    private final ChannelRegistry registry;
    private final ChannelStatuses statuses;
    private final Registrar registrar;
    private final Clocks clocks;

    ChannelController(ChannelRegistry registry, ChannelStatuses statuses, Registrar registrar, Clocks clocks) {
        this.registry = registry;
        this.statuses = statuses;
        this.registrar = registrar;
        this.clocks = clocks;
    }

    @GetMapping("/channels")
    @Operation(
            summary = "The person's channels, in order of preference, and how each fares",
            description = "The ETag is the revision of all of them, for If-Match on a change of one or of their order.")
    Mono<ResponseEntity<List<ChannelView>>> list(@PathVariable String personId, Authentication who) {
        return Oneself.only(who, personId).then(Mono.defer(() -> all(personId)));
    }

    @PutMapping("/channels/{channelId}")
    @Operation(
            summary = "Register a channel, or change it; the answer comes when it can be read back",
            description =
                    "A channel that is there is replaced whole, and only with If-Match and the ETag of the channels as they were"
                            + " read: 428 without, 412 where they were changed since. If-None-Match: * only registers. Secrets are"
                            + " never shown: the secret of a webhook and, on the same server, the token of ntfy stay where the body"
                            + " names none. A mailbox is asked by mail first, and is off until it is confirmed. 409: this kind of channel is not"
                            + " set up here. 429: mailboxes were asked too often.")
    @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "429", ref = "#/components/responses/429")
    Mono<ResponseEntity<ChannelView>> put(
            @PathVariable String personId,
            @PathVariable String channelId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody ChannelRequest request,
            Authentication who) {
        return Oneself.only(who, personId)
                .then(Mono.defer(
                        () -> registrar.register(personId, channelId, new Expectation(ifMatch, ifNoneMatch), request)))
                .flatMap(registered -> view(
                        personId, registered.channel(), registered.newSecret().orElse(null), registered.revision()));
    }

    @PutMapping("/channel-order")
    @Operation(
            summary = "Set the order of preference: the ids of all channels, the preferred one first",
            description = "Needs If-Match with the ETag of the channels as they were read: 428 without, 412 where they"
                    + " were changed since.")
    Mono<ResponseEntity<List<ChannelView>>> order(
            @PathVariable String personId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch,
            @RequestBody List<String> ids,
            Authentication who) {
        return Oneself.only(who, personId)
                .then(Mono.defer(() -> registry.order(personId, new Expectation(ifMatch, ifNoneMatch), ids)))
                .then(Mono.defer(() -> all(personId)));
    }

    @PostMapping("/channels/{channelId}/pause")
    @Operation(summary = "Send nothing there until it is resumed")
    Mono<ResponseEntity<ChannelView>> pause(
            @PathVariable String personId, @PathVariable String channelId, Authentication who) {
        return known(personId, channelId, who)
                .then(Mono.defer(
                        () -> registry.pause(personId, channelId, clocks.event().instant())))
                .then(Mono.defer(() -> one(personId, channelId)));
    }

    @PostMapping("/channels/{channelId}/resume")
    @Operation(
            summary = "Send there again what was paused or unsubscribed; one that is retired has to be registered anew")
    Mono<ResponseEntity<ChannelView>> resume(
            @PathVariable String personId, @PathVariable String channelId, Authentication who) {
        return known(personId, channelId, who)
                .then(Mono.defer(() -> registry.resume(personId, channelId)))
                .then(Mono.defer(() -> one(personId, channelId)));
    }

    @PostMapping("/unsubscribe")
    @Operation(summary = "Send nothing anywhere; the answer shows every channel off")
    Mono<ResponseEntity<List<ChannelView>>> unsubscribe(@PathVariable String personId, Authentication who) {
        return Oneself.only(who, personId)
                .then(Mono.defer(
                        () -> registry.unsubscribe(personId, clocks.event().instant())))
                .then(Mono.defer(() -> all(personId)));
    }

    @DeleteMapping("/channels/{channelId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a channel off the list")
    Mono<Void> delete(@PathVariable String personId, @PathVariable String channelId, Authentication who) {
        return known(personId, channelId, who)
                .flatMap(channel ->
                        registry.remove(personId, channelId).then(statuses.forget(personId, List.of(channel))));
    }

    /** The channel, on or off; an error signal where it does not exist or the caller may not see it. */
    private Mono<Channel> known(String personId, String channelId, Authentication who) {
        return Oneself.only(who, personId)
                .then(Mono.defer(() -> registry.list(personId)))
                .map(list -> in(list, channelId));
    }

    private static Channel in(Channels list, String channelId) {
        return ChannelList.find(list.getChannelsList(), channelId)
                .orElseThrow(() -> new ProblemException(Rule.CHANNEL_UNKNOWN));
    }

    private Mono<ResponseEntity<ChannelView>> one(String personId, String channelId) {
        return registry.list(personId).flatMap(list -> view(personId, in(list, channelId), null, list.getRevision()));
    }

    private Mono<ResponseEntity<List<ChannelView>>> all(String personId) {
        return registry.list(personId)
                .flatMap(list -> statuses.of(personId, list.getChannelsList())
                        .map(known -> tagged(
                                list.getRevision(),
                                list.getChannelsList().stream()
                                        .map(channel -> ChannelView.of(channel, status(known, channel), null))
                                        .toList())));
    }

    private Mono<ResponseEntity<ChannelView>> view(
            String personId, Channel channel, @Nullable String secret, long revision) {
        return statuses.of(personId, List.of(channel))
                .map(known -> tagged(revision, ChannelView.of(channel, status(known, channel), secret)));
    }

    private static <T> ResponseEntity<T> tagged(long revision, T body) {
        return ResponseEntity.ok().eTag(Expectation.tag(revision)).body(body);
    }

    private static ChannelStatus status(Map<String, ChannelStatus> known, Channel channel) {
        return known.getOrDefault(channel.getId(), ChannelStatus.UNTRIED);
    }
}
