package org.rouse.ingest.format.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The context of an upload beside its bytes.
 *
 * @param personId   the person the upload is for, where the caller is that person's device; formats about many people name them in the body
 *                   instead
 * @param accounts   finds the person of a provider's user id
 * @param receivedAt when the upload arrived; times more than five minutes later are refused
 * @param zone       zone of local times in formats without one; ignored by the others
 * @param file       hints about the file, where the upload is one
 */
public record UploadContext(
        Optional<String> personId, Accounts accounts, Instant receivedAt, ZoneId zone, FileHints file) {

    /** The context of an upload that is no file, or without hints about it. */
    public UploadContext(Optional<String> personId, Accounts accounts, Instant receivedAt, ZoneId zone) {
        this(personId, accounts, receivedAt, zone, FileHints.NONE);
    }

    /** A copy with these hints about the file. */
    public UploadContext withFile(FileHints hints) {
        return new UploadContext(personId, accounts, receivedAt, zone, hints);
    }

    /** The person of a record that names nobody. */
    public Optional<String> unnamed() {
        return personId.or(file::owner);
    }

    /**
     * The person of a file in which no record names anybody.
     *
     * @throws MalformedUploadException when the context names nobody
     */
    public String subject() throws MalformedUploadException {
        return unnamed()
                .orElseThrow(
                        () -> new MalformedUploadException("person.missing", "nothing tells whom the file is about"));
    }

    /** The person of a provider's user id; empty where nobody linked the account. */
    @FunctionalInterface
    public interface Accounts {
        Optional<String> personOf(String provider, String providerUserId);

        /** The same for a person's own export: it may name an account that nobody linked; it never writes to another person. */
        default Accounts ownedBy(String personId) {
            return (provider, userId) -> {
                Optional<String> linked = personOf(provider, userId);
                return linked.isEmpty() ? Optional.of(personId) : linked.filter(personId::equals);
            };
        }
    }
}
