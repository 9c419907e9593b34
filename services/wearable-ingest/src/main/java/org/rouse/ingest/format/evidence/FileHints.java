package org.rouse.ingest.format.evidence;

import java.util.Map;
import java.util.Optional;

/**
 * What is told of a file beside its bytes.
 *
 * @param name    the file's name, with or without folders; empty where it was not told. Formats of several files use it to tell
 *                them apart
 * @param owner   whom records are about that name nobody, where the upload itself is for nobody in particular
 * @param columns which column holds what, in formats that leave it open: what is wanted, to the heading it has in the file
 * @param neighbours what the other records of the file told, where this is one refused record of it; in words of the format's own
 */
public record FileHints(
        String name, Optional<String> owner, Map<String, String> columns, Map<String, String> neighbours) {

    public static final FileHints NONE = new FileHints("", Optional.empty(), Map.of());

    public FileHints {
        columns = Map.copyOf(columns);
        neighbours = Map.copyOf(neighbours);
    }

    /** A whole file. */
    public FileHints(String name, Optional<String> owner, Map<String, String> columns) {
        this(name, owner, columns, Map.of());
    }

    /** The same of a file by this name. */
    public FileHints named(String fileName) {
        return new FileHints(fileName, owner, columns, neighbours);
    }
}
