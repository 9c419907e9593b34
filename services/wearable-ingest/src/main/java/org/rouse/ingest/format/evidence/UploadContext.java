package org.rouse.ingest.format.evidence;

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
 * @param file       what is told of the file, where the upload is one
 */
public record UploadContext(
        Optional<String> personId, Accounts accounts, Instant receivedAt, ZoneId zone, FileHints file) {

    /** An upload that is no file, or of which nothing is told. */
    public UploadContext(Optional<String> personId, Accounts accounts, Instant receivedAt, ZoneId zone) {
        this(personId, accounts, receivedAt, zone, FileHints.NONE);
    }

    /** The same with this told of the file. */
    public UploadContext withFile(FileHints hints) {
        return new UploadContext(personId, accounts, receivedAt, zone, hints);
    }

    /** The person that a record is about which names nobody. */
    public Optional<String> unnamed() {
        return personId.or(file::owner);
    }

    /**
     * The person that a file is about in which no record names anybody.
     *
     * @throws MalformedUploadException when nobody was told
     */
    public String subject() throws MalformedUploadException {
        return unnamed()
                .orElseThrow(
                        () -> new MalformedUploadException("person.missing", "nothing tells whom the file is about"));
    }

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
