package org.rouse.ingest.intake.http;

import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/** Tells a device's token from one of the issuer by how it begins. */
final class BearerTokens implements ReactiveAuthenticationManager {

    private final DeviceTokens devices;
    private final ReactiveAuthenticationManager issued;

    BearerTokens(DeviceTokens devices, ReactiveAuthenticationManager issued) {
        this.devices = devices;
        this.issued = issued;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication given) {
        if (given instanceof BearerTokenAuthenticationToken bearer
                && bearer.getToken().startsWith(DeviceTokens.PREFIX)) {
            return Mono.justOrEmpty(devices.deviceOf(bearer.getToken()))
                    .<Authentication>map(DeviceAuthentication::new)
                    .switchIfEmpty(Mono.error(() -> new InvalidBearerTokenException("no such device, or revoked")));
        }
        return issued.authenticate(given);
    }
}
