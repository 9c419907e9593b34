package org.rouse.ingest.provider.push;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Public keys on the curve P-256: those of a Tink keyset in JSON, by their id, and others without an id.
 *
 * @param byId   keys that a signature can name
 * @param others keys that are tried one after another
 */
record EcdsaKeys(Map<Integer, PublicKey> byId, List<PublicKey> others) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TINK_PREFIX = 5;
    private static final byte TINK = 1;
    private static final int X = 3;
    private static final int Y = 4;

    EcdsaKeys {
        byId = Map.copyOf(byId);
        others = List.copyOf(others);
    }

    /** @throws IOException when the bytes are no keyset */
    static EcdsaKeys ofKeyset(byte[] json) throws IOException {
        try {
            Map<Integer, PublicKey> keys = new HashMap<>();
            for (JsonNode key : JSON.readTree(json).path("key")) {
                if (key.path("status").asString("").equals("ENABLED")) {
                    byte[] value = Base64.getDecoder()
                            .decode(key.path("keyData").path("value").asString(""));
                    keys.put((int) key.path("keyId").asLong(0), tinkKey(value));
                }
            }
            return new EcdsaKeys(keys, List.of());
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException e) {
            throw new IOException("a keyset is not as it must be", e);
        }
    }

    /**
     * Keys as X.509 SubjectPublicKeyInfo in Base64, with or without the lines of PEM around it.
     *
     * @throws IllegalArgumentException when a text is no such key
     */
    static EcdsaKeys ofX509(List<String> keys) {
        return new EcdsaKeys(Map.of(), keys.stream().map(EcdsaKeys::x509).toList());
    }

    private static PublicKey x509(String key) {
        try {
            String base64 = key.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("rouse.ingest.push: a public key must be a P-256 key in X.509", e);
        }
    }

    /** An EcdsaPublicKey of Tink: its coordinates are fields 3 and 4. */
    private static PublicKey tinkKey(byte[] message) throws IOException, GeneralSecurityException {
        BigInteger x = BigInteger.ZERO;
        BigInteger y = BigInteger.ZERO;
        CodedInputStream in = CodedInputStream.newInstance(message);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case X -> x = new BigInteger(1, in.readByteArray());
                case Y -> y = new BigInteger(1, in.readByteArray());
                default -> in.skipField(tag);
            }
        }
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve.getParameterSpec(ECParameterSpec.class)));
    }

    /** The id of the key that a signature names; empty when it names none. */
    static Optional<Integer> keyId(byte[] signature) {
        if (signature.length <= TINK_PREFIX || signature[0] != TINK) {
            return Optional.empty();
        }
        return Optional.of((signature[1] & 0xff) << 24
                | (signature[2] & 0xff) << 16
                | (signature[3] & 0xff) << 8
                | (signature[4] & 0xff));
    }

    /** Whether one of the keys signed these bytes (ECDSA with SHA-256, DER, after Tink's prefix if any). */
    boolean signed(byte[] signature, byte[] body) {
        PublicKey named = keyId(signature).map(byId::get).orElse(null);
        if (named != null && verifies(named, signature, TINK_PREFIX, body)) {
            return true;
        }
        int prefix = keyId(signature).isPresent() ? TINK_PREFIX : 0;
        return others.stream().anyMatch(key -> verifies(key, signature, prefix, body));
    }

    private static boolean verifies(PublicKey key, byte[] signature, int from, byte[] body) {
        try {
            Signature verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key);
            verifier.update(body);
            return verifier.verify(signature, from, signature.length - from);
        } catch (GeneralSecurityException e) {
            return false; // not even the form of a signature
        }
    }
}
