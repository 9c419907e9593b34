package org.rouse.ingest.intake.http;

import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/** Accepts a token whose holder is known, and has every other token checked that the issuer may have issued. */
final class BearerTokens implements ReactiveAuthenticationManager {

    private final KnownTokens known;
    private final ReactiveAuthenticationManager issued;

    BearerTokens(KnownTokens known, ReactiveAuthenticationManager issued) {
        this.known = known;
        this.issued = issued;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication given) {
        if (given instanceof BearerTokenAuthenticationToken bearer) {
            String token = bearer.getToken();
            return known.holder(token).map(Mono::just).orElseGet(() -> checked(token, given));
        }
        return issued.authenticate(given);
    }

    private Mono<Authentication> checked(String token, Authentication given) {
        return KnownTokens.isDevices(token)
                ? Mono.error(new InvalidBearerTokenException("no such device, or revoked"))
                : issued.authenticate(given).doOnNext(holder -> known.found(token, holder));
    }
}
