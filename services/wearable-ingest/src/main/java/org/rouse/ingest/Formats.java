package org.rouse.ingest;

import java.util.List;
import java.util.Optional;
import org.rouse.ingest.evidence.FormatParser;
import org.rouse.ingest.nativejson.NativeParser;

/** Every wire format Rouse reads. The service and the command line take them from here, so a new one is one line. */
public final class Formats {

    private static final List<FormatParser> ALL = List.of(new NativeParser());

    private Formats() {}

    /** All of them, Rouse's own first. */
    public static List<FormatParser> all() {
        return ALL;
    }

    /** The one with this {@link FormatParser#name()}. */
    public static Optional<FormatParser> named(String name) {
        return ALL.stream().filter(parser -> parser.name().equals(name)).findFirst();
    }
}
