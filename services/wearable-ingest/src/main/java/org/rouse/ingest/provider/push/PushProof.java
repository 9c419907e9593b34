package org.rouse.ingest.provider.push;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How pushes of one provider are proven, beside the secret path that all have. Thread-safe. */
public interface PushProof {

    /** Name of the format, which is the provider's name too. */
    String format();

    /** Whether the body is signed; such a body is read whole before any of it counts. */
    boolean isSigned();

    /**
     * Judges a push. May block while keys are fetched.
     *
     * @param body as received, content coding and all; empty where the provider signs nothing
     * @throws KeysAwayException when the provider's keys cannot be had now
     */
    PushVerdict judge(HttpHeaders headers, byte[] body) throws KeysAwayException;

    /** The answer to a GET or HEAD by which the provider tries the endpoint. */
    default PushVerdict tried(Map<String, String> query) {
        return new PushVerdict.Handshake(HttpStatus.OK, "");
    }
}
