package org.rouse.ingest.intake.quarantine;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.contracts.Topic;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.evidence.UploadContext.Accounts;
import org.rouse.ingest.intake.upload.EvidenceLog;
import org.rouse.ingest.intake.upload.LogPublication;
import org.rouse.ingest.intake.upload.Permission;
import org.rouse.ingest.intake.upload.Publication;
import org.rouse.ingest.intake.upload.Upload;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.rouse.ingest.intake.upload.UploadReader;

/**
 * Reads a refused record again in its original context: same time of receipt, zone, lane, sender. So its evidence gets the original
 * sources, ids and versions, and replaying it again changes nothing. Blocks until it is durable.
 */
final class RecordReplay {

    private final List<FormatParser> formats;
    private final Accounts accounts;
    private final UploadReader reader;
    private final Permission permission;
    private final EvidenceLog log;
    private final InstantSource clock;

    RecordReplay(
            List<FormatParser> formats,
            Accounts accounts,
            UploadReader reader,
            Permission permission,
            EvidenceLog log,
            InstantSource clock) {
        this.formats = formats;
        this.accounts = accounts;
        this.reader = reader;
        this.permission = permission;
        this.log = log;
        this.clock = clock;
    }

    /** The result of a replay. */
    sealed interface Result {}

    /** The evidence is on the log, with a note of the replay. */
    record Replayed() implements Result {}

    /** The record had been replayed before; nothing was done. */
    record AlreadyReplayed() implements Result {}

    /** A rule still refuses the record; nothing was written. */
    record StillRefused(String rule, String message) implements Result {}

    /** The record cannot be read by itself. */
    record NotReplayable(String why) implements Result {}

    Result replay(Refused refused) throws IOException {
        if (refused.replayedAtMs() != 0) {
            return new AlreadyReplayed();
        }
        return switch (alone(refused.record())) {
            case Unreadable(String why) -> new NotReplayable(why);
            case Alone(FormatParser parser, byte[] upload) -> read(parser, upload, refused.record());
        };
    }

    /** Why {@link #replay} would not get as far as reading the record; empty where it would. */
    Optional<String> obstacle(Quarantined record) {
        return switch (alone(record)) {
            case Unreadable(String why) -> Optional.of(why);
            case Alone _ -> Optional.empty();
        };
    }

    private sealed interface ByItself {}

    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    private record Alone(FormatParser parser, byte[] upload) implements ByItself {}

    private record Unreadable(String why) implements ByItself {}

    private ByItself alone(Quarantined record) {
        Optional<FormatParser> parser = formats.stream()
                .filter(format -> format.name().equals(record.getFormat()))
                .findFirst();
        if (parser.isEmpty()) {
            return new Unreadable("its format is not read any more");
        }
        if (record.getRule().equals(UploadReader.TOO_OLD)) {
            return new Unreadable("it is older than evidence is kept");
        }
        if (record.getZone().isEmpty()) {
            return new Unreadable("it was refused by a release that did not keep what a replay needs");
        }
        if (Stream.of(record.getPersonId(), record.getSenderPersonId())
                .anyMatch(person -> permission.against(person).isPresent())) {
            return new Unreadable("nothing of the person's is taken in now, as they want it");
        }
        if (record.getRaw().size() < record.getRawLength()) {
            return new Unreadable("it was too long to be kept whole; send the upload again");
        }
        String needs = record.getNeighboursOrDefault(Reject.NEEDS, "more than was kept of its neighbours");
        return parser.get()
                .alone(reject(record))
                .<ByItself>map(upload -> new Alone(parser.get(), upload))
                .orElseGet(() -> new Unreadable("it needs " + needs + "; send the upload again"));
    }

    private Result read(FormatParser parser, byte[] alone, Quarantined record) throws IOException {
        LogPublication publication = log.open();
        UploadOutcome outcome =
                reader.read(parser, new CompleteUpload(alone), upload(record), evidenceOnly(publication));
        publication.awaitDurable();
        return switch (outcome) {
            case UploadOutcome.Malformed broken -> new StillRefused(broken.rule(), broken.message());
            case UploadOutcome.Read read
            when read.receipt().quarantined() > 0 -> {
                var first = read.receipt().rejects().getFirst();
                yield new StillRefused(first.rule(), first.message());
            }
            case UploadOutcome.Read _ -> {
                note(record);
                yield new Replayed();
            }
        };
    }

    private Upload upload(Quarantined record) {
        Optional<String> sender = Optional.of(record.getSenderPersonId()).filter(id -> !id.isEmpty());
        UploadContext context = new UploadContext(
                sender,
                sender.map(accounts::ownedBy).orElse(accounts),
                Instant.ofEpochMilli(record.getReceivedAtMs()),
                zone(record.getZone()),
                file(record));
        String id = record.getUploadId() + "~" + record.getRecordIndex();
        return new Upload(id, context, Optional.of(record.getLane()));
    }

    private static FileHints file(Quarantined record) {
        return new FileHints(record.getFileName(), Optional.empty(), record.getColumnsMap(), record.getNeighboursMap());
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalStateException("a zone that was known when the record came is not any more", e);
        }
    }

    private static Reject reject(Quarantined record) {
        return new Reject(
                record.getRecordIndex(),
                record.getRule(),
                record.getField(),
                record.getMessage(),
                Optional.of(record.getPersonId()).filter(id -> !id.isEmpty()),
                record.hasSource() ? Optional.of(record.getSource()) : Optional.empty(),
                record.getRaw(),
                record.getNeighboursMap());
    }

    /** Writes the note to the record's partition, by the same person or upload. */
    private void note(Quarantined record) throws IOException {
        LogPublication publication = log.open();
        publication.quarantined(record.toBuilder()
                .setRaw(ByteString.EMPTY)
                .setReplayedAtMs(clock.millis())
                .build());
        publication.awaitDurable();
    }

    /** A record that is refused again is in quarantine already. */
    private static Publication evidenceOnly(Publication publication) {
        return new Publication() {
            @Override
            public void evidence(Topic topic, Evidence evidence) throws IOException {
                publication.evidence(topic, evidence);
            }

            @Override
            public void quarantined(Quarantined record) {}
        };
    }
}
