package org.rouse.local.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rouse.local.refusal.CommandRefusedException;
import tools.jackson.databind.JsonNode;

/** Sends one file to an ingest service, and resumes where an earlier attempt broke off. */
public final class FileTransfer {

    private static final int PIECE = 4 << 20;
    private static final int HEAD = 1 << 20;
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final IngestApi api;
    private final String person;
    private final Map<String, String> columns;

    /** @param columns mapping of the files' columns, where their format leaves it open */
    public FileTransfer(IngestApi api, String person, Map<String, String> columns) {
        this.api = api;
        this.person = person;
        this.columns = new TreeMap<>(columns);
    }

    /** Receives the progress. */
    public interface Watcher {

        /** The service has received so many bytes of the file. */
        void sent(long bytes, long of);

        /** The service has read so many decompressed bytes. */
        void read(long bytes);
    }

    /** Returns the import in its final state. */
    public JsonNode run(Path file, String format, String zone, Watcher watcher)
            throws IOException, InterruptedException {
        long length = Files.size(file);
        String at = place(begun(file, length, format, zone));
        send(file, length, at, watcher);
        JsonNode status = api.get(at);
        while (!isOver(status)) {
            watcher.read(status.path("read").asLong(0));
            Thread.sleep(PAUSE.dividedBy(4));
            status = api.get(at);
        }
        return status;
    }

    /** The person's imports that are not over, the latest first. */
    public List<JsonNode> unfinished() {
        List<JsonNode> unfinished = new ArrayList<>();
        Map<String, String> of = Map.of("person", person);
        while (true) {
            JsonNode page = api.get(IngestApi.path("/api/v1/imports", of));
            page.path("imports").valueStream().filter(known -> !isOver(known)).forEach(unfinished::add);
            if (!page.has("next")) {
                return unfinished;
            }
            of = Map.of("person", person, "cursor", page.path("next").asString());
        }
    }

    /** Cancels an import; stored facts stay. Returns its final state, which may differ if it ended just before. */
    public JsonNode cancel(JsonNode unfinished) {
        String at = place(unfinished);
        api.delete(at);
        return api.get(at);
    }

    private static boolean isOver(JsonNode status) {
        return status.has("ended");
    }

    private String place(JsonNode status) {
        return IngestApi.path("/api/v1/imports/" + status.path("id").asString(""), Map.of("person", person));
    }

    private JsonNode begun(Path file, long length, String format, String zone) throws IOException {
        String fingerprint = fingerprint(file, length);
        for (JsonNode known : unfinished()) {
            boolean same = known.path("fingerprint").asString("").equals(fingerprint)
                    && known.path("format").asString("").equals(format)
                    && known.path("zone").asString("").equals(zone);
            if (same) {
                return known;
            }
        }
        return api.begin(
                IngestApi.path(
                        "/api/v1/imports",
                        Map.of(
                                "person", person,
                                "format", format,
                                "zone", zone,
                                "name", file.getFileName().toString(),
                                "fingerprint", fingerprint,
                                "map", map())),
                length);
    }

    private String map() {
        return columns.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
    }

    private void send(Path file, long length, String at, Watcher watcher) throws IOException, InterruptedException {
        int broken = 0;
        long offset = api.offset(at);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            while (offset < length) {
                watcher.sent(offset, length);
                try {
                    api.append(at, offset, piece(channel, offset, length));
                    broken = 0;
                } catch (IOException e) {
                    if (++broken == TRIES) {
                        throw new CommandRefusedException(
                                "The connection keeps breaking; the same command goes on where it was.", e);
                    }
                    Thread.sleep(PAUSE.multipliedBy(broken));
                }
                long before = offset;
                offset = api.offset(at);
                if (offset == before) { // others send it, or it was cancelled
                    if (isOver(api.get(at))) {
                        return;
                    }
                    Thread.sleep(PAUSE.dividedBy(4));
                }
            }
        }
        watcher.sent(length, length);
    }

    private static byte[] piece(SeekableByteChannel channel, long offset, long length) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, length - offset));
        channel.position(offset);
        while (piece.hasRemaining() && channel.read(piece) >= 0) {}
        if (piece.hasRemaining()) {
            throw new CommandRefusedException("The file became shorter while it was sent.");
        }
        return piece.array();
    }

    /** Distinguishes this file from others, without reading all of a large one. */
    private String fingerprint(Path file, long length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, length));
            digest.update(in.readNBytes(HEAD));
            digest.update(map().getBytes(StandardCharsets.UTF_8)); // with other settings it is another import
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
