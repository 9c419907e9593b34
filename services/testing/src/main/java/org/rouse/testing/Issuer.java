package org.rouse.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** A token issuer on loopback. */
public final class Issuer implements AutoCloseable {

    /** Made once for all issuers of a run, as each takes a second of uncompiled arithmetic. */
    private static final RSAKey KEY = generated();

    private final HttpServer server;

    public Issuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        byte[] jwks = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, jwks.length);
            exchange.getResponseBody().write(jwks);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Command line arguments that make a service trust this issuer. */
    public String[] arguments() {
        return new String[] {
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + url(),
            "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + url() + "/jwks"
        };
    }

    public String token(String subject, String scope) {
        return token(subject, scope, claims -> claims);
    }

    public String token(String subject, String scope, UnaryOperator<JWTClaimsSet.Builder> changed) {
        return sign(KEY, subject, scope, changed);
    }

    /** A token signed by a foreign key under the issuer's key id. */
    public String forged(String subject, String scope) {
        return sign(Foreign.KEY, subject, scope, claims -> claims);
    }

    /** Made when the first token is forged. */
    private static final class Foreign {
        private static final RSAKey KEY = generated();
    }

    private static RSAKey generated() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(RSAKey by, String subject, String scope, UnaryOperator<JWTClaimsSet.Builder> changed) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience("rouse")
                .subject(subject)
                .claim("scope", scope)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(),
                changed.apply(claims).build());
        try {
            jwt.sign(new RSASSASigner(by));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
