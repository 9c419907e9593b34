package org.rouse.acceptance.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signing key that the services trust, such as that of a local mode: mints tokens without a process each, including invalid ones. */
public final class LocalKey implements Tokens {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final PrivateKey key;
    private final String keyId;
    private final String issuer;

    private LocalKey(PrivateKey key, String keyId, String issuer) {
        this.key = key;
        this.keyId = keyId;
        this.issuer = issuer;
    }

    /** A key of our own, and the key set that its issuer has to publish. */
    static Fresh fresh(String issuer) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            RSAPublicKey shown = (RSAPublicKey) pair.getPublic();
            Map<String, Object> jwk = Map.of(
                    "kty", "RSA",
                    "use", "sig",
                    "kid", "acceptance",
                    "n", base64(unsigned(shown.getModulus())),
                    "e", base64(unsigned(shown.getPublicExponent())));
            return new Fresh(
                    new LocalKey(pair.getPrivate(), "acceptance", issuer),
                    JSON.writeValueAsString(Map.of("keys", List.of(jwk))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param published the JWK set */
    record Fresh(LocalKey key, String published) {}

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    static LocalKey of(Path data, String issuer) {
        try {
            JsonNode jwk = JSON.readTree(Files.readString(data.resolve("secrets/signing-key.json")));
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new RSAPrivateKeySpec(number(jwk, "n"), number(jwk, "d")));
            return new LocalKey(key, jwk.path("kid").asString(), issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String token(String scope, String subject) {
        return token(claims(scope, subject));
    }

    /** The claims of a valid token, to be changed at will. */
    public Map<String, Object> claims(String scope, String subject) {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", "rouse");
        claims.put("sub", subject);
        claims.put("scope", scope);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(LIFETIME).getEpochSecond());
        return claims;
    }

    /** A token of these claims, rightly signed. */
    public String token(Map<String, Object> claims) {
        return token(claims, keyId);
    }

    /** The same, under another key's id. */
    public String token(Map<String, Object> claims, String underKeyId) {
        String signed = part(Map.of("alg", "RS256", "kid", underKeyId)) + '.' + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(UTF_8));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that claims to need no signature. */
    public String unsigned(Map<String, Object> claims) {
        return part(Map.of("alg", "none")) + '.' + part(claims) + '.';
    }

    private static String part(Map<String, Object> json) {
        return base64(JSON.writeValueAsBytes(json));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asString()));
    }
}
