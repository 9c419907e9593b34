package org.rouse.coaching.study;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.decision.eligibility.Study;

/**
 * Pseudonyms of people in an exported table: a keyed hash of their id, with the seed of the draws as key. Equal in every table of one
 * study, different in the next; without the seed a pseudonym reveals nothing of the id.
 */
final class Pseudonyms {

    private static final String HASH = "HmacSHA256";
    private static final int BYTES = 8;
    /** The key where nothing is drawn any more: earlier draws can still be exported. */
    private static final String NO_SEED = "none";

    private final SecretKeySpec key;

    Pseudonyms(CoachingSettings settings) {
        this.key = new SecretKeySpec(
                Policies.lot(settings).map(Study::seed).orElse(NO_SEED).getBytes(UTF_8), HASH);
    }

    /** 16 hexadecimal digits. */
    String of(String personId) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(personId.getBytes(UTF_8)), 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has this hash", e);
        }
    }
}
