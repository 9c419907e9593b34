package org.rouse.ingest.format.shared.container;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/**
 * An upload that may be a zip archive, recognised by its first bytes, whose entries are read one after another from the stream. An archive
 * that grows beyond a limit is refused. Not thread-safe.
 */
public final class ZipContent {

    /** The number of bytes up to which any growth is allowed. */
    private static final long GROWTH_FLOOR = 64L * 1024 * 1024;
    /** Health data is repetitive text: real exports grow 15 to 40 times. */
    private static final int MOST_GROWTH = 200;

    private static final int MAGIC = 0x504B0304; // "PK" 3 4
    private static final int BUFFER = 64 * 1024;

    private final Counted wire;
    private final BufferedInputStream start;
    private final boolean archive;
    private final ZipInputStream zip;
    private long grown;

    private ZipContent(InputStream content, Counted wire) throws IOException {
        this.wire = wire;
        start = new BufferedInputStream(content, BUFFER);
        start.mark(Integer.BYTES);
        byte[] first = start.readNBytes(Integer.BYTES);
        start.reset();
        archive = first.length == Integer.BYTES
                && ((first[0] & 0xFF) << 24 | (first[1] & 0xFF) << 16 | (first[2] & 0xFF) << 8 | (first[3] & 0xFF))
                        == MAGIC;
        zip = new ZipInputStream(start);
    }

    /** Inspects the first bytes. */
    public static ZipContent of(InputStream upload) throws IOException {
        Counted wire = new Counted(upload);
        return new ZipContent(wire, wire);
    }

    public boolean isArchive() {
        return archive;
    }

    /** The upload unchanged. */
    public InputStream plain() {
        return start;
    }

    /**
     * Moves to the next file in the archive.
     *
     * @param wanted receives its path in lower case
     * @return false at the end
     * @throws MalformedUploadException when the archive is damaged, cut short or grows too much
     */
    public boolean next(Predicate<String> wanted) throws IOException {
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!entry.isDirectory() && !name.startsWith("__macosx/") && wanted.test(name)) {
                    return true;
                }
            }
            return false;
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** The file in the archive as an archive itself; at any depth, growth counts from the upload. */
    public ZipContent nested() throws IOException {
        return new ZipContent(entry(), wire);
    }

    /** The content of the file in the archive; closing it does nothing. */
    public InputStream entry() {
        return new Entry();
    }

    private static MalformedUploadException damaged(Exception e) {
        MalformedUploadException malformed =
                new MalformedUploadException("zip.corrupt", "the archive cannot be read, or is cut short");
        malformed.initCause(e);
        return malformed;
    }

    private final class Entry extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read;
            try {
                read = zip.read(target, offset, length);
            } catch (EOFException | ZipException e) {
                throw damaged(e);
            }
            grown += Math.max(0, read);
            if (grown > GROWTH_FLOOR && grown / MOST_GROWTH > wire.total) {
                throw new MalformedUploadException(
                        "zip.too-large", "the archive grows more than " + MOST_GROWTH + " times when decompressed");
            }
            return read;
        }
    }

    private static final class Counted extends FilterInputStream {
        private long total;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            total += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            total += Math.max(0, read);
            return read;
        }
    }
}
