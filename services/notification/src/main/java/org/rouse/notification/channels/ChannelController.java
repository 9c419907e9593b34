package org.rouse.notification.channels;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Channel;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.http.NotFoundException;
import org.rouse.notification.http.PersonAccess;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Registering where a person can be reached. */
@RestController
@RequestMapping("/v1/people/{personId}")
@Tag(name = "channels", description = "Where a person can be reached; scope person (oneself) or admin")
class ChannelController {

    private final ChannelBook book;
    private final ChannelStatuses statuses;
    private final Registrar registrar;
    private final PersonAccess access;
    private final Clocks clocks;

    ChannelController(
            ChannelBook book, ChannelStatuses statuses, Registrar registrar, PersonAccess access, Clocks clocks) {
        this.book = book;
        this.statuses = statuses;
        this.registrar = registrar;
        this.access = access;
        this.clocks = clocks;
    }

    @GetMapping("/channels")
    @Operation(summary = "The person's channels, in order of preference, and how each fares")
    Mono<List<ChannelView>> list(@PathVariable String personId, Authentication who) {
        return access.toSettings(who, personId).then(Mono.defer(() -> all(personId)));
    }

    @PutMapping("/channels/{channelId}")
    @Operation(
            summary = "Register a channel, or change it; the answer comes when it can be read back",
            description =
                    "A mailbox is asked by mail first, and is off until it is confirmed. 409: this kind of channel is not"
                            + " set up here. 429: mailboxes were asked too often.")
    Mono<ChannelView> put(
            @PathVariable String personId,
            @PathVariable String channelId,
            @RequestBody ChannelRequest request,
            Authentication who) {
        return access.toSettings(who, personId)
                .then(Mono.defer(() -> registrar.register(personId, channelId, request)))
                .flatMap(registered -> view(
                        personId, registered.channel(), registered.newSecret().orElse(null)));
    }

    @PutMapping("/channel-order")
    @Operation(summary = "Set the order of preference: the ids of all channels, the preferred one first")
    Mono<List<ChannelView>> order(@PathVariable String personId, @RequestBody List<String> ids, Authentication who) {
        return access.toSettings(who, personId)
                .then(Mono.defer(() -> book.order(personId, ids)))
                .then(Mono.defer(() -> all(personId)));
    }

    @PostMapping("/channels/{channelId}/pause")
    @Operation(summary = "Send nothing there until it is resumed")
    Mono<ChannelView> pause(@PathVariable String personId, @PathVariable String channelId, Authentication who) {
        return known(personId, channelId, who)
                .then(Mono.defer(
                        () -> book.pause(personId, channelId, clocks.event().instant())))
                .then(Mono.defer(() -> known(personId, channelId, who)))
                .flatMap(channel -> view(personId, channel, null));
    }

    @PostMapping("/channels/{channelId}/resume")
    @Operation(
            summary = "Send there again what was paused or unsubscribed; one that is retired has to be registered anew")
    Mono<ChannelView> resume(@PathVariable String personId, @PathVariable String channelId, Authentication who) {
        return known(personId, channelId, who)
                .then(Mono.defer(() -> book.resume(personId, channelId)))
                .then(Mono.defer(() -> known(personId, channelId, who)))
                .flatMap(channel -> view(personId, channel, null));
    }

    @PostMapping("/unsubscribe")
    @Operation(summary = "Send nothing anywhere; the answer shows every channel off")
    Mono<List<ChannelView>> unsubscribe(@PathVariable String personId, Authentication who) {
        return access.toSettings(who, personId)
                .then(Mono.defer(() -> book.unsubscribe(personId, clocks.event().instant())))
                .then(Mono.defer(() -> all(personId)));
    }

    @DeleteMapping("/channels/{channelId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a channel off the list")
    Mono<Void> delete(@PathVariable String personId, @PathVariable String channelId, Authentication who) {
        return known(personId, channelId, who)
                .flatMap(channel -> book.remove(personId, channelId).then(statuses.forget(personId, List.of(channel))));
    }

    /** The channel, on or off; an error signal where it is not there or not the caller's to see. */
    private Mono<Channel> known(String personId, String channelId, Authentication who) {
        return access.toSettings(who, personId)
                .then(Mono.defer(() -> book.find(personId, channelId)))
                .flatMap(found -> found.map(Mono::just).orElseGet(() -> Mono.error(new NotFoundException("channel"))));
    }

    private Mono<List<ChannelView>> all(String personId) {
        return book.all(personId)
                .flatMap(all -> statuses.of(personId, all)
                        .map(known -> all.stream()
                                .map(channel -> ChannelView.of(channel, status(known, channel), null))
                                .toList()));
    }

    private Mono<ChannelView> view(String personId, Channel channel, @Nullable String secret) {
        return statuses.of(personId, List.of(channel))
                .map(known -> ChannelView.of(channel, status(known, channel), secret));
    }

    private static ChannelStatus status(Map<String, ChannelStatus> known, Channel channel) {
        return known.getOrDefault(channel.getId(), ChannelStatus.UNTRIED);
    }
}
