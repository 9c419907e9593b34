package org.rouse.ingest.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class KnownTokensTest {

    private static final Instant EXPIRY = Instant.parse("2026-11-22T12:00:00Z");
    private static final String DEVICES = DeviceTokens.PREFIX + "of-ada";

    private final Set<String> paired = ConcurrentHashMap.newKeySet();
    private Instant now = EXPIRY.minusSeconds(30);
    private final KnownTokens tokens = new KnownTokens(new Paired(), () -> now);

    @Test
    void shouldNotKnowAnIssuedTokenBeforeItWasFoundGood() {
        assertThat(tokens.holder("issued")).isEmpty();
    }

    @Test
    void shouldKnowAnIssuedTokenUntilItsExpiryAndNotAtIt() {
        tokens.found("issued", issued());

        now = EXPIRY.minusNanos(1);
        assertThat(tokens.holder("issued")).map(Authentication::getName).contains("ada");
        now = EXPIRY;
        assertThat(tokens.holder("issued")).isEmpty();
    }

    @Test
    void shouldNotKnowATokenByAnother() {
        tokens.found("issued", issued());

        assertThat(tokens.holder("issued2")).isEmpty();
        assertThat(tokens.holder("issue")).isEmpty();
    }

    @Test
    void shouldKnowADeviceUntilItIsRevoked() {
        paired.add(DEVICES);
        assertThat(tokens.holder(DEVICES)).map(Authentication::getName).contains("ada");

        paired.remove(DEVICES);
        assertThat(tokens.holder(DEVICES)).isEmpty();
    }

    private static JwtAuthenticationToken issued() {
        return new JwtAuthenticationToken(Jwt.withTokenValue("issued")
                .header("alg", "RS256")
                .subject("ada")
                .expiresAt(EXPIRY)
                .build());
    }

    private final class Paired implements DeviceTokens {

        @Override
        public Optional<Device> deviceOf(String token) {
            return paired.contains(token) ? Optional.of(new Device("ada", "watch")) : Optional.empty();
        }

        @Override
        public void synced(Device device, Instant receivedAt, Optional<Instant> sentAt, @Nullable Instant lastMinute) {
            throw new IllegalStateException("nothing is synced here");
        }
    }
}
