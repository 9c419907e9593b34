package org.rouse.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.intake.upload.UploadLimits;

/**
 * Reads inputs of any kind, from memory and as from a network, and insists that each is refused or gives each of its records one outcome,
 * and the same both ways.
 */
final class Inputs {

    private Inputs() {}

    /** Reads one input; the random numbers decide its path and person. */
    static void read(FormatParser parser, byte[] input, String name, Random random) throws IOException {
        boolean own = random.nextInt(4) > 0;
        Map<String, String> columns =
                random.nextInt(4) > 0 ? Map.of() : Map.of("steps", "hr", "zone", "Asia/Kathmandu");
        UploadContext context = new UploadContext(
                own ? Optional.of("ann") : Optional.empty(),
                (provider, id) -> id.length() % 2 == 0 ? Optional.of(id) : Optional.empty(),
                Instant.parse("2026-11-22T00:00:00Z"),
                ZoneId.of(random.nextBoolean() ? "America/New_York" : "UTC"),
                new FileHints(name, Optional.empty(), columns));
        Said whole = said(parser, new CompleteUpload(input), context);
        Said inPieces = said(parser, new InPieces(input, random), context);
        boolean lookedTooShort =
                inPieces.refusal().equals("source.late"); // memory is never given so much as a look ends within
        if (!lookedTooShort) {
            assertThat(hasTwoFaults(whole, inPieces) ? inPieces.refusedBy(whole.refusal()) : inPieces)
                    .as("in pieces")
                    .isEqualTo(whole);
        }
    }

    /** Of a text that is too long and no JSON either, where buffers end decides which is found first. */
    private static boolean hasTwoFaults(Said whole, Said inPieces) {
        List<String> both = List.of(whole.refusal(), inPieces.refusal());
        return both.contains("json.limit") && !both.contains("");
    }

    private static Said said(FormatParser parser, InputStream upload, UploadContext context) throws IOException {
        RecordingSink sink = new RecordingSink();
        String refusal = "";
        try (upload) {
            parser.parse(upload, context, sink);
        } catch (MalformedUploadException e) {
            assertThat(e.rule()).isNotEmpty();
            assertThat(e.getMessage()).isNotEmpty();
            refusal = e.rule();
        }
        long records = sink.records().size();
        assertThat(sink.records())
                .isEqualTo(LongStream.range(0, records).boxed().toList());
        return new Said(
                refusal,
                sink.outcomes(),
                sink.minutes(),
                sink.facts(),
                sink.retractions(),
                sink.notices(),
                sink.rejects().stream().map(Inputs::asKept).toList());
    }

    /** The reject with as much of the received bytes as the quarantine keeps. */
    private static Reject asKept(Reject reject) {
        return new Reject(
                reject.recordIndex(),
                reject.rule(),
                reject.field(),
                reject.message(),
                reject.personId(),
                reject.source(),
                reject.raw().substring(0, Math.min(reject.raw().size(), UploadLimits.DEFAULT.rawBytes())),
                reject.neighbours());
    }

    /** The output for an input, and the rule by which it was refused, if it was. */
    private record Said(
            String refusal,
            List<String> outcomes,
            List<RecordingSink.Minute> minutes,
            List<RecordingSink.Fact> facts,
            List<RecordingSink.Taken> retractions,
            List<Notice> notices,
            List<Reject> rejects) {

        Said refusedBy(String rule) {
            return new Said(rule, outcomes, minutes, facts, retractions, notices, rejects);
        }
    }

    /** Returns some bytes at a time, like a network. */
    private static final class InPieces extends FilterInputStream {

        private static final int LONGEST = 3_000;

        private final Random random;

        InPieces(byte[] bytes, Random random) {
            super(new ByteArrayInputStream(bytes));
            this.random = new Random(random.nextLong());
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return super.read(into, from, length == 0 ? 0 : 1 + random.nextInt(Math.min(length, LONGEST)));
        }
    }
}
