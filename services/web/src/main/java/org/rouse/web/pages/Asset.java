package org.rouse.web.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.MediaType;

/**
 * A file that is served to browsers.
 *
 * @param path   its URL path, such as {@code /me/today.js}
 * @param packed the gzipped bytes, or empty where that gains nothing
 * @param hash   of the bytes: other bytes have another hash
 */
@SuppressWarnings("ArrayRecordComponent") // served unchanged, never compared
record Asset(String path, MediaType type, byte[] bytes, byte[] packed, String hash) {

    private static final int HASH_LENGTH = 12;
    private static final int WORTH_PACKING = 512;

    private static final Map<String, MediaType> TYPES = Map.ofEntries(
            Map.entry("html", MediaType.parseMediaType("text/html;charset=UTF-8")),
            Map.entry("js", MediaType.parseMediaType("text/javascript;charset=UTF-8")),
            Map.entry("css", MediaType.parseMediaType("text/css;charset=UTF-8")),
            Map.entry("json", MediaType.APPLICATION_JSON),
            Map.entry("webmanifest", MediaType.parseMediaType("application/manifest+json")),
            Map.entry("svg", MediaType.parseMediaType("image/svg+xml")),
            Map.entry("png", MediaType.IMAGE_PNG),
            Map.entry("ico", MediaType.parseMediaType("image/x-icon")),
            Map.entry("woff2", MediaType.parseMediaType("font/woff2")),
            Map.entry("txt", MediaType.parseMediaType("text/plain;charset=UTF-8")));

    static Asset of(String path, byte[] bytes) {
        MediaType type = type(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
        boolean text = !type.getType().equals("font") && !type.equals(MediaType.IMAGE_PNG);
        return new Asset(
                path, type, bytes, text && bytes.length >= WORTH_PACKING ? packed(bytes) : new byte[0], hash(bytes));
    }

    /** The media type of a file, by its name; empty for files that are not served. */
    static Optional<MediaType> type(String path) {
        return Optional.ofNullable(TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
    }

    /** Its path with the hash in its name, under which it never changes. */
    String lastingPath() {
        int dot = path.lastIndexOf('.');
        return path.substring(0, dot) + '-' + hash + path.substring(dot);
    }

    String etag() {
        return '"' + hash + '"';
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
