package org.rouse.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Issues tokens for the services of one data folder: RS256, audience {@code rouse}, claim {@code scope}. Tokens expire by the real clock,
 * whatever clock the services use.
 */
public final class TokenIssuer {

    private final RSAKey key;
    private final String issuer;
    private final InstantSource clock;

    /** @param issuer URL of the issuer, as configured in the services */
    public TokenIssuer(RSAKey key, String issuer, InstantSource clock) {
        this.key = key;
        this.issuer = issuer;
        this.clock = clock;
    }

    public String issuer() {
        return issuer;
    }

    /**
     * A token.
     *
     * @param subject  person id for the scopes {@code sync} and {@code person}, coach id for {@code coach}, anything for {@code admin}
     * @param scope    scopes, separated by spaces
     * @param lifetime from now on
     */
    public String token(String subject, String scope, Duration lifetime) {
        return token(subject, scope, Optional.empty(), lifetime);
    }

    /**
     * A token of a coach or an admin.
     *
     * @param organisation of the coach or admin; an admin without one is the operator's
     * @param lifetime     from now on
     */
    public String token(String subject, String scope, Optional<String> organisation, Duration lifetime) {
        return signed(claims(subject, lifetime)
                .audience("rouse")
                .claim("scope", scope)
                .claim("org", organisation.orElse(null)));
    }

    /** A token that tells a client who signed in. */
    String idToken(Identity who, String client, @Nullable String nonce, Duration lifetime) {
        return signed(claims(who.subject(), lifetime)
                .audience(client)
                .claim("name", who.name())
                .claim("nonce", nonce));
    }

    /** A token that only fetches new tokens here: no service is its audience. */
    String refreshToken(Identity who, Duration lifetime) {
        return signed(claims(who.subject(), lifetime)
                .audience(issuer)
                .claim("name", who.name())
                .claim("scope", who.scope()));
    }

    /** The owner of a refresh token; empty where it is invalid or too old. */
    Optional<Identity> refreshes(String token) {
        try {
            SignedJWT refresh = SignedJWT.parse(token);
            JWTClaimsSet claims = refresh.getJWTClaimsSet();
            boolean good = refresh.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                    && refresh.verify(new RSASSAVerifier(key.toRSAPublicKey()))
                    && claims.getAudience().equals(List.of(issuer))
                    && claims.getExpirationTime().toInstant().isAfter(clock.instant());
            return good
                    ? Optional.of(new Identity(
                            claims.getSubject(), claims.getStringClaim("name"), claims.getStringClaim("scope")))
                    : Optional.empty();
        } catch (ParseException | JOSEException _) {
            return Optional.empty();
        }
    }

    private JWTClaimsSet.Builder claims(String subject, Duration lifetime) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString());
    }

    private String signed(JWTClaimsSet.Builder claims) {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key cannot sign", e);
        }
        return token.serialize();
    }

    /** The public half of the key, as a JWK set. */
    String publicKeys() {
        return "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}";
    }
}
