package org.rouse.ingest.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a parser may know beside the bytes.
 *
 * @param personId   the person the upload is for, where the caller is that person's device; formats that carry many people
 *                   name them in the body instead
 * @param accounts   which person a provider's user id stands for
 * @param receivedAt when the upload arrived; what lies more than five minutes after it is refused
 * @param zone       zone of local times in formats that carry none; ignored by the others
 */
public record UploadContext(Optional<String> personId, Accounts accounts, Instant receivedAt, ZoneId zone) {

    /** Which person a provider's user id stands for; empty for one nobody linked. */
    @FunctionalInterface
    public interface Accounts {
        Optional<String> personOf(String provider, String providerUserId);

        /** The same for a person's own export: it may name an account nobody linked; it never writes to another person. */
        default Accounts ownedBy(String personId) {
            return (provider, userId) -> {
                Optional<String> linked = personOf(provider, userId);
                return linked.isEmpty() ? Optional.of(personId) : linked.filter(personId::equals);
            };
        }
    }
}
