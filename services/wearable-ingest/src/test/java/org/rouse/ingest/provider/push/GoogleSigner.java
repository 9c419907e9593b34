package org.rouse.ingest.provider.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/** Signs like Google, with a key of its own, and publishes that key as a Tink keyset. */
public final class GoogleSigner {

    private final int keyId;
    private final KeyPair keys;

    public GoogleSigner(int keyId) {
        this.keyId = keyId;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** The header of a body: Tink's prefix and the signature. */
    public String header(String body) {
        byte[] der = der(body);
        byte[] signature = ByteBuffer.allocate(5 + der.length)
                .put((byte) 1)
                .putInt(keyId)
                .put(der)
                .array();
        return Base64.getEncoder().encodeToString(signature);
    }

    /** The signature alone. */
    public String bareHeader(String body) {
        return Base64.getEncoder().encodeToString(der(body));
    }

    private byte[] der(String body) {
        try {
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(keys.getPrivate());
            signer.update(body.getBytes(UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public String x509() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    public String keyset() {
        return """
                {"primaryKeyId": %d, "key": [{"keyData": {"typeUrl": "type.googleapis.com/google.crypto.tink.EcdsaPublicKey",
                 "value": "%s", "keyMaterialType": "ASYMMETRIC_PUBLIC"}, "status": "ENABLED", "keyId": %d, "outputPrefixType": "TINK"}]}
                """.formatted(keyId, Base64.getEncoder().encodeToString(message()), keyId);
    }

    private byte[] message() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            out.writeByteArray(2, new byte[] {8, 3, 16, 2, 24, 2});
            out.writeByteArray(3, coordinate(key.getW().getAffineX()));
            out.writeByteArray(4, coordinate(key.getW().getAffineY()));
            out.flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        return number.toByteArray(); // with a leading zero where it would be negative, as Tink writes it
    }
}
