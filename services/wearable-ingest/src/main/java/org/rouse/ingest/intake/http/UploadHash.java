package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import org.rouse.contracts.v1.Lane;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.UploadContext;

/** Recognises equal uploads: SHA-256 over what their heads say beside the person, and the received bytes. */
final class UploadHash {

    private final MessageDigest digest;
    private final InputStream stream;

    UploadHash(Intake intake, InputStream body) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        digest.update(head(intake).getBytes(UTF_8));
        if (body instanceof CompleteUpload complete) {
            digest.update(complete.bytes());
            stream = complete; // it stays what it is, so that it is read without a copy
        } else {
            stream = new DigestInputStream(body, digest);
        }
    }

    /** Another zone, or other columns, give other minutes of the same body. */
    private static String head(Intake intake) {
        UploadContext context = intake.upload().context();
        return String.join(
                "\n",
                intake.format(),
                context.zone().getId(),
                intake.upload().lane().map(Lane::name).orElse(""),
                context.file().name(),
                new TreeMap<>(context.file().columns()).toString(),
                "");
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
