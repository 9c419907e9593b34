package org.rouse.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.broker.FreePort;
import org.rouse.local.refusal.CommandRefusedException;

class TokenIssuerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    @TempDir
    private Path secrets = Path.of("");

    @Test
    void shouldSignTokensThatItsPublishedKeysVerify() throws Exception {
        int port = FreePort.find();
        TokenIssuer issuer =
                new TokenIssuer(SigningKey.of(secrets), "http://127.0.0.1:" + port, InstantSource.fixed(NOW));
        try (IssuerServer _ = IssuerServer.start(issuer, port)) {
            JWKSet published = JWKSet.load(URI.create(issuer.issuer() + "/jwks").toURL());
            SignedJWT token = SignedJWT.parse(issuer.token("anna", "sync person", Duration.ofHours(1)));
            RSAKey key = published.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
            assertThat(key.isPrivate()).isFalse();
            assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
            assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("rouse");
            assertThat(token.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("sync person");
            assertThat(token.getJWTClaimsSet().getExpirationTime()).isEqualTo(Date.from(NOW.plusSeconds(3600)));
        }
    }

    @Test
    void shouldNameItselfInItsConfiguration() throws Exception {
        int port = FreePort.find();
        TokenIssuer issuer =
                new TokenIssuer(SigningKey.of(secrets), "http://127.0.0.1:" + port, InstantSource.fixed(NOW));
        try (IssuerServer _ = IssuerServer.start(issuer, port);
                HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(issuer.issuer() + "/.well-known/openid-configuration"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body())
                    .contains(
                            "\"issuer\":\"" + issuer.issuer() + "\"", "\"jwks_uri\":\"" + issuer.issuer() + "/jwks\"");
        }
    }

    @Test
    void shouldKeepKeyOverStartsAndFromOthersEyes() throws Exception {
        RSAKey first = SigningKey.of(secrets);
        assertThat(SigningKey.of(secrets).getKeyID()).isEqualTo(first.getKeyID());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("signing-key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void shouldSayKeyIsDamagedWhenItIs() throws Exception {
        Files.writeString(secrets.resolve("signing-key.json"), "{\"kty\":");
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> SigningKey.of(secrets))
                .withMessageContaining("is damaged");
    }
}
