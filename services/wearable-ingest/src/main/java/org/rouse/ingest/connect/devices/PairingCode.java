package org.rouse.ingest.connect.devices;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A pairing code, of characters that can be read off one screen and typed into another: no 0 and O, no 1, I and L, no U and V. Eight of
 * them are 38 bits; twelve, which are issued while somebody is guessing codes, 58.
 */
record PairingCode(String text) {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTWXYZ";
    private static final int LENGTH = 8;
    private static final int LONG = 12;
    private static final int GROUP = 4;

    /** The number of codes of the usual length. */
    static final double USUAL_CODES = StrictMath.pow(ALPHABET.length(), LENGTH);

    private static final int ID_BYTES = 8;

    /** @param isLong whether the code is too long to be guessed in any number of tries */
    static PairingCode random(SecureRandom random, boolean isLong) {
        int length = isLong ? LONG : LENGTH;
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new PairingCode(text.toString());
    }

    /** A code as a person typed it: in either case, with hyphens or spaces. */
    static PairingCode typed(String text) {
        return new PairingCode(text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    boolean isLong() {
        return text.length() == LONG;
    }

    /** The code as it is shown: ABCD-EFGH. */
    String shown() {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    ByteString hash() {
        return Hashes.sha256(text.getBytes(UTF_8));
    }

    /** The id of the device that a code pairs: one code gives one device, even when several instances redeem it at once. */
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
