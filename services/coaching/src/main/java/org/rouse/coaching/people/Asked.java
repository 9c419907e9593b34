package org.rouse.coaching.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.access.AccessGrant;
import org.rouse.http.ProblemException;

/**
 * The identity of a request for a change.
 *
 * @param key         the caller's idempotency key, under which the change is made once however often it is sent
 * @param fingerprint of the content
 */
public record Asked(Optional<String> key, ByteString fingerprint) {

    public static final String KEY = "Idempotency-Key";

    private static final int LONGEST = 255;
    private static final char BETWEEN = '\u001F';

    /**
     * @param key  from the header
     * @param what the whole content of the request, in a fixed order
     * @throws ProblemException where the key is malformed
     */
    public static Asked of(@Nullable String key, @Nullable Object... what) {
        if (key != null && (key.isBlank() || key.length() > LONGEST)) {
            throw ProblemException.field(KEY, "has 1 to " + LONGEST + " characters");
        }
        return new Asked(Optional.ofNullable(key), digest(Arrays.asList(what)));
    }

    /** The id of its command: equal for every request of that caller about that person under the key. */
    String commandId(AccessGrant grant) {
        return key.map(name -> grant.personId() + BETWEEN + grant.caller().subject() + BETWEEN + name)
                .map(name -> UUID.nameUUIDFromBytes(name.getBytes(UTF_8)))
                .orElseGet(UUID::randomUUID)
                .toString();
    }

    private static ByteString digest(List<@Nullable Object> what) {
        try {
            return ByteString.copyFrom(
                    MessageDigest.getInstance("SHA-256").digest(what.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
