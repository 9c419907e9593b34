package org.rouse.notification.channels;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.rouse.notification.http.NotFoundException;
import org.rouse.notification.http.PersonAccess;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Registering where a person can be reached. */
@RestController
@RequestMapping("/v1/people/{personId}/channels")
@Tag(name = "channels", description = "Where a person can be reached; scope person (oneself) or admin")
class ChannelController {

    private final ChannelBook book;
    private final Registrar registrar;
    private final PersonAccess access;

    ChannelController(ChannelBook book, Registrar registrar, PersonAccess access) {
        this.book = book;
        this.registrar = registrar;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The person's channels, in order of preference")
    Mono<List<ChannelView>> list(@PathVariable String personId, Authentication who) {
        return access.toSettings(who, personId)
                .then(book.of(personId))
                .map(all -> all.stream()
                        .map(channel -> ChannelView.of(channel, null))
                        .toList());
    }

    @PutMapping("/{channelId}")
    @Operation(summary = "Register a channel, or change it; the answer comes when it can be read back")
    Mono<ChannelView> put(
            @PathVariable String personId,
            @PathVariable String channelId,
            @RequestBody ChannelRequest request,
            Authentication who) {
        return access.toSettings(who, personId).then(registrar.register(personId, channelId, request));
    }

    @DeleteMapping("/{channelId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a channel off the list")
    Mono<Void> delete(@PathVariable String personId, @PathVariable String channelId, Authentication who) {
        return access.toSettings(who, personId)
                .then(book.find(personId, channelId))
                .flatMap(found -> found.isPresent()
                        ? book.remove(personId, channelId)
                        : Mono.error(new NotFoundException("channel")));
    }
}
