package org.rouse.ingest.format.shared.json;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MinuteMeans;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import tools.jackson.databind.JsonNode;

/** Gives each record of one upload its one outcome, some only at the end: heart rates of one minute may be in many records. */
public final class RecordOutcomes implements AutoCloseable {

    private final UploadContext context;
    private final EvidenceSink sink;
    private final RecordOwners owners;
    private final String userPointer;
    private final Source source;
    private final Map<String, String> neighbours;
    private final MinuteMeans pulse;
    private long index = -1;

    /** Reads a record; an exception refuses this record only. */
    @FunctionalInterface
    public interface Reader {
        RecordReading read(JsonRecord record) throws BrokenRuleException;
    }

    /**
     * The outcomes of one upload.
     *
     * @param userPointer the field with the provider's user; empty where records name none
     * @param source      the source of refused records
     */
    public RecordOutcomes(
            UploadContext context, EvidenceSink sink, RecordOwners owners, String userPointer, Source source) {
        this(context, sink, owners, userPointer, source, Map.of());
    }

    /** The same where a refused record needs facts about its file, see {@link Reject#neighbours}. */
    public RecordOutcomes(
            UploadContext context,
            EvidenceSink sink,
            RecordOwners owners,
            String userPointer,
            Source source,
            Map<String, String> neighbours) {
        this.context = context;
        this.sink = sink;
        this.owners = owners;
        this.userPointer = userPointer;
        this.source = source;
        this.neighbours = neighbours;
        this.pulse = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
    }

    /**
     * @param pointer of the record in the upload
     * @param raw     the record as received
     */
    public void read(String pointer, JsonNode value, ByteString raw, Reader reader) {
        read(pointer, value, () -> raw, reader);
    }

    /** The same, where it is costly to provide the received bytes. */
    public void read(String pointer, JsonNode value, Supplier<ByteString> raw, Reader reader) {
        index++;
        JsonRecord record = new JsonRecord(value, "", context.receivedAt());
        try {
            conclude(reader.read(record));
        } catch (BrokenRuleException e) {
            String field = pointer + e.field();
            Optional<String> person = e.ofNobody() ? Optional.empty() : owners.known(record, userPointer);
            String sentence = field + " " + e.getMessage();
            sink.rejected(
                    new Reject(index, e.rule(), field, sentence, person, Optional.of(source), raw.get(), neighbours));
        }
    }

    private void conclude(RecordReading reading) {
        switch (reading) {
            case RecordReading.Known known -> {
                boolean waits = false;
                for (RecordFacts facts : known.facts()) {
                    facts.giveTo(sink, known.personId());
                    waits |= facts.join(pulse, known.personId(), index);
                }
                if (!waits) {
                    sink.accepted(index);
                }
            }
            case RecordReading.Unused unused -> sink.ignored(index, unused.why());
            case RecordReading.ToPull pull -> sink.notified(index, pull.notice());
        }
    }

    /** Gives the means that are held back, and the outcomes of their records. */
    @Override
    public void close() {
        pulse.finish();
    }
}
