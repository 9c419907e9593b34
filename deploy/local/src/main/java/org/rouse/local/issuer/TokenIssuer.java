package org.rouse.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;

/**
 * Issues tokens for the services of one data folder: RS256, audience {@code rouse}, claim {@code scope}. Tokens live by the real
 * clock, whatever clock the services decide by.
 */
public final class TokenIssuer {

    private final RSAKey key;
    private final String issuer;
    private final InstantSource clock;

    /**
     * @param issuer URL of the issuer, as the services are told it
     */
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
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("rouse")
                .subject(subject)
                .claim("scope", scope)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(lifetime)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
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
