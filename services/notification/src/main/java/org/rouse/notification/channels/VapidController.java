package org.rouse.notification.channels;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.notification.delivery.webpush.PushIdentity;
import org.rouse.notification.delivery.webpush.VapidKeys;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The public key that a browser needs before it can subscribe. */
@RestController
@SecurityRequirements
@Tag(name = "channels")
class VapidController {

    private final PushIdentity identity;

    VapidController(PushIdentity identity) {
        this.identity = identity;
    }

    /** The key. */
    record Key(String publicKey) {}

    @GetMapping("/api/v1/vapid-public-key")
    @Operation(summary = "The applicationServerKey, base64url; 404 when Web Push is off")
    Mono<Key> key() {
        return Mono.justOrEmpty(identity.keys().map(VapidKeys::publicKey).map(Key::new))
                .switchIfEmpty(Mono.error(() -> new ProblemException(Rule.PATH_UNKNOWN, "web push is off here")));
    }
}
