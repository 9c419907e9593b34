package org.rouse.ingest.provider.push;

import org.rouse.http.Rule;
import org.springframework.http.HttpStatus;

/** The verdict on a push. */
public sealed interface PushVerdict {

    /**
     * The push comes from its provider.
     *
     * @param replayKey equal exactly for the same push sent twice; empty where a provider may send equal pushes with a new meaning
     * @param bare      whether the provider wants an answer without content (204)
     */
    record Proven(String replayKey, boolean bare) implements PushVerdict {}

    /** The push must not be read. */
    record Refused(Rule rule, String detail) implements PushVerdict {}

    /** The provider tries the endpoint, and gets the expected answer; none of it counts. */
    record Handshake(HttpStatus status, String json) implements PushVerdict {}

    /** The signature is missing or invalid. */
    static PushVerdict unsigned(String detail) {
        return new Refused(Rule.PUSH_SIGNATURE, detail);
    }
}
