package org.rouse.acceptance.system;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A system that somebody else started, described by environment variables or system properties of the same names. */
record Elsewhere(
        URI ingest, URI coaching, URI notification, Optional<URI> web, String kafka, String mongo, Tokens tokens) {

    /** Empty when {@code ROUSE_INGEST_URL} is not set; then the tests start local mode. */
    static Optional<Elsewhere> told() {
        return setting("ROUSE_INGEST_URL")
                .map(ingest -> new Elsewhere(
                        URI.create(ingest),
                        URI.create(required("ROUSE_COACHING_URL")),
                        URI.create(required("ROUSE_NOTIFICATION_URL")),
                        setting("ROUSE_WEB_URL").map(URI::create),
                        required("ROUSE_KAFKA"),
                        required("ROUSE_MONGO"),
                        new TokenCommand(List.of(required("ROUSE_TOKEN_COMMAND").split(" ")))));
    }

    private static String required(String name) {
        return setting(name)
                .orElseThrow(() -> new IllegalStateException(
                        "ROUSE_INGEST_URL names a running system; then " + name + " is needed too"));
    }

    /** The value of the environment variable or system property. */
    static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
                .filter(value -> !value.isBlank());
    }
}
