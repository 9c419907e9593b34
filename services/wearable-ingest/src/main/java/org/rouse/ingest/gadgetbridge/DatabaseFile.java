package org.rouse.ingest.gadgetbridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.rouse.ingest.evidence.MalformedUploadException;

/** A database on disk for as long as it is read, readable by nobody else. */
record DatabaseFile(Path path) implements AutoCloseable {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** Writes it down, unless it is no database at all. */
    static DatabaseFile of(InputStream in) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(start, MAGIC)) {
            throw new MalformedUploadException("gadgetbridge.no-database", "the file is no SQLite database");
        }
        DatabaseFile file = new DatabaseFile(Files.createTempFile("rouse-upload-", ".db")); // for its owner only
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
