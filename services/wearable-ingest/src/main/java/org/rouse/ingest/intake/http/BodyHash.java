package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.rouse.ingest.format.evidence.CompleteUpload;

/** Recognises equal bodies: SHA-256 over the format's name and the received bytes. */
final class BodyHash {

    private final MessageDigest digest;
    private final InputStream stream;

    BodyHash(String format, InputStream body) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        digest.update(format.getBytes(UTF_8));
        if (body instanceof CompleteUpload complete) {
            digest.update(complete.bytes());
            stream = complete; // it stays what it is, so that it is read without a copy
        } else {
            stream = new DigestInputStream(body, digest);
        }
    }

    /** The body, which is hashed while it is read. */
    InputStream stream() {
        return stream;
    }

    /** The hash, once the body was read to its end. */
    byte[] value() {
        return digest.digest();
    }
}
