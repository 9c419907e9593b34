package org.rouse.ingest.provider.push;

import org.rouse.http.Rule;
import org.springframework.http.HttpStatus;

/** What a push is taken for. */
public sealed interface PushVerdict {

    /**
     * It comes from its provider.
     *
     * @param replayKey the same for the same push sent twice and for no other; empty where a provider may say the same thing again
     *                  and mean it
     * @param bare      whether the provider wants an answer without content (204)
     */
    record Proven(String replayKey, boolean bare) implements PushVerdict {}

    /** It is not to be read. */
    record Refused(Rule rule, String detail) implements PushVerdict {}

    /** It is the provider trying the endpoint, and answered as it expects; nothing of it counts. */
    record Handshake(HttpStatus status, String json) implements PushVerdict {}

    /** The signature is missing or does not fit. */
    static PushVerdict unsigned(String detail) {
        return new Refused(Rule.PUSH_SIGNATURE, detail);
    }
}
