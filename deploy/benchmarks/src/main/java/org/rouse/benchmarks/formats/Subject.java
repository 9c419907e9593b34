package org.rouse.benchmarks.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/**
 * One body of one format, and what it is measured against.
 *
 * @param name    as reported; the format's, and what is particular to the body
 * @param format  name of the format
 * @param person  whom the upload is for; empty where rows name many
 * @param file    the file's name; empty for what is no file
 * @param bytes   the body
 * @param ceiling reads the same bytes and makes nothing of them
 */
@SuppressWarnings("ArrayRecordComponent") // a body is read, never compared
record Subject(String name, String format, Optional<String> person, String file, byte[] bytes, BareReader ceiling) {

    /** A body that a phone or a provider sends as things happen. */
    static Subject live(String format, String body) {
        return new Subject(format, format, Optional.of("p1"), "", body.getBytes(UTF_8), BareReader::json);
    }

    /** A file of one person. */
    static Subject file(String format, String file, byte[] bytes, BareReader ceiling) {
        return new Subject(format, format, Optional.of("p1"), file, bytes, ceiling);
    }
}
