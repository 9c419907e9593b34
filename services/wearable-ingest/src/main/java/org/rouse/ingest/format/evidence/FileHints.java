package org.rouse.ingest.format.evidence;

import java.util.Map;
import java.util.Optional;

/**
 * Information about a file beside its bytes.
 *
 * @param name       the file's name, with or without folders; empty where unknown. Formats of several files use it to tell them apart
 * @param owner      the person of records that name nobody, where the upload itself is for nobody in particular
 * @param columns    the columns of formats that leave them open: the heading of each kind
 * @param neighbours facts from the other records of the file, where this is one refused record of it; in the format's own words
 */
public record FileHints(
        String name, Optional<String> owner, Map<String, String> columns, Map<String, String> neighbours) {

    public static final FileHints NONE = new FileHints("", Optional.empty(), Map.of());

    public FileHints {
        columns = Map.copyOf(columns);
        neighbours = Map.copyOf(neighbours);
    }

    /** Hints for a whole file. */
    public FileHints(String name, Optional<String> owner, Map<String, String> columns) {
        this(name, owner, columns, Map.of());
    }

    /** A copy with this file name. */
    public FileHints named(String fileName) {
        return new FileHints(fileName, owner, columns, neighbours);
    }
}
