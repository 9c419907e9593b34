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
 * What people are called in a table that leaves the house: a keyed hash of their id, the key being the seed of the lots. The same in every
 * table of one study, another in the next; who does not know the seed learns nothing of the id from it.
 */
final class Subjects {

    private static final String HASH = "HmacSHA256";
    private static final int BYTES = 8;
    /** Where nothing is drawn any more, what was drawn before can still be exported. */
    private static final String NO_SEED = "none";

    private final SecretKeySpec key;

    Subjects(CoachingSettings settings) {
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
