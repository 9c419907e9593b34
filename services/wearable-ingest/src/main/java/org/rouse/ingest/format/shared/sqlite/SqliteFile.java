package org.rouse.ingest.format.shared.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/** A database in a temporary file that only its owner can read. */
public record SqliteFile(Path path) implements AutoCloseable {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** Whether a file begins like a database. */
    public static boolean begins(InputStream file) throws IOException {
        return Arrays.equals(file.readNBytes(MAGIC.length), MAGIC);
    }

    /**
     * Copies the stream to a file, unless it is no database at all.
     *
     * @param format the upload's format, for the name of the rule that it breaks
     */
    public static SqliteFile of(InputStream in, String format) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(start, MAGIC)) {
            throw new MalformedUploadException(format + ".no-database", "the file is no SQLite database");
        }
        SqliteFile file = new SqliteFile(Files.createTempFile("rouse-upload-", ".db")); // for its owner only
        try (OutputStream out = Files.newOutputStream(file.path, StandardOpenOption.WRITE)) {
            out.write(start);
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
