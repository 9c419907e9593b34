package org.rouse.ingest.format.shared.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The uploads at a path: the file itself, or every data file below a folder. Each has to be given to a parser as an upload of its own;
 * their order does not affect the outcome, it is fixed only so that two runs report alike.
 */
public final class UploadFiles {

    private static final Set<String> DATA = Set.of("csv", "json", "ndjson", "jsonl", "xml", "zip", "fit", "db", "agd");
    private static final int GZIP_MAGIC = 0x1f8b;

    private UploadFiles() {}

    /**
     * The files at this path, by name. A path that is a file is taken whatever its name; below a folder, files ending in .csv, .json,
     * .ndjson, .jsonl, .xml, .zip, .fit, .db or .agd, in either case, each also with .gz, are taken.
     *
     * @throws NoSuchFileException when the path does not exist
     */
    public static List<Path> at(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new NoSuchFileException(path.toString());
        }
        try (Stream<Path> beneath = Files.walk(path)) {
            return beneath.filter(UploadFiles::holdsData).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The content of a file, decompressed where it is gzip, recognised by its first bytes and not by its name. */
    public static InputStream open(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024);
        try {
            in.mark(2);
            boolean gzip = (in.read() << 8 | in.read()) == GZIP_MAGIC;
            in.reset();
            return gzip ? new GZIPInputStream(in, 64 * 1024) : in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static boolean holdsData(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return !name.startsWith(".")
                && DATA.contains(plain.substring(plain.lastIndexOf('.') + 1))
                && Files.isRegularFile(file);
    }
}
