package org.rouse.ingest.intake.body;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/** The accepted content codings (RFC 9110, 8.4). */
public enum ContentCoding {
    IDENTITY,
    GZIP,
    ZSTD;

    /** Largest window of a zstd frame, as a power of two: 8 MiB, which RFC 8878 asks every decoder to support. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private static final int BUFFER = 16 * 1024;

    /** The coding that a Content-Encoding header names; empty for several, or an unknown one. */
    public static Optional<ContentCoding> named(String header) {
        return switch (header.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> Optional.of(IDENTITY);
            case "gzip", "x-gzip" -> Optional.of(GZIP);
            case "zstd" -> Optional.of(ZSTD);
            default -> Optional.empty();
        };
    }

    /**
     * The decoded body. Reading it throws {@link BodyTooLargeException} beyond the limits and {@link MalformedUploadException} where
     * it cannot be decoded.
     */
    public InputStream decode(CountingStream wire, BodyLimits limits) throws IOException {
        if (this == IDENTITY) {
            return CountingStream.limited(wire, limits.decodedBytes());
        }
        return new CountingStream(new Decoded(open(wire)), total -> {
            if (total > limits.decodedBytes()) {
                throw new BodyTooLargeException(
                        "the body is larger than " + limits.decodedBytes() + " bytes once decompressed");
            }
            if (total > BodyLimits.RATIO_FLOOR && total / limits.ratio() > wire.total()) {
                throw new BodyTooLargeException(
                        "the body grows more than " + limits.ratio() + " times when decompressed");
            }
        });
    }

    private InputStream open(InputStream wire) throws IOException {
        try {
            return switch (this) {
                case IDENTITY -> wire;
                case GZIP -> new GZIPInputStream(wire, BUFFER);
                case ZSTD -> new ZstdInputStreamNoFinalizer(wire).setLongMax(ZSTD_WINDOW_LOG);
            };
        } catch (EOFException e) {
            throw Decoded.malformed(e);
        } catch (ZipException e) {
            throw Decoded.malformed(e);
        }
    }

    /** Tells a body that cannot be decoded from one that broke off. */
    private static final class Decoded extends FilterInputStream {

        Decoded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (EOFException | ZipException | ZstdIOException e) {
                throw malformed(e);
            }
        }

        static MalformedUploadException malformed(IOException e) {
            MalformedUploadException malformed = new MalformedUploadException(
                    "encoding.corrupt", "the body cannot be decompressed, or is cut short");
            malformed.initCause(e);
            return malformed;
        }
    }
}
