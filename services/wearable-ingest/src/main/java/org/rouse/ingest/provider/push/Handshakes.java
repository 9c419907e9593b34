package org.rouse.ingest.provider.push;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recognises handshakes in bodies. */
final class Handshakes {

    /** Handshakes are small; a larger body is none. */
    private static final int LARGEST = 1_024;

    private static final JsonMapper JSON = new JsonMapper();

    private Handshakes() {}

    /** The text of a property of a small JSON object. */
    static Optional<String> text(byte[] body, String name) {
        if (body.length > LARGEST) {
            return Optional.empty();
        }
        try {
            JsonNode value = JSON.readTree(body).path(name);
            return value.isString() ? Optional.of(value.asString()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
