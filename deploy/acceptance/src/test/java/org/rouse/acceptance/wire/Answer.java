package org.rouse.acceptance.wire;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's answer. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; fails where it is none. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
