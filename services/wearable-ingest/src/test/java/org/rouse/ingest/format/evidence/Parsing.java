package org.rouse.ingest.format.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Reads texts as uploads that arrived at a fixed instant: of one person, or of people whose accounts are linked. */
public record Parsing(FormatParser parser, Optional<String> personId, Instant receivedAt, ZoneId zone) {

    /** Accounts that are linked, whatever the provider. */
    private static final Map<String, String> LINKS = Map.of("u-ada", "ada", "u-ben", "ben");

    public static final Instant RECEIVED = Instant.parse("2026-11-22T12:00:00Z");

    /** Uploads of Ada's own. */
    public static Parsing own(FormatParser parser) {
        return new Parsing(parser, Optional.of("ada"), RECEIVED, ZoneId.of("Europe/Berlin"));
    }

    /** Pushes of a provider. */
    public static Parsing pushed(FormatParser parser) {
        return new Parsing(parser, Optional.empty(), RECEIVED, ZoneId.of("UTC"));
    }

    public Parsing at(String receivedAt) {
        return new Parsing(parser, personId, Instant.parse(receivedAt), zone);
    }

    /** Reads JSON whose quotes may be written as apostrophes. */
    public RecordingSink json(String text) throws IOException {
        return text(text.replace('\'', '"'));
    }

    public RecordingSink file(String resource) throws IOException {
        return text(Files.readString(Path.of("src/test/resources", resource)));
    }

    public RecordingSink text(String text) throws IOException {
        RecordingSink sink = new RecordingSink();
        UploadContext context =
                new UploadContext(personId, (_, userId) -> Optional.ofNullable(LINKS.get(userId)), receivedAt, zone);
        parser.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), context, sink);
        return sink;
    }
}
