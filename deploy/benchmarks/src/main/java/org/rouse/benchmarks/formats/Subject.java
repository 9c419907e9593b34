package org.rouse.benchmarks.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/**
 * One body of one format, and its baseline.
 *
 * @param name    in the report: the format's name, and a word on the body
 * @param format  name of the format
 * @param person  of the upload; empty where rows name many
 * @param file    the file's name; empty for a body that is no file
 * @param bytes   the body
 * @param ceiling reads the same bytes and does nothing with them
 */
@SuppressWarnings("ArrayRecordComponent") // a body is read, never compared
record Subject(String name, String format, Optional<String> person, String file, byte[] bytes, BareReader ceiling) {

    /** A body that a phone or a provider sends during the day. */
    static Subject live(String format, String body) {
        return new Subject(format, format, Optional.of("p1"), "", body.getBytes(UTF_8), BareReader::json);
    }

    /** A file of one person. */
    static Subject file(String format, String file, byte[] bytes, BareReader ceiling) {
        return new Subject(format, format, Optional.of("p1"), file, bytes, ceiling);
    }
}
