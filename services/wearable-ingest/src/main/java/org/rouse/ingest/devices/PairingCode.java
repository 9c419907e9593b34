package org.rouse.ingest.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Eight characters to be read off one screen and typed into another: no 0 and O, no 1, I and L, no U and V. 38 bits. */
record PairingCode(String text) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ";
    private static final int LENGTH = 8;
    private static final int ID_BYTES = 8;

    static PairingCode random(SecureRandom random) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PairingCode(text.toString());
    }

    /** As somebody typed it: in any case, with hyphens or spaces. */
    static PairingCode typed(String text) {
        return new PairingCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    /** As it is shown: ABCD-EFGH. */
    String shown() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    ByteString hash() {
        return Hashes.sha256(text.getBytes(UTF_8));
    }

    /** The device that is paired by a code: one code, one device, on however many instances it is used at once. */
    static String deviceId(ByteString codeHash) {
        byte[] derived =
                Hashes.sha256(codeHash.toByteArray()).substring(0, ID_BYTES).toByteArray();
        return HexFormat.of().formatHex(derived);
    }

    @Override
    public String toString() {
        return "PairingCode"; // it is a secret
    }
}
